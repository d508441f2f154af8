package dev.alur.dsl;

import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.List;

/** Steps under a condition: a step by itself, and a branch of {@code choose}. Immutable. */
public final class When extends OpenChoose {
    private final Step.Branch branch;

    private When(Step.Branch branch, Lambdas lambdas) {
        super(new Step.Choose(Options.NONE, List.of(branch), List.of(), Step.Match.FIRST), lambdas);
        this.branch = branch;
    }

    static When of(Condition condition, Lambdas lambdas, Body body) {
        return new When(new Step.Branch(null, condition, body.steps()), lambdas.and(body.lambdas()));
    }

    Step.Branch branch() {
        return branch;
    }
}
