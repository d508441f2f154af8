package dev.alur.model;

import org.jspecify.annotations.Nullable;

/**
 * Code that a step calls by name. Bound to the engine either as a quick {@code compute} action, which runs inside the
 * turn, or as an {@code action}, which runs on the engine's executor and may block. Called at least once for a step, with
 * the same {@link Invocation#key()} on each attempt. Must be safe for use by several threads.
 */
@FunctionalInterface
public interface Action {
    /**
     * @return a map, whose entries become variables; a plain value, which becomes the variable of the step's id or
     *     {@code save_as}; {@code null} for no result; or, from an {@code action}, a {@link
     *     java.util.concurrent.CompletionStage} of one of these
     * @throws Exception {@link ActionFailedException} says how it failed; {@link IllegalArgumentException} counts as
     *     invalid data, {@link java.util.concurrent.TimeoutException} as a timeout, anything else as an API failure
     */
    @Nullable
    Object run(Invocation invocation) throws Exception;
}
