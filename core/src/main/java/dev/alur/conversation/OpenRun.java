package dev.alur.conversation;

import dev.alur.RunId;
import java.time.Instant;

/**
 * A run that is open in a conversation. Immutable.
 *
 * @param workflow slug
 * @param key tells it from other runs of the workflow; {@code ""} when the workflow has no key
 * @param definition hash of what it runs
 * @param lane by which its calls leave
 * @param cause what moved it last
 */
public record OpenRun(
        RunId run, String workflow, String key, String definition, Instant since, Lane lane, Cause cause) {

    /** What moved a run last. */
    public enum Cause {
        /** The person wrote: what it sends is a reply. */
        MESSAGE,
        /** Anything else: what it sends is unasked. */
        OTHER
    }

    /** A run without a key that nobody asked for and whose calls go by the live lane. */
    public OpenRun(RunId run, String workflow, String definition, Instant since) {
        this(run, workflow, "", definition, since, Lane.LIVE, Cause.OTHER);
    }

    OpenRun withLane(Lane other) {
        return new OpenRun(run, workflow, key, definition, since, other, cause);
    }

    OpenRun withCause(Cause other) {
        return new OpenRun(run, workflow, key, definition, since, lane, other);
    }

    boolean isOf(String name, String itsKey) {
        return workflow.equals(name) && key.equals(itsKey);
    }
}
