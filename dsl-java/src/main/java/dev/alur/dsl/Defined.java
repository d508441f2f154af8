package dev.alur.dsl;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.model.Action;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.spi.Bundle;
import java.util.List;
import java.util.Map;

/**
 * Something defined in Java, which {@code Engine.builder().add(…)} takes: data, and beside it the code its names stand
 * for. Names are slugs. The code is outside equality, hash and text. Immutable.
 */
public abstract class Defined implements Bundle {
    private final Lambdas lambdas;

    Defined(String name, Lambdas lambdas) {
        List<Problem> clashes = lambdas.clashes(name);
        if (!clashes.isEmpty()) {
            throw new InvalidWorkflowException(clashes);
        }
        this.lambdas = lambdas;
    }

    final Lambdas lambdas() {
        return lambdas;
    }

    /** Actions that may block, by slug. Immutable. */
    @Override
    public final Map<String, Action> actions() {
        return lambdas.of(Lambdas.Kind.ACTION, Action.class);
    }

    /** Quick actions that run inside the turn, by slug. Immutable. */
    @Override
    public final Map<String, Action> computes() {
        return lambdas.of(Lambdas.Kind.COMPUTE, Action.class);
    }

    /** Conditions, by slug. Immutable. */
    @Override
    public final Map<String, Condition.Test> conditions() {
        return lambdas.of(Lambdas.Kind.CONDITION, Condition.Test.class);
    }

    /** Triggers, by slug. Immutable. */
    @Override
    public final Map<String, Trigger.Test> triggers() {
        return lambdas.of(Lambdas.Kind.TRIGGER, Trigger.Test.class);
    }
}
