package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;

/** A complete step whose verb has no words of its own left. Immutable. */
public final class PlainStep extends OneStep<PlainStep> {
    private final Step step;

    PlainStep(Step step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    @Override
    PlainStep copy(Options options, Lambdas lambdas) {
        return new PlainStep(step.withOptions(options), lambdas);
    }
}
