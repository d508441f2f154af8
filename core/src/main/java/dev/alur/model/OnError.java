package dev.alur.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens when an action fails, by class of failure: a step's {@code on_error}, or a file's {@code error_handling}.
 * A class without an entry is not handled here. Immutable.
 */
public record OnError(Map<FailureKind, Handling> handlings) {
    /** Handles nothing. */
    public static final OnError NONE = new OnError(Map.of());

    public OnError {
        EnumMap<FailureKind, Handling> copy = new EnumMap<>(FailureKind.class);
        copy.putAll(handlings);
        handlings = Collections.unmodifiableMap(copy);
    }

    /** The same for every class. */
    public static OnError any(Handling handling) {
        EnumMap<FailureKind, Handling> all = new EnumMap<>(FailureKind.class);
        for (FailureKind kind : FailureKind.values()) {
            all.put(kind, handling);
        }
        return new OnError(all);
    }

    public boolean isEmpty() {
        return handlings.isEmpty();
    }

    /**
     * One class's treatment: first the retries, then the steps, then {@link Then}.
     *
     * @param retry further calls; {@code null} leaves the step's own
     * @param steps the fallback; when they ran, the failed step counts as completed
     * @param recipient a recipient of the host's to tell; {@code workflow_admin} means the owners
     * @param log a named log of the host's
     */
    public record Handling(
            @Nullable Backoff retry,
            List<Step> steps,
            Then then,
            @Nullable String recipient,
            @Nullable String log) {
        public Handling {
            steps = List.copyOf(steps);
        }

        public static Handling of(Then then) {
            return new Handling(null, List.of(), then, null, null);
        }

        public static Handling fallback(List<Step> steps) {
            return new Handling(null, steps, Then.CONTINUE, null, null);
        }
    }

    /** What the run does after a failure was handled. */
    public enum Then {
        /** Go on with the next step ({@code continue}, {@code skip_step}). */
        CONTINUE,
        /** End incomplete ({@code stop}, {@code mark_as_incomplete}). */
        STOP,
        /** End failed. */
        FAIL
    }
}
