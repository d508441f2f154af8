package dev.alur.program;

/** One place of a run: a step and how far it has come. Mutable within a turn, copied into the state. */
final class Strand {
    /** The strand stands before its op and may go on. */
    static final int READY = 0;
    /** An action's result is awaited. */
    static final int PERFORMING = 1;
    /** A later attempt is awaited. */
    static final int BACKOFF = 2;
    /** A timer or an event is awaited. */
    static final int WAITING = 3;
    /** An answer is awaited, the prompt's result as well. */
    static final int ASKING = 4;
    /** An answer and a later attempt of the prompt are awaited. */
    static final int ASKING_BACKOFF = 5;

    int pc;
    int phase;
    int visit = 1;
    /** Attempts of the action, or of the current prompt, so far. */
    int attempt;
    /** Calls that count against the retries so far. */
    int spent;
    /** Rounds of the question so far. */
    int round;
    /** Answers refused so far. */
    int refused;
    /** When the wait, or the question, ends: epoch milliseconds; {@link #NEVER}. */
    long until = NEVER;
    /** When the next attempt is due: epoch milliseconds. */
    long next = NEVER;

    static final long NEVER = Long.MAX_VALUE;

    Strand copy() {
        Strand copy = new Strand();
        copy.pc = pc;
        copy.phase = phase;
        copy.visit = visit;
        copy.attempt = attempt;
        copy.spent = spent;
        copy.round = round;
        copy.refused = refused;
        copy.until = until;
        copy.next = next;
        return copy;
    }

    /** Moves to another op, with nothing of the old one left. */
    void moveTo(int target) {
        pc = target;
        phase = READY;
        attempt = 0;
        spent = 0;
        round = 0;
        refused = 0;
        until = NEVER;
        next = NEVER;
    }
}
