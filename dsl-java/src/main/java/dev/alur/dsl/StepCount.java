package dev.alur.dsl;

import dev.alur.model.Step;
import java.util.List;

/**
 * How many steps an author counts: the entries of the workflow; of one that is nothing but a sequence, paths or an
 * experiment, the actions inside, as for YAML's top-level {@code sequence}, {@code paths} and {@code variant_a}.
 */
final class StepCount {
    private StepCount() {}

    static int of(List<Step> steps) {
        return steps.size() == 1 ? inside(steps.get(0)) : steps.size();
    }

    private static int inside(Step step) {
        if (step instanceof Step.Sequence sequence) {
            return sequence.days().stream().mapToInt(day -> day.steps().size()).sum();
        }
        if (step instanceof Step.Split split) {
            return split.arms().get(0).steps().size();
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
