package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.model.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls an action, with retries. Sending a message is an action too. */
final class PerformOp extends Op {
    final Calling calling;
    final Recovery recovery;

    PerformOp(String path, Frame frame, Calling calling, Recovery recovery) {
        super(path, frame);
        this.calling = calling;
        this.recovery = recovery;
    }

    /** What is called and where its result goes. Constant. */
    static final class Calling {
        final String name;
        final int action;
        /** {@code null} when there are no arguments. */
        final @Nullable Fill arguments;
        /** The id authors know the step by, {@code ""} for an anonymous one. */
        final String id;
        /** What the trace lists when it completes, {@code null} for an anonymous step. */
        final @Nullable String label;

        final Duration timeout;
        /** Variable of a plain result, -1 for none. */
        final int variable;
        /** Slot of a map result, -1 for none. */
        final int result;
        /** Whether a variable is asked for by name: it gets a map result as well. */
        final boolean saves;
        /** What undoes a completed visit, {@code null} for nothing. */
        final @Nullable Undo undo;

        Calling(
                String name,
                int action,
                @Nullable Fill arguments,
                String id,
                @Nullable String label,
                Duration timeout,
                int variable,
                int result,
                boolean saves,
                @Nullable Undo undo) {
            this.name = name;
            this.action = action;
            this.arguments = arguments;
            this.id = id;
            this.label = label;
            this.timeout = timeout;
            this.variable = variable;
            this.result = result;
            this.saves = saves;
            this.undo = undo;
        }

        /** A call whose result nobody keeps. */
        static Calling of(String name, int action, Duration timeout) {
            return new Calling(name, action, null, "", null, timeout, -1, -1, false, null);
        }
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        strand.attempt = 1;
        strand.spent = 1;
        return call(cursor, strand);
    }

    private int call(Cursor cursor, Strand strand) {
        Object result = cursor.perform(path, calling, strand.attempt);
        if (result == Outlet.LATER) {
            strand.phase = Strand.PERFORMING;
            return PARK;
        }
        return finish(cursor, strand, result);
    }

    private int finish(Cursor cursor, Strand strand, @Nullable Object result) {
        if (result instanceof Failure) {
            return failed(cursor, strand, (Failure) result);
        }
        if (result != null) {
            cursor.save(this, calling, result);
        }
        cursor.completed(this, calling, strand);
        return number + 1;
    }

    private int failed(Cursor cursor, Strand strand, Failure failure) {
        failed(cursor, path, failure);
        Instant next = recovery.next(cursor, path, strand, failure);
        if (next == null) {
            return recovery.giveUp(cursor, this, failure);
        }
        backOff(cursor, path, strand, next);
        return PARK;
    }

    /** Notes what came of an attempt; one that was not to be made yet has not failed. */
    static void failed(Cursor cursor, String path, Failure failure) {
        boolean notYet = failure.retry() == Failure.Retry.NOT_YET;
        cursor.note(notYet ? Note.Kind.DEFERRED : Note.Kind.FAILED, path, failure);
    }

    /** Waits for the next attempt. */
    static void backOff(Cursor cursor, String path, Strand strand, Instant next) {
        strand.attempt++;
        strand.spent++;
        strand.phase = Strand.BACKOFF;
        strand.next = next.toEpochMilli();
        cursor.note(Note.Kind.RETRYING, path, next);
        cursor.arm(new Token(path, strand.visit, strand.attempt), next);
    }

    @Override
    int accept(Cursor cursor, Strand strand, Input input) {
        if (!is(tokenOf(input), path, strand, strand.attempt)) {
            return MISPLACED;
        }
        if (strand.phase == Strand.PERFORMING && input instanceof Input.Done done) {
            return finish(cursor, strand, done.result());
        }
        if (strand.phase == Strand.BACKOFF && input instanceof Input.Fired fired) {
            return isEarly(cursor, fired.token(), strand.next) ? PARK : call(cursor, strand);
        }
        return MISPLACED;
    }

    @Override
    @Nullable
    Token inFlight(Strand strand, @Nullable Object[] values) {
        return strand.phase == Strand.PERFORMING ? new Token(path, strand.visit, strand.attempt) : null;
    }

    @Override
    void abandon(Cursor cursor, Strand strand) {
        if (strand.phase == Strand.BACKOFF) {
            cursor.disarm(new Token(path, strand.visit, strand.attempt));
        }
    }

    @Override
    void resume(Cursor cursor, Strand strand) {
        if (strand.phase == Strand.BACKOFF) {
            cursor.arm(new Token(path, strand.visit, strand.attempt), Instant.ofEpochMilli(strand.next));
        }
    }
}
