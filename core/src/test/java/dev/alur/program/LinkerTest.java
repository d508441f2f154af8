package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.model.AnswerType;
import dev.alur.model.Call;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Expr;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static Workflow workflow(String name, Step... steps) {
        return Workflow.of(name, List.of(steps));
    }

    private static Step call(String workflow) {
        return new Step.CallWorkflow(Options.NONE, workflow, Map.of());
    }

    private static Step perform(String name) {
        return new Step.Perform(Options.NONE, Call.of(name));
    }

    private static Linked linked(Definitions definitions) {
        return Linker.link(definitions, Environment.DEFAULT);
    }

    @Test
    void whenMuchIsWrong_thenAllOfItIsSaidAtOnceAndNothingIsCompiled() {
        Step ask = new Step.Ask(Options.NONE, Message.text("?"), Question.of(AnswerType.TEXT));
        Step split = new Step.Split(Options.NONE, "x", List.of(new Step.Arm("a", 1, List.of())), null);
        Linked linked = linked(Definitions.of(
                workflow("a", call("b"), ask, new Step.Wait(Options.NONE, Duration.ofDays(1_000))),
                workflow("b", call("a"), call("shipment"), split, new Step.End(Options.NONE), perform("pay")),
                workflow("shipments", new Step.Goal(Options.NONE.withGuard(Conditions.parse("1 > 2")), "g", null)),
                workflow("A", perform("pay")),
                workflow("empty")));

        assertThat(linked.problems())
                .extracting(Problem::code)
                .contains(
                        "call-cycle",
                        "missing-on-timeout",
                        "delay-too-long",
                        "unknown-workflow",
                        "bad-split",
                        "unreachable-step",
                        "constant-condition",
                        "duplicate-name",
                        "no-steps");
        assertThat(linked.problems().toString()).contains("a -> b -> a").contains("did you mean shipments?");
        assertThat(linked.programs()).isEmpty();
    }

    @Test
    void whenAVariableWouldHideABuiltIn_thenItsNameIsRefused() {
        List<Step> steps = List.of(
                new Step.Assign(Options.NONE, Map.of("message", 1)),
                new Step.ForEach(Options.NONE, Expr.Path.of("rows"), "Loop", List.of(perform("pay"))),
                perform("check").withOptions(Options.NONE.withSaveAs("user")),
                perform("check").withOptions(Options.NONE.withSaveAs("message_text")));
        Linked linked =
                linked(new Definitions(List.of(workflow("w", steps.toArray(Step[]::new))), List.of(), List.of()));

        assertThat(linked.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "a variable cannot be named message: that is the person's latest message",
                        "a variable cannot be named Loop: that is the round of a loop",
                        "a variable cannot be named user: that is what is known of the person");
    }

    @Test
    void whenComponentsUseThemselves_thenTheCircleIsPrinted() {
        Component one = new Component.Steps("one", List.of(perform("two")), Origin.NONE);
        Component two = new Component.Steps("two", List.of(perform("one")), Origin.NONE);
        Linked linked = linked(new Definitions(List.of(workflow("w", perform("one"))), List.of(one, two), List.of()));

        assertThat(linked.problems().toString()).contains("one -> two -> one");
    }

    @Test
    void whenAComponentStandsForSteps_thenTheyRunUnderItsName() {
        Component greet = new Component.Steps("greet", List.of(perform("say"), perform("wave")), Origin.NONE);
        Linked linked = linked(
                new Definitions(List.of(workflow("w", perform("greet"), perform("nod"))), List.of(greet), List.of()));

        Program program = linked.orThrow().get(0);
        assertThat(program.actions()).containsExactly("say", "wave", "nod");
        assertThat(program.opAt("greet/then/say")).isNotNegative();
        assertThat(linked.needs("w")).containsExactly("say", "wave", "nod");
    }

    @Test
    void whenStepsHaveTheSameName_thenTheyAreNumbered() {
        Program program = linked(Definitions.of(workflow("w", perform("say"), perform("say"), perform("say"))))
                .orThrow()
                .get(0);
        assertThat(List.of(program.opAt("say"), program.opAt("say_2"), program.opAt("say_3")))
                .isSorted()
                .allMatch(op -> op >= 0);
    }
}
