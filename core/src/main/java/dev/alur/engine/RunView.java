package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Hold;
import dev.alur.spi.RunState;
import dev.alur.spi.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands, or stood when it ended. Immutable.
 *
 * @param workflow slug
 * @param definition hash of what it executes
 * @param at paths of the steps it stands at
 * @param waits what it waits for there, in the same order; empty when it has ended
 * @param heldBy who paused it; empty unless it is paused
 * @param ending how it ended, {@code null} while it is open
 * @param leftAlone why the engine leaves an open run alone, {@code ""} when it does not
 * @param variables by name, as last committed
 */
public record RunView(
        ConversationKey conversation,
        RunId run,
        String workflow,
        String definition,
        Instant since,
        RunState state,
        List<String> at,
        List<Wait> waits,
        Set<Hold> heldBy,
        StoredRun.@Nullable Ending ending,
        String leftAlone,
        Map<String, Object> variables) {

    /**
     * One thing a run waits for.
     *
     * @param step path
     * @param what {@code an answer}, {@code event paid}, {@code the result of an action}, {@code time} …
     * @param until when it goes on without, {@code null} for never
     */
    public record Wait(String step, String what, @Nullable Instant until) {
        /** {@code ask_name: an answer until 2026-01-05T02:00:00Z}. */
        @Override
        public String toString() {
            return step + ": " + what + (until == null ? "" : " until " + until);
        }
    }
}
