package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a store says of a run without reading its state. Immutable.
 *
 * @param run as it is or was open
 * @param ending how it ended, {@code null} while it is open
 */
public record StoredRun(
        ConversationKey conversation,
        OpenRun run,
        RunState state,
        @Nullable Ending ending) {

    /** How a run ended. @param reason of a stop, a failure or a cancel; {@code ""} else */
    public record Ending(Outcome outcome, String reason, Instant at) {}

    /** The run's id. */
    public RunId id() {
        return run.run();
    }
}
