package dev.alur.conversation;

import dev.alur.RunId;
import java.time.Instant;

/**
 * A run that is open in a conversation. Immutable.
 *
 * @param workflow slug
 * @param definition hash of what it runs
 * @param lane by which its calls leave
 */
public record OpenRun(RunId run, String workflow, String definition, Instant since, Lane lane) {

    /** A run whose calls go by the live lane. */
    public OpenRun(RunId run, String workflow, String definition, Instant since) {
        this(run, workflow, definition, since, Lane.LIVE);
    }

    OpenRun withLane(Lane other) {
        return new OpenRun(run, workflow, definition, since, other);
    }
}
