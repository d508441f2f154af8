package dev.alur.program;

import java.time.Instant;

/** Waits for a day of a sequence: so many calendar days after its anchor, at the same local time. */
final class DayOp extends TimerOp {
    private final int anchor;
    private final int day;

    DayOp(String path, Frame frame, int anchor, int day) {
        super(path, frame);
        this.anchor = anchor;
        this.day = day;
    }

    @Override
    Instant due(Cursor cursor) {
        Object reached = cursor.read(anchor);
        return reached instanceof Number millis
                ? Moments.daysAfter(Instant.ofEpochMilli(millis.longValue()), day, cursor.zone())
                : cursor.now();
    }
}
