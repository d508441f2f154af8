package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.lang.Conditions;
import dev.alur.model.AnswerType;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EngineConversationTest {
    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T02:00:00Z"));
    private final List<String> sent = new ArrayList<>();

    private Engine engine(Workflow... workflows) {
        return Engine.builder()
                .define(workflows)
                .time(time)
                .channel(message -> {
                    sent.add(message.to() + ": " + message.text());
                    return null;
                })
                .compute("price", order -> Map.of("price", 15_000))
                .build();
    }

    private static final Workflow ORDER = Workflow.of(
                    "order",
                    List.of(
                            new Step.Ask(
                                    Options.NONE.withSaveAs("qty"),
                                    Message.text("Berapa banyak?"),
                                    Question.of(AnswerType.INTEGER)
                                            .timeout(
                                                    Duration.ofHours(2),
                                                    List.of(new Step.Stop(Options.NONE, "no_answer")))),
                            new Step.Perform(Options.NONE, Call.of("price")),
                            new Step.Choose(
                                    Options.NONE,
                                    List.of(new Step.Branch(
                                            null,
                                            Conditions.parse("qty > 10"),
                                            List.of(new Step.Send(
                                                    Options.NONE, Message.text("Banyak sekali!"), Duration.ZERO)))),
                                    List.of(),
                                    Step.Match.FIRST),
                            new Step.Send(Options.NONE, Message.text("{{qty}} x {{price}}"), Duration.ofMinutes(1))))
            .withTriggers(List.of(Trigger.MessageReceived.containing("pesan")))
            .withCondition(Condition.ALWAYS);

    @Nested
    class GivenTwoWorkflowsThatAskAtOnce {
        private final Engine engine =
                engine(asking("a"), asking("b").withSettings(Settings.NONE.withCompany(Settings.Company.BESIDE)));

        private static Workflow asking(String name) {
            return Workflow.of(
                            name,
                            List.of(new Step.Ask(
                                    Options.NONE,
                                    Message.text(name + "?"),
                                    Question.of(AnswerType.TEXT)
                                            .timeout(
                                                    Duration.ofHours(1),
                                                    List.of(new Step.Send(
                                                            Options.NONE,
                                                            Message.text(name + " ran out"),
                                                            Duration.ZERO))))))
                    .withTriggers(List.of(Trigger.MessageReceived.containing("hai")));
        }

        @Test
        void whenTheFirstRunsOut_thenTheTimeOfTheSecondCountsFromItsOwnPrompt() {
            engine.message("+62811", "hai");
            assertThat(sent).containsExactly("+62811: a?");
            time.advance(Duration.ofHours(1));
            assertThat(sent).containsExactly("+62811: a?", "+62811: a ran out", "+62811: b?");
            time.advance(Duration.ofMinutes(59));
            assertThat(sent).hasSize(3);
            time.advance(Duration.ofMinutes(1));
            assertThat(sent).last().isEqualTo("+62811: b ran out");
        }
    }

    @Nested
    class GivenAnOrderWorkflow {
        private final Engine engine = engine(ORDER);

        @Test
        void whenTheCustomerAnswers_thenTheRunGoesOnAndCompletes() {
            engine.message("+62811", "mau pesan kopi");
            assertThat(sent).containsExactly("+62811: Berapa banyak?");
            engine.message("+62811", "banyak sekali");
            engine.message("+62811", "12");
            time.advance(Duration.ofMinutes(1));
            assertThat(sent.subList(2, sent.size())).containsExactly("+62811: Banyak sekali!", "+62811: 12 x 15000");
            assertThat(engine.counts().get("order").completed()).isEqualTo(1);
            assertThat(engine.openRuns()).isZero();
        }

        @Test
        void whenNobodyAnswers_thenTheRunEndsIncomplete() {
            engine.message("+62811", "pesan");
            time.advance(Duration.ofHours(2));
            assertThat(engine.counts().get("order").incomplete()).isEqualTo(1);
            assertThat(engine.runs(ConversationKey.of("+62811"))).isEmpty();
        }

        @Test
        void whenAskedWhy_thenEachTriggerExplainsItself() {
            assertThat(engine.why(dev.alur.value.Event.message("", ConversationKey.of("+62811"), "halo"))
                            .toString())
                    .contains("order: no trigger matches")
                    .contains("pesan");
        }
    }

    @Nested
    class GivenAnAudience {
        @Test
        void whenItIsPublished_thenARunStartsForEachOfItsPeople() {
            MemoryProfiles people = new MemoryProfiles();
            people.audience("cart_left", List.of(ConversationKey.of("+62811"), ConversationKey.of("+62812")));
            Engine engine = Engine.builder()
                    .define(Workflow.of(
                                    "remind",
                                    List.of(new Step.Send(Options.NONE, Message.text("Masih mau?"), Duration.ZERO)))
                            .withTriggers(List.of(new Trigger.ForAudience("cart_left"))))
                    .time(time)
                    .profiles(people)
                    .channel(message -> sent.add(message.to() + ": " + message.text()))
                    .build();
            assertThat(engine.publishToAudience("cart_left")).isEqualTo(Intake.TAKEN);
            assertThat(sent).containsExactly("+62811: Masih mau?", "+62812: Masih mau?");
        }
    }

    @Nested
    class GivenAStepThatStartsAndOneThatPublishes {
        private Workflow saying(String name, Trigger trigger) {
            return Workflow.of(
                            name, List.of(new Step.Send(Options.NONE, Message.text(name + " speaks"), Duration.ZERO)))
                    .withTriggers(List.of(trigger));
        }

        @Test
        void whenTheyRun_thenWhatTheyCausedHappensInTheirOrder() {
            Workflow first = Workflow.of(
                            "first",
                            List.of(
                                    new Step.StartWorkflow(Options.NONE, "second", Map.of()),
                                    new Step.Emit(Options.NONE, "done", Map.of())))
                    .withTriggers(List.of(Trigger.MessageReceived.containing("mulai")));
            Engine engine = engine(
                    first,
                    saying("second", new Trigger.Manual()),
                    saying("third", new Trigger.EventPublished("done", Condition.ALWAYS)));
            engine.message("+62811", "mulai");
            assertThat(sent).containsExactly("+62811: second speaks", "+62811: third speaks");
        }
    }
}
