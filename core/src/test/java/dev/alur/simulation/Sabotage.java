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
    /** Timers of earlier rounds of a question stay. */
    KEEPS_ROUNDS("two timers of one wait"),
    /** The store does not tell which runs are open: nothing is called again after a crash. */
    HIDES_OPEN_RUNS("which nobody works on"),
    /** The store loses every seventh timer. */
    LOSES_TIMERS("for which no timer is armed"),
    /** The store forgets what runs listen for. */
    FORGETS_WAITING("which nobody listens for"),
    /** The store forgets what messages are being joined. */
    FORGETS_COLLECTING("are joined and no timer"),
    /** The store says it has taken what it did not take. */
    LIES("was taken and not handled"),
    /** The store gives back held runs as if nobody held them. */
    FORGETS_HOLDS("goes on although"),
    /** After a crash nobody knows what operators paused. */
    FORGETS_PAUSES("started although"),
    /** After a crash nobody knows what operators paused, and only who is held is looked at: nobody takes it back. */
    FORGETS_WHO_PAUSED("and nobody holds it"),
    /** Operators and humans keep what they have. */
    NEVER_GIVES_BACK("runs that never end"),
    /** The store gives back what runs listen for the wrong way round. */
    TURNS_QUESTIONS("the open question is not asked"),
    /** The store loses every fifth new run. */
    LOSES_RUNS("is open and has no state"),
    /** The store never hands out timers of questions. */
    STALLS_TIMERS("is due and does not fire"),
    /** The store forgets when a human gives the person back. */
    FORGETS_RETURNS("is with a human and no timer"),
    /** The store forgets which runs gave the person to a human. */
    FORGETS_HANDOFFS("and no human has the person"),
    /** The store gives back runs that wait as if they had still to begin. */
    FORGETS_PHASES("and waits for nothing"),
    /** What ended runs listened for stays in the store. */
    KEEPS_WAITING("a conversation without runs is open"),
    /** The store forgets which events were seen, and only who starts is looked at. */
    FORGETS_STARTS("an event started a workflow twice"),
    /** The store fails and nobody was told that it may. */
    FAILS_UNTOLD("the store is down"),
    /** The store is never up again. */
    STAYS_DOWN("work that never ends"),
    /** The store in memory misses every ninth commit. */
    MEMORY_FORGETS("the store in memory"),
    /** The executor runs what it is given twice. */
    RUNS_TASKS_TWICE("was called twice"),
    /** Every fifth call carries the key of the one before. */
    REPEATS_KEYS("carry the same key"),
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
