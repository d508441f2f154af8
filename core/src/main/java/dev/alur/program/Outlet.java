package dev.alur.program;

import dev.alur.model.Awaited;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a turn's effects as they arise. Called on the turn's thread; what it is handed is valid during the call only,
 * unless it is a record.
 */
public interface Outlet {
    /** The answer of {@link #perform} when the result comes later, as {@link Input.Done}. */
    Object LATER = new Object() {
        @Override
        public String toString() {
            return "later";
        }
    };

    /**
     * Calls an action.
     *
     * @return its result at once (a plain value, {@code null}, or a {@link dev.alur.model.Failure}), the same as feeding
     *     it next; or {@link #LATER}
     */
    @Nullable
    Object perform(Attempt attempt);

    void arm(Token token, Instant at);

    void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until);

    void disarm(Token token);

    void start(String workflow, Event event);

    void publish(Event event);

    void note(Note.Kind kind, String path, @Nullable Object detail);

    /** @param last gives the run's last state; to be asked once at most, when the turn is over */
    void ended(Outcome outcome, String reason, Supplier<State> last);
}
