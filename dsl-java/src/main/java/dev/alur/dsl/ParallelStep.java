package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs lists of steps side by side. Immutable. */
public final class ParallelStep extends OneStep<ParallelStep> {
    private final Step.Parallel step;

    private ParallelStep(Step.Parallel step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static ParallelStep of(List<Way> ways) {
        List<Step.Way> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Lambdas lambdas = Lambdas.NONE;
        for (Way way : ways) {
            String name = way.model().name();
            if (!names.add(Slug.of(name))) {
                throw Text.invalid(
                        "duplicate-name", "two ways are named \"" + name + "\"", "give each its name", "parallel");
            }
            models.add(way.model());
            lambdas = lambdas.and(way.lambdas());
        }
        return new ParallelStep(new Step.Parallel(Options.NONE, models, Step.Join.ALL), lambdas);
    }

    @Override
    ParallelStep copy(Options options, Lambdas lambdas) {
        return new ParallelStep(new Step.Parallel(options, step.ways(), step.join()), lambdas);
    }

    /** Goes on when the first way has come to its end and drops the others, YAML's {@code join: any}. */
    public ParallelStep joinAny() {
        return new ParallelStep(new Step.Parallel(options(), step.ways(), Step.Join.ANY), lambdas());
    }
}
