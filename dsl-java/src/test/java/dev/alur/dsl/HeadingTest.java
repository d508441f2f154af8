package dev.alur.dsl;

import static dev.alur.dsl.Words.arm;
import static dev.alur.dsl.Words.component;
import static dev.alur.dsl.Words.condition;
import static dev.alur.dsl.Words.day;
import static dev.alur.dsl.Words.end;
import static dev.alur.dsl.Words.fail;
import static dev.alur.dsl.Words.fallback;
import static dev.alur.dsl.Words.manual;
import static dev.alur.dsl.Words.markAsIncomplete;
import static dev.alur.dsl.Words.message;
import static dev.alur.dsl.Words.path;
import static dev.alur.dsl.Words.paths;
import static dev.alur.dsl.Words.run;
import static dev.alur.dsl.Words.send;
import static dev.alur.dsl.Words.sequence;
import static dev.alur.dsl.Words.skipStep;
import static dev.alur.dsl.Words.split;
import static dev.alur.dsl.Words.that;
import static dev.alur.dsl.Words.when;
import static dev.alur.dsl.Words.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.model.About;
import dev.alur.model.Backoff;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.FailureKind;
import dev.alur.model.LateReply;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Mode;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.QuietHours;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.TraceLevel;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a workflow says around its steps. */
class HeadingTest {
    private static final Step END = new Step.End(Options.NONE);

    private static Workflow bare() {
        return Workflow.of("orders", List.of(END));
    }

    @Test
    void whenOnlyTheRequiredWordsAreSaid_thenNothingElseIsInTheModel() {
        assertThat(workflow("orders").steps(end()).definition()).isEqualTo(bare());
    }

    @Test
    void whenItDescribesItself_thenAllOfItIsKept() {
        assertThat(workflow("orders")
                        .description("Takes orders")
                        .version("2")
                        .label("team", "sales")
                        .label("tier", "1")
                        .needs("check_inventory")
                        .needs("stock", "price")
                        .steps(end())
                        .definition())
                .isEqualTo(bare().withAbout(new About(
                        "Takes orders",
                        "2",
                        Map.of("team", "sales", "tier", "1"),
                        List.of("check_inventory", "stock", "price"))));
    }

    @Test
    void whenItIsStarted_thenTriggersAddUpAndConditionsMustAllHold() {
        Workflow definition = workflow("orders")
                .on(message("order"), manual())
                .on(message("pesan"))
                .onlyIf("a > 1")
                .onlyIf(that("b > 2"))
                .steps(end())
                .definition();
        assertThat(definition)
                .isEqualTo(bare().withTriggers(List.of(
                                message("order").trigger(),
                                new Trigger.Manual(),
                                message("pesan").trigger()))
                        .withCondition(
                                new Condition.All(List.of(Conditions.parse("a > 1"), Conditions.parse("b > 2")))));
    }

    @Test
    void whenOneConditionIsSaid_thenItStandsAlone() {
        assertThat(workflow("orders").onlyIf("a > 1").steps(end()).definition())
                .isEqualTo(bare().withCondition(Conditions.parse("a > 1")));
    }

    @Test
    void whenSettingsAreSaid_thenTheyAreTheModels() {
        assertThat(workflow("orders")
                        .priority(5)
                        .beside()
                        .mode(Mode.QUEUED)
                        .lateReply(LateReply.ACCEPT)
                        .trace(TraceLevel.FULL)
                        .zone("Asia/Jakarta")
                        .quietHours("21:00", "08:00")
                        .language("id")
                        .limit("steps", 50)
                        .limit("depth", 3)
                        .steps(end())
                        .definition()
                        .settings())
                .isEqualTo(new Settings(
                        5,
                        Settings.Company.BESIDE,
                        Settings.Manners.WAITS,
                        null,
                        Mode.QUEUED,
                        LateReply.ACCEPT,
                        TraceLevel.FULL,
                        ZoneId.of("Asia/Jakarta"),
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        "id",
                        Map.of("steps", 50L, "depth", 3L)));
    }

    @Test
    void whenTemplatesAreSaid_thenLanguagesKeepTheirOrder() {
        Map<String, MessageTemplate> templates = workflow("orders")
                .template("welcome", "id", "Halo")
                .template("welcome", "en", "Hello")
                .template(new MessageTemplate("bye", Map.of("id", "Dah"), Map.of("email", Map.of("subject", "Dah"))))
                .steps(end())
                .definition()
                .templates();
        assertThat(templates).containsOnlyKeys("welcome", "bye");
        assertThat(templates.get("welcome").texts()).containsExactly(Map.entry("id", "Halo"), Map.entry("en", "Hello"));
        assertThat(templates.get("bye").places()).containsKey("email");
    }

    @Test
    void whenItReturnsValues_thenTheyAddUp() {
        assertThat(workflow("orders")
                        .steps(end())
                        .returns("total", "{{total}}")
                        .returns("ok", true)
                        .definition())
                .isEqualTo(bare().withReturns(Map.of("total", "{{total}}", "ok", true)));
    }

    private static int length(StepPart first, StepPart... rest) {
        return workflow("counted").steps(first, rest).definition().length();
    }

    @Test
    void whenStepsAreCounted_thenEachEntryIsOne() {
        assertThat(length(
                        send("a"),
                        sequence(day(0, send("b")), day(1, send("c"), send("d"))),
                        paths(path("x", "a > 1", send("e"), send("f")))))
                .isEqualTo(3);
    }

    @Test
    void whenAWorkflowIsOneSequencePathsOrExperiment_thenTheActionsInsideAreCounted() {
        assertThat(length(sequence(day(0, send("b")), day(1, send("c"), send("d")))))
                .isEqualTo(3);
        assertThat(length(paths(path("x", "a > 1", send("e"), send("f"))).otherwise(send("g"))))
                .isEqualTo(3);
        assertThat(length(split("s", arm("a", 1, send("h"), send("i")), arm("b", 1, send("j")))))
                .isEqualTo(2);
        assertThat(length(when("a > 1", send("k"), send("l")))).isEqualTo(1);
    }

    @Nested
    class GivenErrorHandling {
        private OnError.Handling handling(Backoff retry, List<Step> steps, OnError.Then then, String to, String log) {
            return new OnError.Handling(retry, steps, then, to, log);
        }

        @Test
        void whenClassesAreToldApart_thenEachHasItsHandling() {
            EnumMap<FailureKind, OnError.Handling> expected = new EnumMap<>(FailureKind.class);
            expected.put(
                    FailureKind.API_FAILURE,
                    handling(
                            Backoff.times(3),
                            run("send_manual_notification").steps(),
                            OnError.Then.CONTINUE,
                            null,
                            null));
            expected.put(FailureKind.TIMEOUT, handling(null, List.of(), OnError.Then.STOP, "workflow_admin", null));
            expected.put(
                    FailureKind.INVALID_DATA,
                    handling(null, List.of(), OnError.Then.CONTINUE, null, "validation_errors"));
            Heading heading = workflow("orders")
                    .onError(
                            FailureKind.API_FAILURE,
                            fallback(run("send_manual_notification")).retry(3))
                    .onError(FailureKind.TIMEOUT, markAsIncomplete().notify("workflow_admin"))
                    .onError(FailureKind.INVALID_DATA, skipStep().log("validation_errors"));
            assertThat(heading.steps(end()).definition()).isEqualTo(bare().withOnError(new OnError(expected)));
        }

        @Test
        void whenAStepSaysIt_thenLaterWordsWin() {
            Step step = run("x").onError(fail())
                    .onError(FailureKind.TIMEOUT, skipStep())
                    .steps()
                    .get(0);
            OnError onError = step.options().onError();
            assertThat(onError.handlings().get(FailureKind.TIMEOUT))
                    .isEqualTo(OnError.Handling.of(OnError.Then.CONTINUE));
            assertThat(onError.handlings().get(FailureKind.API_FAILURE))
                    .isEqualTo(OnError.Handling.of(OnError.Then.FAIL));
        }

        @Test
        void whenAStepHasStandIns_thenTheyAreAFallbackForAnyFailure() {
            assertThat(run("x").onError(send("a"), end())
                            .steps()
                            .get(0)
                            .options()
                            .onError())
                    .isEqualTo(OnError.any(
                            OnError.Handling.fallback(List.of(send("a").steps().get(0), END))));
        }
    }

    @Nested
    class GivenAComponent {
        @Test
        void whenStepsTriggersOrConditionsAreShared_thenEachIsItsKind() {
            assertThat(component("bye", end()).component())
                    .isEqualTo(new Component.Steps("bye", List.of(END), Origin.NONE));
            assertThat(component("asked", message("a")).component())
                    .isEqualTo(new Component.NamedTrigger("asked", message("a").trigger(), Origin.NONE));
            assertThat(component("rich", that("a > 1")).component())
                    .isEqualTo(new Component.NamedCondition("rich", Conditions.parse("a > 1"), Origin.NONE));
        }

        @Test
        void whenCodeStandsInIt_thenItIsBound() {
            assertThat(component("vip", condition("is_vip", facts -> true)).conditions())
                    .containsOnlyKeys("is_vip");
        }
    }
}
