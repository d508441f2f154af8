package dev.alur.program;

import dev.alur.lang.Fill;
import java.time.Instant;

/** Waits until a date, a date-time or a time of day in the run's zone; what is no moment does not wait, and is noted. */
final class WaitUntilOp extends TimerOp {
    private final Fill moment;

    WaitUntilOp(String path, Frame frame, Fill moment) {
        super(path, frame);
        this.moment = moment;
    }

    @Override
    Instant due(Cursor cursor) {
        Object value = moment.fill(cursor);
        Instant due = value == null ? null : Moments.read(value.toString(), cursor.now(), cursor.zone());
        if (due == null) {
            cursor.note(Note.Kind.MISSING, path, "moment: " + value);
            return cursor.now();
        }
        return due;
    }
}
