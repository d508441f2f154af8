package dev.alur.program;

/** Who holds a paused run; it goes on when none of them does. */
public enum Hold {
    /** This run alone was paused. */
    RUN,
    /** The person was paused, or handed to a human. */
    PERSON,
    /** Every run of the workflow was paused. */
    WORKFLOW,
    /** Everything was paused. */
    ALL;

    int bit() {
        return 1 << ordinal();
    }
}
