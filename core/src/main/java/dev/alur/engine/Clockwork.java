package dev.alur.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The one thread that waits for what comes due. */
final class Clockwork implements Runnable {
    /** Longest sleep: a clock that was set is noticed within this time. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Pause after a port threw: it would most likely throw again at once. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Kernel kernel;
    private final Agenda agenda;
    private final Thread thread;
    private volatile Instant wakes = Instant.MAX;
    private volatile boolean closed;

    Clockwork(Kernel kernel, Agenda agenda) {
        this.kernel = kernel;
        this.agenda = agenda;
        this.thread = Workers.daemons("alur-clock-").newThread(this);
    }

    void start() {
        thread.start();
    }

    /** Something is due at that time: sleeps no longer than until then. */
    void poke(Instant at) {
        if (at.isBefore(wakes)) {
            LockSupport.unpark(thread);
        }
    }

    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                fireOrSleep();
            } catch (Throwable e) { // without this thread nothing would ever be due again
                kernel.warn("the clock could not see what is due", e);
                LockSupport.parkNanos(this, AFTER_A_FAILURE.toNanos());
            }
        }
    }

    private void fireOrSleep() {
        Instant next = agenda.nextDue();
        Instant now = kernel.now();
        if (next != null && !next.isAfter(now)) {
            agenda.fireDue();
            return;
        }
        Instant latest = now.plus(LONGEST);
        Instant target = next == null || next.isAfter(latest) ? latest : next;
        wakes = target;
        Instant again = agenda.nextDue();
        if (again == null || !again.isBefore(target)) {
            // code run inside a turn may have left this thread interrupted, and then it would never sleep
            boolean ignored = Thread.interrupted();
            LockSupport.parkNanos(
                    this, Math.max(1, Duration.between(now, target).toNanos()));
        }
        wakes = Instant.MIN;
    }

    static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.isBefore(a) ? b : a;
    }
}
