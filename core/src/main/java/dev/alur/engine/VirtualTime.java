package dev.alur.engine;

import dev.alur.AlurException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A clock in the caller's hands. An engine built with it does everything on the caller's thread, actions included; what
 * is due happens while the clock is moved, in order. Confined to one thread.
 */
public final class VirtualTime implements InstantSource {
    private final Instant started;
    private Instant now;
    private @Nullable Ticking engine;

    /** What happens as time goes by. */
    interface Ticking {
        @Nullable
        Instant nextDue();

        void fireDue();
    }

    private VirtualTime(Instant start) {
        this.started = start;
        this.now = start;
    }

    /** A clock that stands at that moment until it is moved. */
    public static VirtualTime startingAt(Instant start) {
        return new VirtualTime(start);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock; what is due on the way, the end included, happens in order, equal times in order of creation. */
    public void advance(Duration length) {
        advanceTo(now.plus(length));
    }

    /** @throws AlurException {@code clock-backwards} if that time has passed */
    public void advanceTo(Instant target) {
        if (target.isBefore(now)) {
            throw new AlurException("clock-backwards", "it is " + now + ", the clock cannot move back to " + target);
        }
        if (engine != null) {
            for (Instant due = engine.nextDue(); due != null && !due.isAfter(target); due = engine.nextDue()) {
                now = due.isAfter(now) ? due : now;
                engine.fireDue();
            }
        }
        now = target;
    }

    /** How long ago the clock began. */
    Duration age() {
        return Duration.between(started, now);
    }

    /** A closed engine lets go of its clock: another may take it, as after a restart. */
    void release(Ticking ticking) {
        if (engine == ticking) {
            engine = null;
        }
    }

    void attach(Ticking ticking) {
        if (engine != null) {
            throw new AlurException("clock-in-use", "one engine per virtual clock");
        }
        engine = ticking;
    }
}
