package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;

/** A decision with all its branches. Immutable. */
public final class ChooseStep extends OneStep<ChooseStep> {
    private final Step.Choose step;

    ChooseStep(Step.Choose step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    @Override
    ChooseStep copy(Options options, Lambdas lambdas) {
        return new ChooseStep(new Step.Choose(options, step.branches(), step.otherwise(), step.match()), lambdas);
    }
}
