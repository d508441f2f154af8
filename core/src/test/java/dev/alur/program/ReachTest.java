package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which steps are told to be out of reach. */
class ReachTest {
    private static final Step GOAL = new Step.Goal(Options.NONE, "reached", null);
    private static final Step END = new Step.End(Options.NONE);
    private static final Step STOP = new Step.Stop(Options.NONE, "enough");
    private static final Options SOMETIMES = Options.NONE.withGuard(Conditions.parse("user.vip == true"));

    private static Step choose(List<Step> then, List<Step> otherwise) {
        return new Step.Choose(
                Options.NONE,
                List.of(
                        new Step.Branch(null, Conditions.parse("total > 5"), then),
                        new Step.Branch(null, Conditions.parse("total > 3"), then)),
                otherwise,
                Step.Match.FIRST);
    }

    private static Step split(List<Step> a, List<Step> b) {
        return new Step.Split(Options.NONE, "colour", List.of(new Step.Arm("a", 1, a), new Step.Arm("b", 1, b)), null);
    }

    private static Step repeat(BigDecimal times, Condition during) {
        return new Step.Repeat(Options.NONE, times, during, null, List.of(GOAL, STOP));
    }

    private static Step days(List<Step> first) {
        return new Step.Sequence(Options.NONE, List.of(new Step.Day(0, first), new Step.Day(1, List.of(GOAL))));
    }

    static Stream<List<Step>> outOfReach() {
        return Stream.of(
                List.of(STOP, GOAL),
                List.of(END, GOAL, GOAL),
                List.of(choose(List.of(GOAL, STOP), List.of(END)), GOAL),
                List.of(choose(List.of(choose(List.of(END), List.of(END))), List.of(STOP)), GOAL),
                List.of(split(List.of(STOP), List.of(END)), GOAL),
                List.of(repeat(BigDecimal.TEN, Condition.ALWAYS), GOAL),
                List.of(days(List.of(STOP))),
                List.of(new Step.Choose(
                        Options.NONE,
                        List.of(
                                new Step.Branch(null, Conditions.parse("total > 5"), List.of(GOAL)),
                                new Step.Branch(null, Conditions.parse("total > 5"), List.of(GOAL))),
                        List.of(),
                        Step.Match.FIRST)));
    }

    static Stream<List<Step>> inReach() {
        return Stream.of(
                List.of(STOP.withOptions(SOMETIMES), GOAL),
                List.of(GOAL, STOP),
                List.of(choose(List.of(STOP), List.of()), GOAL),
                List.of(choose(List.of(STOP), List.of(GOAL)), GOAL),
                List.of(choose(List.of(GOAL), List.of(STOP)), GOAL),
                List.of(split(List.of(STOP), List.of(GOAL)), GOAL),
                List.of(repeat(BigDecimal.TEN, Conditions.parse("total > 5")), GOAL),
                List.of(days(List.of(STOP.withOptions(SOMETIMES)))),
                List.of(new Step.Choose(
                        Options.NONE,
                        List.of(
                                new Step.Branch(null, Conditions.parse("total > 5"), List.of(GOAL)),
                                new Step.Branch(null, Conditions.parse("total > 5"), List.of(GOAL))),
                        List.of(),
                        Step.Match.ALL)));
    }

    private static List<String> codes(List<Step> steps) {
        return Linker.link(Definitions.of(Workflow.of("w", steps)), Environment.DEFAULT).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("outOfReach")
    void whenNothingReachesAStep_thenThatIsSaidOnce(List<Step> steps) {
        assertThat(codes(steps)).containsExactly("unreachable-step");
    }

    @ParameterizedTest
    @MethodSource("inReach")
    void whenSomethingMayReachAStep_thenNothingIsSaid(List<Step> steps) {
        assertThat(codes(steps)).isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "1 < 2",
                "user.vip == true or 1 < 2",
                "not (2 > 1)",
                "a > 1 and (b > 1 or 'x' == 'x')",
                "true or a > 1"
            })
    void whenAPartOfAConditionIsTheSameEveryTime_thenThatIsSaid(String condition) {
        Step guarded = GOAL.withOptions(Options.NONE.withGuard(Conditions.parse(condition)));

        assertThat(codes(List.of(guarded))).containsExactly("constant-condition");
    }
}
