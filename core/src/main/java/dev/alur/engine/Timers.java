package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Timers by time, equal ones in order of creation. Those of one conversation are in one of several heaps, so that threads
 * that work for different people seldom wait for each other. Safe for use by several threads.
 */
final class Timers {
    private static final int STRIPES = 64;

    private final TimerHeap[] stripes = new TimerHeap[STRIPES];
    private final AtomicLong created = new AtomicLong();

    Timers() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new TimerHeap();
        }
    }

    private TimerHeap stripe(ConversationKey key) {
        return stripes[(key.hashCode() * 0x9E3779B9) >>> 26];
    }

    TimerHeap.Entry add(ConversationKey conversation, RunId run, Token token, long at) {
        TimerHeap.Entry entry = new TimerHeap.Entry(conversation, run, token, at, created.getAndIncrement());
        restore(entry);
        return entry;
    }

    /** Adds an entry again that was taken; one that is here stays where it is. */
    void restore(TimerHeap.Entry entry) {
        stripe(entry.conversation).add(entry);
    }

    /** Drops an entry; one that was taken already is none any more. */
    void cancel(TimerHeap.Entry entry) {
        stripe(entry.conversation).cancel(entry);
    }

    /** Removes what is due, earliest first. */
    List<Timer> take(long now, int most) {
        List<Timer> due = new ArrayList<>();
        while (due.size() < most) {
            TimerHeap.Entry entry = first();
            if (entry == null || entry.at > now) {
                break;
            }
            if (stripe(entry.conversation).take(entry)) {
                due.add(new Timer(entry.conversation, entry.run, entry.token, Instant.ofEpochMilli(entry.at)));
            }
        }
        return due;
    }

    private TimerHeap.@Nullable Entry first() {
        TimerHeap.Entry first = null;
        for (TimerHeap stripe : stripes) {
            TimerHeap.Entry entry = stripe.first();
            if (entry != null && (first == null || entry.isBefore(first))) {
                first = entry;
            }
        }
        return first;
    }

    @Nullable
    Instant next() {
        TimerHeap.Entry first = first();
        return first == null ? null : Instant.ofEpochMilli(first.at);
    }

    int size() {
        int size = 0;
        for (TimerHeap stripe : stripes) {
            size += stripe.size();
        }
        return size;
    }
}
