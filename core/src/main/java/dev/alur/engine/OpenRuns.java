package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Program;
import dev.alur.spi.Commit;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/**
 * The open runs of {@link MemoryStore} and every timer, counted as they change. Called with the conversation's stripe locked;
 * safe for use by several threads that have different ones.
 */
final class OpenRuns {
    private final Timers timers;
    private final LongAdder open = new LongAdder();
    private final LongAdder paused = new LongAdder();

    OpenRuns(Timers timers) {
        this.timers = timers;
    }

    long count() {
        return open.sum();
    }

    long paused() {
        return paused.sum();
    }

    /** A run is open with this state. */
    void put(StoredConversation stored, RunId run, Program program, byte[] packed, boolean isPaused) {
        StoredConversation.Parked parked = stored.find(run);
        if (parked == null) {
            stored.add(new StoredConversation.Parked(run, program, packed, isPaused));
            opened(isPaused);
            return;
        }
        if (parked.paused != isPaused) {
            paused.add(isPaused ? 1 : -1);
        }
        parked.put(program, packed, isPaused);
    }

    /** One more is open. */
    void opened(boolean isPaused) {
        open.increment();
        if (isPaused) {
            paused.increment();
        }
    }

    /** A run is not open any more: its timers go with it. */
    void remove(StoredConversation stored, RunId run) {
        StoredConversation.Parked parked = stored.find(run);
        if (parked == null) {
            return;
        }
        cancel(parked);
        stored.remove(parked);
        open.decrement();
        if (parked.paused) {
            paused.decrement();
        }
    }

    /** Drops all timers. */
    void cancel(Timed timed) {
        for (TimerHeap.Entry entry = timed.timers; entry != null; entry = entry.next) {
            timers.cancel(entry);
        }
    }

    /** Sets a timer, or drops it. */
    void timer(Timed timed, ConversationKey key, Commit.TimerChange change) {
        TimerHeap.Entry before = null;
        for (TimerHeap.Entry entry = timed.timers; entry != null; entry = entry.next) {
            if (entry.token.equals(change.token())) {
                timers.cancel(entry);
                if (before == null) {
                    timed.timers = entry.next;
                } else {
                    before.next = entry.next;
                }
                break;
            }
            before = entry;
        }
        Instant at = change.at();
        if (at != null) {
            TimerHeap.Entry entry = timers.add(key, change.run(), change.token(), at.toEpochMilli());
            entry.next = timed.timers;
            timed.timers = entry;
        }
    }

    /** Timers that were handed out are due again. */
    void restore(Timed timed) {
        for (TimerHeap.Entry entry = timed.timers; entry != null; entry = entry.next) {
            timers.restore(entry);
        }
    }
}
