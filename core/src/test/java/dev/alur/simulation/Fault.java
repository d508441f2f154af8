package dev.alur.simulation;

/** What may go wrong in a simulation; each seed switches a subset on. */
enum Fault {
    /** Events are delivered again, with the same id. */
    DUPLICATES,
    /** Events overtake each other on their way. */
    REORDERED,
    /** Actions fail, for now or for good. */
    FAILURES,
    /** Actions say: not yet. */
    NOT_YET,
    /** Results come much later, or after the action's timeout. */
    LATE,
    /** Actions never return. */
    SILENT,
    /** Runs are cancelled from outside. */
    CANCELS,
    /** The process ends, between commits or within one, which is lost or was made. */
    CRASHES
}
