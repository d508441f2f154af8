package dev.alur.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand beside any step's verb. Immutable.
 *
 * @param id stable identity; {@code null} derives it from the name or verb
 * @param name for people; {@code null} for none
 * @param guard the step runs only if this is true
 * @param saveAs variable for a plain result; {@code null} for the id
 * @param retry {@code null} leaves it to the error handling of the file
 * @param timeout of one call of an action; {@code null} for {@link #DEFAULT_TIMEOUT}
 * @param undo actions that undo a completed visit when the run fails later
 * @param origin where it was written
 */
public record Options(
        @Nullable String id,
        @Nullable String name,
        Condition guard,
        @Nullable String saveAs,
        @Nullable Backoff retry,
        @Nullable Duration timeout,
        OnError onError,
        List<Call> undo,
        Origin origin) {
    /** What one call of an action may take unless its step says otherwise: 30 seconds. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** Nothing said. */
    public static final Options NONE =
            new Options(null, null, Condition.ALWAYS, null, null, null, OnError.NONE, List.of(), Origin.NONE);

    public Options {
        undo = List.copyOf(undo);
    }

    public Options withId(String value) {
        return new Options(value, name, guard, saveAs, retry, timeout, onError, undo, origin);
    }

    public Options withName(String value) {
        return new Options(id, value, guard, saveAs, retry, timeout, onError, undo, origin);
    }

    public Options withGuard(Condition value) {
        return new Options(id, name, value, saveAs, retry, timeout, onError, undo, origin);
    }

    public Options withSaveAs(String value) {
        return new Options(id, name, guard, value, retry, timeout, onError, undo, origin);
    }

    public Options withRetry(Backoff value) {
        return new Options(id, name, guard, saveAs, value, timeout, onError, undo, origin);
    }

    public Options withTimeout(Duration value) {
        return new Options(id, name, guard, saveAs, retry, value, onError, undo, origin);
    }

    public Options withOnError(OnError value) {
        return new Options(id, name, guard, saveAs, retry, timeout, value, undo, origin);
    }

    public Options withUndo(List<Call> value) {
        return new Options(id, name, guard, saveAs, retry, timeout, onError, value, origin);
    }

    public Options withOrigin(Origin value) {
        return new Options(id, name, guard, saveAs, retry, timeout, onError, undo, value);
    }
}
