package dev.alur.program;

import dev.alur.model.Condition;
import dev.alur.model.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which steps no run can come to. */
final class Reach {
    private Reach() {}

    /** The first step behind one that ends the run whatever happens, {@code null} if there is none. */
    static @Nullable Step behindAnEnd(List<Step> steps) {
        boolean ended = false;
        for (Step step : steps) {
            if (ended) {
                return step;
            }
            ended = ends(step);
        }
        return null;
    }

    /** The first step of a day behind a day that ends the run, {@code null} if there is none. */
    static @Nullable Step behindAnEnd(Step.Sequence sequence) {
        boolean ended = false;
        for (Step.Day day : sequence.days()) {
            if (ended && !day.steps().isEmpty()) {
                return day.steps().get(0);
            }
            ended |= ends(day.steps());
        }
        return null;
    }

    /** First steps of branches whose condition an earlier branch has, where only the first match runs. */
    static List<Step> shadowed(Step.Choose choose) {
        List<Step> shadowed = new ArrayList<>();
        Set<Condition> seen = new HashSet<>();
        for (Step.Branch branch : choose.branches()) {
            if (!seen.add(branch.when())
                    && choose.match() == Step.Match.FIRST
                    && !branch.then().isEmpty()) {
                shadowed.add(branch.then().get(0));
            }
        }
        return shadowed;
    }

    private static boolean ends(List<Step> steps) {
        return steps.stream().anyMatch(Reach::ends);
    }

    private static boolean ends(Step step) {
        if (!step.options().guard().equals(Condition.ALWAYS)) {
            return false;
        }
        if (step instanceof Step.Stop || step instanceof Step.End) {
            return true;
        }
        if (step instanceof Step.Choose choose) {
            return ends(choose);
        }
        if (step instanceof Step.Split split) {
            return !split.arms().isEmpty() && split.arms().stream().allMatch(arm -> ends(arm.steps()));
        }
        if (step instanceof Step.Sequence sequence) {
            return sequence.days().stream().anyMatch(day -> ends(day.steps()));
        }
        return step instanceof Step.Repeat repeat
                && repeat.during().equals(Condition.ALWAYS)
                && (repeat.times() == null || repeat.times() instanceof BigDecimal times && times.signum() > 0)
                && ends(repeat.body());
    }

    /** Every way through it ends, and there is no way past it. */
    private static boolean ends(Step.Choose choose) {
        boolean always =
                choose.branches().stream().anyMatch(branch -> branch.when().equals(Condition.ALWAYS));
        boolean branches =
                !choose.branches().isEmpty() && choose.branches().stream().allMatch(branch -> ends(branch.then()));
        return branches && (always || ends(choose.otherwise()));
    }
}
