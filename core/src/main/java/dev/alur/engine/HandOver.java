package dev.alur.engine;

import dev.alur.ConversationKey;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the clock finds due off its thread: the executor works on it, in order for each conversation, several
 * conversations at once. A port that is slow for one person holds up few others, and no timeout. Safe for use by several
 * threads.
 */
final class HandOver {
    private static final int STRIPES = 32;

    private final Stripe[] stripes = new Stripe[STRIPES];
    private final AtomicInteger waiting = new AtomicInteger();
    private final Kernel kernel;
    private final Executor executor;
    private final int most;

    /** @param most how many items may wait before {@link #hasRoom} says no */
    HandOver(Kernel kernel, Executor executor, int most) {
        this.kernel = kernel;
        this.executor = executor;
        this.most = most;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    private record Entry(ConversationKey key, Item item) {}

    boolean hasRoom() {
        return waiting.get() < most;
    }

    boolean isIdle() {
        return waiting.get() == 0;
    }

    void add(ConversationKey key, Item item) {
        waiting.incrementAndGet();
        stripes[Mailboxes.spread(key.hashCode()) >>> 27].add(new Entry(key, item));
    }

    private final class Stripe implements Runnable {
        private final ArrayDeque<Entry> entries = new ArrayDeque<>();
        private boolean taken;

        void add(Entry entry) {
            synchronized (this) {
                entries.add(entry);
                if (taken) {
                    return;
                }
                taken = true;
            }
            try {
                executor.execute(this);
            } catch (RejectedExecutionException e) { // no thread to be had: better late than never
                run();
            }
        }

        private synchronized @Nullable Entry next() {
            Entry entry = entries.poll();
            taken = entry != null;
            return entry;
        }

        @Override
        public void run() {
            for (Entry entry = next(); entry != null; entry = next()) {
                try {
                    kernel.post(entry.key(), entry.item());
                } catch (RuntimeException | Error e) {
                    kernel.warn("what was due for " + entry.key() + " ended in an error", e);
                } finally {
                    if (waiting.getAndDecrement() == most) {
                        kernel.wake();
                    }
                }
            }
        }
    }
}
