package dev.alur.simulation;

/** A mechanism switched off, to see that the check that is there for it notices. */
enum Sabotage {
    NONE(""),
    /** The store forgets which events were seen. */
    FORGETS_SEEN("was handled twice"),
    /** The store keeps timers that were dropped and those of ended runs. */
    KEEPS_TIMERS("a timer of a run that has ended"),
    /** The store loses every third change of a run. */
    LOSES_RUN_CHANGES("a timer of a step that was left"),
    /** After a crash the store gives back what a run was before its last change. */
    FORGETS_RESULTS("ran again after its result was recorded"),
    /** The store does not tell which runs are open: nothing is called again after a crash. */
    HIDES_OPEN_RUNS("runs that never end"),
    /** Keys differ by attempt. */
    KEY_BY_ATTEMPT("carries a key of no visit"),
    /** Retries come before their pause is over. */
    HASTY_RETRIES("was called at"),
    /** The latest event is handed in first. */
    STACKED_EVENTS("out of order"),
    /** The end of cancelled runs is not counted. */
    UNCOUNTED_ENDS("counts do not add up");

    /** What the check says that must notice. */
    final String reported;

    Sabotage(String reported) {
        this.reported = reported;
    }
}
