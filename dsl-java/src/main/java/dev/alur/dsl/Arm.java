package dev.alur.dsl;

import dev.alur.model.Step;

/** One arm of a {@code split}. Immutable. */
public final class Arm {
    private final Step.Arm model;
    private final Lambdas lambdas;

    private Arm(Step.Arm model, Lambdas lambdas) {
        this.model = model;
        this.lambdas = lambdas;
    }

    static Arm of(String name, int weight, Body body) {
        Text.required(name, "arm", "split");
        if (weight <= 0) {
            throw Text.invalid(
                    "arm-weight",
                    "the weight of the arm \"" + name + "\" is " + weight,
                    "give a whole number above 0; weights are relative",
                    "split");
        }
        return new Arm(new Step.Arm(name, weight, body.steps()), body.lambdas());
    }

    Step.Arm model() {
        return model;
    }

    Lambdas lambdas() {
        return lambdas;
    }
}
