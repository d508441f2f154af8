package dev.alur.program;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One instruction of a program. An op is constant; what changes while it runs stands in the {@link Strand}.
 *
 * <p>{@link #enter} and {@link #accept} return the next op's number, {@link #PARK} when the strand must wait, or {@link
 * #OVER} when the run has ended.
 */
abstract class Op {
    static final int PARK = -1;
    static final int OVER = -2;
    static final int NO_FORK = -1;
    /** The input fits nothing that is open. */
    static final int MISPLACED = -3;

    /** Path of the step this op belongs to, unique within the program for ops that wait. */
    final String path;

    /** The variables this op sees. */
    final Frame frame;

    /** Number of the fork whose ways this op stands in, the innermost; {@link #NO_FORK} on the run's main line. */
    int fork = NO_FORK;

    /** Number of this op within its program; the next op in line is {@code number + 1}. */
    int number = -1;

    Op(String path, Frame frame) {
        this.path = path;
        this.frame = frame;
    }

    abstract int enter(Cursor cursor, Strand strand);

    /** An input for an open token of this op. */
    int accept(Cursor cursor, Strand strand, Input input) {
        return MISPLACED;
    }

    /** Drops every timer and listening of a strand that stands here. */
    void abandon(Cursor cursor, Strand strand) {}

    /** The run is paused, perhaps once more: nothing of a strand that stands here is due, and nobody is listened to. */
    void pause(Cursor cursor, Strand strand) {
        abandon(cursor, strand);
    }

    /** Whether the input is taken while the run is paused; the strand moves, and goes on when the run does. */
    boolean hearsPaused(Strand strand, Input input) {
        return input instanceof Input.Done;
    }

    /** Sets every timer and listening again, after a pause. */
    void resume(Cursor cursor, Strand strand) {}

    /** The token of an action whose result this strand awaits; {@code null} when it awaits none. */
    @Nullable
    Token inFlight(Strand strand, @Nullable Object[] values) {
        return null;
    }

    /** Whether a timer fired before it was due: it was set anew while it was on its way. Then it is set again. */
    static boolean isEarly(Cursor cursor, Token token, long due) {
        if (due == Strand.NEVER || cursor.now().toEpochMilli() >= due) {
            return false;
        }
        cursor.arm(token, Instant.ofEpochMilli(due));
        return true;
    }

    static boolean is(@Nullable Token token, String path, Strand strand, int attempt) {
        return token != null
                && token.visit() == strand.visit
                && token.attempt() == attempt
                && token.path().equals(path);
    }

    static @Nullable Token tokenOf(Input input) {
        if (input instanceof Input.Done done) {
            return done.token();
        }
        if (input instanceof Input.Fired fired) {
            return fired.token();
        }
        if (input instanceof Input.Late late) {
            return late.token();
        }
        if (input instanceof Input.AskAgain again) {
            return again.token();
        }
        return input instanceof Input.Delivered delivered ? delivered.token() : null;
    }
}
