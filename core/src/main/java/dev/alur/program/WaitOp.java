package dev.alur.program;

import java.time.Duration;
import java.time.Instant;

/** Waits for a length of time. */
final class WaitOp extends TimerOp {
    private final Duration length;

    WaitOp(String path, Frame frame, Duration length) {
        super(path, frame);
        this.length = length;
    }

    @Override
    Instant due(Cursor cursor) {
        return cursor.now().plus(length);
    }
}
