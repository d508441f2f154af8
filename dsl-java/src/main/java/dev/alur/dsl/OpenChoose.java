package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;

/** A decision that is complete, and may still say what happens otherwise. An option closes it. Immutable. */
public abstract class OpenChoose extends OneStep<ChooseStep> {
    private final Step.Choose step;

    OpenChoose(Step.Choose step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    @Override
    final ChooseStep copy(Options options, Lambdas lambdas) {
        return new ChooseStep(new Step.Choose(options, step.branches(), step.otherwise(), step.match()), lambdas);
    }

    final Step.Choose choose() {
        return step;
    }

    /** What runs when no branch does. */
    public final ChooseStep otherwise(StepPart first, StepPart... rest) {
        Body body = Body.of(first, rest);
        return new ChooseStep(
                new Step.Choose(step.options(), step.branches(), body.steps(), step.match()),
                lambdas().and(body.lambdas()));
    }
}
