package dev.alur.dsl;

import dev.alur.model.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a list of steps: one complete step, or several in order. Two parts are equal when their steps are;
 * the code they bring along does not count. Immutable, usable in any number of places.
 */
public abstract class StepPart {
    private final Body body;

    StepPart(Body body) {
        this.body = body;
    }

    /** The steps as data, in order; at least one. Immutable. */
    public final List<Step> steps() {
        return body.steps();
    }

    final Body body() {
        return body;
    }

    final Lambdas lambdas() {
        return body.lambdas();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof StepPart part && steps().equals(part.steps());
    }

    @Override
    public final int hashCode() {
        return steps().hashCode();
    }

    @Override
    public final String toString() {
        return steps().toString();
    }

    /** Several steps as one part. */
    static final class Several extends StepPart {
        Several(Body body) {
            super(body);
        }
    }
}
