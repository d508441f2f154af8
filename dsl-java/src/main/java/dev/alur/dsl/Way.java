package dev.alur.dsl;

import dev.alur.model.Step;

/** One list of steps of {@code parallel}. Immutable. */
public final class Way {
    private final Step.Way model;
    private final Lambdas lambdas;

    private Way(Step.Way model, Lambdas lambdas) {
        this.model = model;
        this.lambdas = lambdas;
    }

    static Way of(String name, Body body) {
        return new Way(new Step.Way(Text.required(name, "way", "parallel"), body.steps()), body.lambdas());
    }

    Step.Way model() {
        return model;
    }

    Lambdas lambdas() {
        return lambdas;
    }
}
