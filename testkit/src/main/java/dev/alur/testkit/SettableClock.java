package dev.alur.testkit;

import dev.alur.engine.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A {@link Clock} that stands still until it is moved, for code under test that takes one. It shows a {@link VirtualTime}:
 * where an engine runs on that, moving the clock lets what is due happen. Confined to one thread.
 */
public final class SettableClock extends Clock {
    private final VirtualTime time;
    private final ZoneId zone;

    private SettableClock(VirtualTime time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** A clock on a virtual time of its own. */
    public static SettableClock startingAt(Instant start, ZoneId zone) {
        return new SettableClock(VirtualTime.startingAt(start), zone);
    }

    /** A clock that moves with a virtual time, whoever moves it. */
    public static SettableClock of(VirtualTime time, ZoneId zone) {
        return new SettableClock(time, zone);
    }

    /** What the clock shows; for {@link dev.alur.engine.EngineBuilder#time}. */
    public VirtualTime time() {
        return time;
    }

    /** Moves the clock on. */
    public void advance(Duration length) {
        time.advance(length);
    }

    /** @throws dev.alur.AlurException {@code clock-backwards} if that time has passed */
    public void advanceTo(Instant target) {
        time.advanceTo(target);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone: both move together. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(time, other);
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public String toString() {
        return "SettableClock[" + time.instant() + "," + zone + "]";
    }
}
