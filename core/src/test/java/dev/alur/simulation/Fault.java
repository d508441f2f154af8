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
    CRASHES,
    /** The store throws, or does not take a commit. */
    STORE_FAILS,
    /** Operators cancel, pause, resume, retry and fork, by every scope. */
    OPERATORS,
    /** New versions are published, earlier ones brought back. */
    VERSIONS,
    /** The host gives people to humans and takes them back; people ask for the bot. */
    HUMANS,
    /** People want to be left alone, and change their minds. */
    OPT_OUTS
}
