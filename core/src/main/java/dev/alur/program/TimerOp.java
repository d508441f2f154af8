package dev.alur.program;

import java.time.Instant;

/** Waits until a moment known when the op is reached; a moment already past does not wait. */
abstract class TimerOp extends Op {
    TimerOp(String path, Frame frame) {
        super(path, frame);
    }

    /** When to go on; not after {@code cursor.now()} means at once. */
    abstract Instant due(Cursor cursor);

    @Override
    int enter(Cursor cursor, Strand strand) {
        Instant due = due(cursor);
        if (!due.isAfter(cursor.now())) {
            return number + 1;
        }
        strand.phase = Strand.WAITING;
        strand.attempt = 1;
        strand.until = due.toEpochMilli();
        cursor.arm(token(strand), due);
        return PARK;
    }

    @Override
    int accept(Cursor cursor, Strand strand, Input input) {
        if (!(input instanceof Input.Fired fired) || !is(fired.token(), path, strand, strand.attempt)) {
            return MISPLACED;
        }
        return isEarly(cursor, fired.token(), strand.until) ? PARK : number + 1;
    }

    @Override
    void abandon(Cursor cursor, Strand strand) {
        cursor.disarm(token(strand));
    }

    @Override
    void resume(Cursor cursor, Strand strand) {
        cursor.arm(token(strand), Instant.ofEpochMilli(strand.until));
    }

    private Token token(Strand strand) {
        return new Token(path, strand.visit, strand.attempt);
    }
}
