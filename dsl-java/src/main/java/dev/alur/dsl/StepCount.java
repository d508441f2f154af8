package dev.alur.dsl;

import dev.alur.model.Step;
import java.util.List;

/** How many steps an author counts: top-level entries, but the actions inside of a sequence and of paths. */
final class StepCount {
    private StepCount() {}

    static int of(List<Step> steps) {
        return steps.stream().mapToInt(StepCount::of).sum();
    }

    private static int of(Step step) {
        if (step instanceof Step.Sequence sequence) {
            return sequence.days().stream().mapToInt(day -> day.steps().size()).sum();
        }
        if (step instanceof Step.Choose choose && choose.branches().get(0).name() != null) {
            return choose.branches().stream()
                            .mapToInt(branch -> branch.then().size())
                            .sum()
                    + choose.otherwise().size();
        }
        return 1;
    }
}
