package dev.alur.dsl;

import static dev.alur.dsl.Words.condition;
import static dev.alur.dsl.Words.field;
import static dev.alur.dsl.Words.forEach;
import static dev.alur.dsl.Words.handoff;
import static dev.alur.dsl.Words.parallel;
import static dev.alur.dsl.Words.repeat;
import static dev.alur.dsl.Words.repeatUntil;
import static dev.alur.dsl.Words.repeatWhile;
import static dev.alur.dsl.Words.run;
import static dev.alur.dsl.Words.stop;
import static dev.alur.dsl.Words.way;
import static dev.alur.dsl.Words.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words for more than one round, more than one way and more than one speaker. */
class LoopWordsTest {
    private static final List<Step> KNOCK = List.of(new Step.Perform(Options.NONE, Call.of("knock")));

    private static void same(StepPart part, Step expected) {
        assertThat(part.steps()).containsExactly(expected);
    }

    @Test
    void whenAListIsGoneThrough_thenItIsAnExpressionOrItsValues() {
        same(
                forEach("cart.items", "item", run("knock")).saveAs("knocks").id("all"),
                new Step.ForEach(
                        Options.NONE.withSaveAs("knocks").withId("all"),
                        Expressions.parse("cart.items"),
                        "item",
                        KNOCK));
        same(
                forEach(List.of("S", 3, "{{size}}"), "size", run("knock")),
                new Step.ForEach(Options.NONE, List.of("S", new BigDecimal(3), "{{size}}"), "size", KNOCK));
    }

    @Test
    void whenStepsAreRepeated_thenEachLimitIsKept() {
        same(repeat(3, run("knock")), new Step.Repeat(Options.NONE, new BigDecimal(3), Condition.ALWAYS, null, KNOCK));
        same(
                repeat("qty * 2", run("knock")).until("answer == 'ya'"),
                new Step.Repeat(
                        Options.NONE,
                        Expressions.parse("qty * 2"),
                        Condition.ALWAYS,
                        Conditions.parse("answer == 'ya'"),
                        KNOCK));
        same(
                repeatWhile("x < 3", run("knock")).times(5).saveAs("knocks"),
                new Step.Repeat(
                        Options.NONE.withSaveAs("knocks"), new BigDecimal(5), Conditions.parse("x < 3"), null, KNOCK));
        same(
                repeatUntil(field("x").exists(), run("knock")),
                new Step.Repeat(Options.NONE, null, Condition.ALWAYS, Conditions.parse("x exists"), KNOCK));
    }

    @Test
    void whenStepsRunSideBySide_thenTheyAreWays() {
        List<Step.Way> ways =
                List.of(new Step.Way("a", KNOCK), new Step.Way("b", List.of(new Step.Stop(Options.NONE, "no"))));
        same(
                parallel(way("a", run("knock")), way("b", stop("no"))),
                new Step.Parallel(Options.NONE, ways, Step.Join.ALL));
        same(
                parallel(way("a", run("knock")), way("b", stop("no"))).joinAny().id("race"),
                new Step.Parallel(Options.NONE.withId("race"), ways, Step.Join.ANY));
    }

    @Test
    void whenSomebodyTakesOver_thenTheModelSaysWhoAndHowLong() {
        same(handoff(), new Step.Handoff(Options.NONE, null, null, null, List.of()));
        same(
                handoff("cs_team")
                        .text("{{user.name}} bertanya")
                        .timeout("2h", run("knock"))
                        .id("desk"),
                new Step.Handoff(
                        Options.NONE.withId("desk"), "cs_team", "{{user.name}} bertanya", Duration.ofHours(2), KNOCK));
        same(
                handoff("cs_team").timeout(Duration.ofHours(2)),
                new Step.Handoff(Options.NONE, "cs_team", null, Duration.ofHours(2), List.of()));
    }

    @Test
    void whenAWorkflowHasManners_thenTheyAreSettings() {
        assertThat(workflow("w")
                        .interrupts()
                        .key("{{event.order_id}}")
                        .steps(run("knock"))
                        .definition()
                        .settings())
                .isEqualTo(
                        Settings.NONE.withManners(Settings.Manners.INTERRUPTS).withKey("{{event.order_id}}"));
    }

    @Test
    void whenCodeStandsInside_thenItComesAlong() {
        Flow flow = workflow("w")
                .steps(
                        forEach("items", "item", run("pack", call -> null)),
                        repeatWhile(condition("open", facts -> true), run("knock", call -> null)),
                        repeat(2, run("ring", call -> null)).until(condition("heard", facts -> true)),
                        parallel(way("a", run("left", call -> null)), way("b", run("right", call -> null))),
                        handoff().timeout("1h", run("wake", call -> null)));
        assertThat(flow.actions()).containsOnlyKeys("pack", "knock", "ring", "left", "right", "wake");
        assertThat(flow.conditions()).containsOnlyKeys("open", "heard");
    }
}
