package dev.alur.program;

import dev.alur.lang.Test;
import dev.alur.model.Awaited;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Waits for something to happen, or for the time to run out. */
final class WaitForOp extends Op {
    private final Awaited awaited;
    private final @Nullable Where where;
    private final @Nullable Duration timeout;
    private final PerformOp.Calling saving;
    int onTimeout = -1;

    WaitForOp(
            String path,
            Frame frame,
            Awaited awaited,
            @Nullable Where where,
            @Nullable Duration timeout,
            PerformOp.Calling saving) {
        super(path, frame);
        this.awaited = awaited;
        this.where = where;
        this.timeout = timeout;
        this.saving = saving;
    }

    /** A condition over the fields of an event. Constant. */
    record Where(Test test, String[] names) {}

    @Override
    int enter(Cursor cursor, Strand strand) {
        strand.phase = Strand.WAITING;
        strand.attempt = 1;
        strand.until =
                timeout == null ? Strand.NEVER : cursor.now().plus(timeout).toEpochMilli();
        resume(cursor, strand);
        return PARK;
    }

    @Override
    int accept(Cursor cursor, Strand strand, Input input) {
        if (!is(tokenOf(input), path, strand, strand.attempt)) {
            return MISPLACED;
        }
        if (input instanceof Input.Fired fired) {
            if (strand.until == Strand.NEVER) {
                return MISPLACED;
            }
            if (isEarly(cursor, fired.token(), strand.until)) {
                return PARK;
            }
            abandon(cursor, strand);
            cursor.note(Note.Kind.TIMED_OUT, path, null);
            return onTimeout >= 0 ? onTimeout : number + 1;
        }
        if (!(input instanceof Input.Delivered delivered)
                || where != null && !where.test.test(new EventScope(cursor, delivered.event(), where.names))) {
            return MISPLACED;
        }
        abandon(cursor, strand);
        save(cursor, delivered.event());
        cursor.completed(this, saving, strand);
        return number + 1;
    }

    private void save(Cursor cursor, Event event) {
        if (event.isMessage()) {
            cursor.message(event);
        }
        if (saving.saves) {
            Object value = event.isMessage() ? event.text() : event.fields();
            cursor.set(saving.variable, value);
            cursor.round(this, value);
        }
    }

    @Override
    void abandon(Cursor cursor, Strand strand) {
        cursor.disarm(new Token(path, strand.visit, strand.attempt));
    }

    @Override
    void resume(Cursor cursor, Strand strand) {
        Token token = new Token(path, strand.visit, strand.attempt);
        Instant until = strand.until == Strand.NEVER ? null : Instant.ofEpochMilli(strand.until);
        boolean notices = awaited instanceof Awaited.Reply reply && reply.take() == Awaited.Take.NOTICED;
        cursor.listen(token, awaited, notices ? Effect.Listening.NOTICE : Effect.Listening.WAIT, until);
        if (until != null) {
            cursor.arm(token, until);
        }
    }
}
