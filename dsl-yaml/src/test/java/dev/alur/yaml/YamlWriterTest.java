package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.model.AnswerType;
import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is written is read as the same model; what YAML cannot say is refused. */
class YamlWriterTest {
    private static final int USUAL = 1_000;

    private static Definitions read(String text) {
        Reading reading = YamlReader.create().read(new Source("written.yaml", text));
        return reading.orThrow();
    }

    private static Definitions of(Step step) {
        return Definitions.of(Workflow.of("toko", List.of(step)));
    }

    @Nested
    class GivenDrawnModels {
        @Test
        void whenTheyAreWrittenAndRead_thenTheyAreEqual() {
            Set<String> said = new LinkedHashSet<>();
            Seeded.run("models", USUAL, seed -> {
                Definitions model = DrawnModels.of(seed);
                String text = YamlWriter.write(model);
                assertThat(read(text)).as(text).isEqualTo(model);
                assertThat(YamlFormatter.format(new Source("written.yaml", text))
                                .text())
                        .as("the formatter prints what the writer writes")
                        .contains(text);
                collect(model.toString(), said);
            });
            if (Seeded.isFull(USUAL)) {
                assertThat(said).containsAll(kinds());
            }
        }

        /** The kinds of parts that a model's text names. */
        private static void collect(String model, Set<String> said) {
            for (String kind : kinds()) {
                if (model.contains(kind + "[")) {
                    said.add(kind);
                }
            }
        }

        private static List<String> kinds() {
            List<String> kinds = new ArrayList<>();
            for (Class<?> family :
                    List.of(Step.class, Trigger.class, Condition.class, Expr.class, Component.class, Awaited.class)) {
                for (Class<?> kind : family.getPermittedSubclasses()) {
                    // Waiting for the human to give back is made by handoff and has no word of its own; a path prints
                    // as its dotted name, and stands in nearly every condition.
                    if (kind != Awaited.Returned.class && kind != Expr.Path.class) {
                        kinds.add(kind.getSimpleName());
                    }
                }
            }
            kinds.addAll(List.of("ChangeRecord", "Insights", "MessageTemplate", "Handling", "Backoff", "Collect"));
            return kinds;
        }
    }

    @Nested
    class GivenASabotagedWriter {
        @Test
        void whenAnEntryIsLost_thenTheCheckReportsIt() {
            Definitions model = of(new Step.Stop(Options.NONE.withId("s1").withName("Halo"), "tutup"));
            assertThat(read(YamlWriter.write(model, documents -> {}))).isEqualTo(model);
            assertThatThrownBy(() -> YamlWriter.write(model, documents -> {
                        Part.Branch steps = (Part.Branch) documents.get(0).find("steps").value;
                        ((Part.Branch) steps.twigs.get(0).value).twigs.remove(1);
                    }))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("read as something else");
        }

        @Test
        void whenQuotesAreLost_thenTheCheckReportsIt() {
            Definitions model = of(new Step.Perform(Options.NONE, Call.of("kirim", Map.of("code", "12"))));
            assertThatThrownBy(() -> YamlWriter.write(model, documents -> {
                        Part.Branch steps = (Part.Branch) documents.get(0).find("steps").value;
                        Part.Branch step = (Part.Branch) steps.twigs.get(0).value;
                        Part.Branch arguments = (Part.Branch) step.twigs.get(0).value;
                        ((Part.Leaf) arguments.twigs.get(0).value).style = Part.Style.PLAIN;
                    }))
                    .hasMessageContaining("read as something else");
        }
    }

    @Nested
    class GivenAModelYamlCannotSay {
        private void refused(Definitions model, String why) {
            assertThatThrownBy(() -> YamlWriter.write(model))
                    .isInstanceOfSatisfying(
                            AlurException.class,
                            problem -> assertThat(problem.code()).isEqualTo("unwritable"))
                    .hasMessageContaining(why);
        }

        @Test
        void whenAVariableIsAskedLikeANamedCondition_thenItIsRefused() {
            Condition bare = new Condition.Truth(Expr.Path.of("vip"));
            refused(of(new Step.End(Options.NONE.withGuard(bare))), "read as the condition of that name");
        }

        @Test
        void whenAValueIsNoPlainOne_thenItIsRefused() {
            Call call = Call.of("kirim", Map.of("at", Instant.EPOCH));
            refused(of(new Step.Perform(Options.NONE, call)), "a value of the type Instant");
        }

        @Test
        void whenAQuestionHasNoTimeout_thenItIsRefused() {
            refused(
                    of(new Step.Ask(Options.NONE, Message.text("Apa?"), Question.of(AnswerType.TEXT))),
                    "missing-timeout");
        }

        @Test
        void whenACallIsNamedLikeAVerb_thenItIsRefused() {
            refused(of(new Step.Perform(Options.NONE.withId("x"), Call.of("send"))), "which is a verb");
        }

        @Test
        void whenAReplyIsNoticedUnderAnotherName_thenItIsRefused() {
            Awaited noticed = new Awaited.Reply(Awaited.Take.NOTICED);
            refused(
                    of(new Step.WaitFor(Options.NONE, noticed, Duration.ofHours(1), List.of())),
                    "if_no_response_after");
        }

        @Test
        void whenADurationHasMicroseconds_thenItIsRefused() {
            refused(of(new Step.Wait(Options.NONE, Duration.ofNanos(1_000))), "whole milliseconds");
        }

        @Test
        void whenATextHasHalfACharacter_thenItIsRefused() {
            refused(of(new Step.Stop(Options.NONE, "x\ud83d")), "half a character");
        }

        @Test
        void whenTextWouldBeComputed_thenItIsRefused() {
            refused(of(new Step.Assign(Options.NONE, Map.of("x", "a + b"))), "read as something else");
        }
    }

    @Test
    void whenAModelFromJavaHasOtherNumbers_thenTheyAreWrittenAsNumbers() {
        Definitions model = of(new Step.Perform(Options.NONE, Call.of("kirim", Map.of("n", 3, "price", 2.5))));
        assertThat(YamlWriter.write(model)).contains("price: 2.5").contains("\"n\": 3");
    }

    @Test
    void whenThereIsNothing_thenNothingIsWritten() {
        assertThat(YamlWriter.write(Definitions.NONE)).isEmpty();
    }
}
