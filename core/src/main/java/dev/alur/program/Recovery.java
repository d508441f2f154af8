package dev.alur.program;

import dev.alur.model.Backoff;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError.Then;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an op does about failures of its action, by kind. Constant after compiling. */
final class Recovery {
    /** The longest pause another side can ask for. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final Backoff[] retries = new Backoff[FailureKind.values().length];
    private final @Nullable Handler[] handlers = new @Nullable Handler[FailureKind.values().length];

    Recovery() {
        java.util.Arrays.fill(retries, Backoff.NONE);
    }

    void retry(FailureKind kind, Backoff backoff) {
        retries[kind.ordinal()] = backoff;
    }

    Handler handle(FailureKind kind, Then then, @Nullable String recipient, @Nullable String log) {
        Handler handler = new Handler(then, recipient, log);
        handlers[kind.ordinal()] = handler;
        return handler;
    }

    /** One kind's treatment after the last attempt. */
    static final class Handler {
        final Then then;
        final @Nullable String recipient;
        final @Nullable String log;
        /** First op of the fallback, -1 for none. */
        int steps = -1;

        Handler(Then then, @Nullable String recipient, @Nullable String log) {
            this.then = then;
            this.recipient = recipient;
            this.log = log;
        }
    }

    /** When the next attempt is due, or {@code null} when there is none. {@code strand.spent} counts calls so far. */
    @Nullable
    Instant next(Cursor cursor, String path, Strand strand, Failure failure) {
        if (failure.retry() == Failure.Retry.NOT_YET) {
            strand.spent--;
            Instant until = failure.notBefore();
            return until == null || until.isBefore(cursor.now()) ? cursor.now() : until;
        }
        Backoff backoff = retries[failure.kind().ordinal()];
        if (failure.retry() == Failure.Retry.FINAL || strand.spent > backoff.attempts()) {
            return null;
        }
        double millis = backoff.first().toMillis() * Math.pow(backoff.factor(), strand.spent - 1);
        millis = Math.min(millis, backoff.max().toMillis());
        if (backoff.jitter() == Backoff.Jitter.FULL && cursor.program.jitter()) {
            millis *= Hash.fraction(cursor.run + "\n" + path + "\n" + strand.visit + "\n" + strand.attempt);
        }
        Duration pause = Duration.ofMillis((long) Math.ceil(millis));
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        }
        return cursor.now().plus(pause);
    }

    /** What follows when no attempt is left: the next op. */
    int giveUp(Cursor cursor, Op op, Failure failure) {
        Handler handler = handlers[failure.kind().ordinal()];
        if (handler == null) {
            return cursor.leave(op, Outcome.FAILED, op.path + ": " + failure.message());
        }
        String text = cursor.program.name() + " " + op.path + ": " + failure.message();
        if (handler.recipient != null) {
            cursor.note(Note.Kind.TELL, op.path, new Note.Telling(handler.recipient, text));
        }
        if (handler.log != null) {
            cursor.note(Note.Kind.LOG, op.path, new Note.Telling(handler.log, text));
        }
        cursor.note(Note.Kind.HANDLED, op.path, handler.then);
        if (handler.steps >= 0) {
            return handler.steps;
        }
        return afterwards(cursor, op, handler.then, failure.message());
    }

    static int afterwards(Cursor cursor, Op op, Then then, String reason) {
        if (cursor.strand != null && cursor.strand.pc != op.number) {
            cursor.strand.moveTo(op.number); // out of a fallback: it is the step that failed
        }
        switch (then) {
            case CONTINUE:
                return op.number + 1;
            case STOP:
                return cursor.leave(op, Outcome.INCOMPLETE, op.path + ": " + reason);
            default:
                return cursor.leave(op, Outcome.FAILED, op.path + ": " + reason);
        }
    }
}
