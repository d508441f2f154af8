package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Token;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Timers by time, equal ones in order of creation. A binary heap whose entries know their place, so that dropping one
 * costs no search. Safe for use by several threads.
 */
final class TimerHeap {
    private Entry[] heap = new Entry[16];
    private int size;
    private volatile @Nullable Entry first;

    /** One timer; the entries of a run are linked. */
    static final class Entry {
        final ConversationKey conversation;
        final RunId run;
        final Token token;
        final long at;
        final long order;
        private int index = -1;

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

    /** Adds an entry that is new or was taken; one that is here stays where it is. */
    synchronized void add(Entry entry) {
        if (entry.index >= 0) {
            return;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size + (size >> 1));
        }
        up(size++, entry);
        first = heap[0];
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
        first = size == 0 ? null : heap[0];
    }

    /** Removes the first if it is that one. */
    synchronized boolean take(Entry entry) {
        boolean here = entry.index == 0;
        if (here) {
            cancel(entry);
        }
        return here;
    }

    /** The earliest; read without waiting. */
    @Nullable
    Entry first() {
        return first;
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
