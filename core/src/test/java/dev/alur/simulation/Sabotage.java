package dev.alur.simulation;

/** A mechanism switched off, to see that the checks notice. */
enum Sabotage {
    NONE,
    /** The store forgets which events were seen. */
    FORGETS_SEEN,
    /** The store keeps timers that were dropped and those of ended runs. */
    KEEPS_TIMERS,
    /** The store loses every third change of a run. */
    LOSES_RUN_CHANGES,
    /** The store does not tell which runs are open: nothing is called again after a crash. */
    HIDES_OPEN_RUNS,
    /** Keys differ by attempt. */
    KEY_BY_ATTEMPT,
    /** Retries come before their pause is over. */
    HASTY_RETRIES,
    /** The latest event is handed in first. */
    STACKED_EVENTS,
    /** The end of cancelled runs is not counted. */
    UNCOUNTED_ENDS
}
