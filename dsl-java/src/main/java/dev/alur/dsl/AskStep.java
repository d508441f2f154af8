package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;

/** A complete question: sends it and waits for a valid answer. Immutable. */
public final class AskStep extends FallibleStep<AskStep> {
    private final Step.Ask step;

    AskStep(Step.Ask step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    @Override
    AskStep copy(Options options, Lambdas lambdas) {
        return new AskStep(new Step.Ask(options, step.prompt(), step.question()), lambdas);
    }
}
