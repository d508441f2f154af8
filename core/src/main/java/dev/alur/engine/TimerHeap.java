package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Timers by time, equal ones in order of creation. A binary heap whose entries know their place, so that dropping one
 * costs no search. Safe for use by several threads.
 */
final class TimerHeap {
    private Entry[] heap = new Entry[16];
    private int size;
    private long created;

    /** One timer; the entries of a run are linked. */
    static final class Entry {
        final ConversationKey conversation;
        final RunId run;
        final Token token;
        final long at;
        final long order;
        int index;

        @Nullable
        Entry next;

        Entry(ConversationKey conversation, RunId run, Token token, long at, long order) {
            this.conversation = conversation;
            this.run = run;
            this.token = token;
            this.at = at;
            this.order = order;
        }

        boolean isBefore(Entry other) {
            return at != other.at ? at < other.at : order < other.order;
        }
    }

    synchronized Entry add(ConversationKey conversation, RunId run, Token token, long at) {
        Entry entry = new Entry(conversation, run, token, at, created++);
        insert(entry);
        return entry;
    }

    /** Adds an entry again that was taken; one that is here stays where it is. */
    synchronized void restore(Entry entry) {
        if (entry.index < 0) {
            insert(entry);
        }
    }

    private void insert(Entry entry) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size + (size >> 1));
        }
        up(size++, entry);
    }

    /** Drops an entry; one that was taken already is none any more. */
    synchronized void cancel(Entry entry) {
        int index = entry.index;
        if (index < 0) {
            return;
        }
        entry.index = -1;
        Entry last = heap[--size];
        forget(size);
        if (last != entry) {
            down(index, last);
            if (heap[index] == last) {
                up(index, last);
            }
        }
    }

    /** Removes what is due, earliest first. */
    synchronized List<Timer> take(long now, int most) {
        List<Timer> due = new ArrayList<>();
        while (size > 0 && heap[0].at <= now && due.size() < most) {
            Entry entry = heap[0];
            cancel(entry);
            due.add(new Timer(entry.conversation, entry.run, entry.token, Instant.ofEpochMilli(entry.at)));
        }
        return due;
    }

    synchronized @Nullable Instant next() {
        return size == 0 ? null : Instant.ofEpochMilli(heap[0].at);
    }

    synchronized int size() {
        return size;
    }

    @SuppressWarnings("NullAway") // the slots behind size are free
    private void forget(int index) {
        heap[index] = null;
    }

    private void up(int from, Entry entry) {
        int index = from;
        while (index > 0) {
            int parent = (index - 1) >>> 1;
            if (!entry.isBefore(heap[parent])) {
                break;
            }
            set(index, heap[parent]);
            index = parent;
        }
        set(index, entry);
    }

    private void down(int from, Entry entry) {
        int index = from;
        while (2 * index + 1 < size) {
            int child = 2 * index + 1;
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                child++;
            }
            if (!heap[child].isBefore(entry)) {
                break;
            }
            set(index, heap[child]);
            index = child;
        }
        set(index, entry);
    }

    private void set(int index, Entry entry) {
        heap[index] = entry;
        entry.index = index;
    }
}
