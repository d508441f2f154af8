package dev.alur.model;

/** What a new start does while a run of the same workflow is open in the conversation. */
public enum Mode {
    /** The new start is refused. */
    SINGLE,
    /** The old run is cancelled. */
    RESTART,
    /** The new start waits, up to ten of them. */
    QUEUED,
    /** Both run. */
    PARALLEL
}
