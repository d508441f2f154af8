package dev.alur.dsl;

import dev.alur.model.Condition;
import dev.alur.model.Step;

/** One way of {@code paths}: a name, a condition and steps. Immutable. */
public final class NamedPath {
    private final Step.Branch branch;
    private final Lambdas lambdas;

    private NamedPath(Step.Branch branch, Lambdas lambdas) {
        this.branch = branch;
        this.lambdas = lambdas;
    }

    static NamedPath of(String name, Condition condition, Lambdas lambdas, Body body) {
        return new NamedPath(
                new Step.Branch(Text.required(name, "path", "path"), condition, body.steps()),
                lambdas.and(body.lambdas()));
    }

    Step.Branch branch() {
        return branch;
    }

    Lambdas lambdas() {
        return lambdas;
    }
}
