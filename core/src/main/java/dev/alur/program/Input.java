package dev.alur.program;

import dev.alur.RunId;
import dev.alur.model.Failure;
import dev.alur.value.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run is told. Any input may meet any state: a misplaced one is noted and changes nothing. Immutable. */
public sealed interface Input {
    Context context();

    /** The run begins. @param with variables it begins with */
    record Started(RunId run, Event event, Map<String, Object> with, Context context) implements Input {}

    /** An action returned: a plain value, {@code null}, or a {@link Failure}. */
    record Done(Token token, @Nullable Object result, Context context) implements Input {}

    /** A timer came due. */
    record Fired(Token token, Context context) implements Input {}

    /** Something the run listens for happened. */
    record Delivered(Token token, Event event, Context context) implements Input {}

    /** Ends the run. */
    record Cancel(String reason, Context context) implements Input {}

    /**
     * An answer to a question whose time is over. It moves nothing: a valid one is saved and noted, and {@code late_reply}
     * is published.
     */
    record Late(Token token, Event event, Context context) implements Input {}

    /** The open question is to be sent again: something came between. Counts as no retry. */
    record AskAgain(Token token, Context context) implements Input {}

    /** Nothing is due while anybody holds the run. */
    record Pause(Hold by, Context context) implements Input {}

    record Resume(Hold by, Context context) implements Input {}
}
