package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.testing.Seeds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads post to conversations in a random order, some from within an item, some items throw: never are two threads in one
 * conversation, nothing is lost or handled twice, and what one thread posts to a conversation keeps its order. Each
 * mechanism switched off is reported.
 */
@Timeout(120)
class MailboxesStressTest {
    private static final int THREADS = 4;
    private static final int CONVERSATIONS = 3;
    private static final int POSTS = 150;

    /** How items get to the handler. */
    private interface Way {
        void post(ConversationKey key, Item item);
    }

    private interface Builder {
        Way build(BiConsumer<ConversationKey, Item> handler);
    }

    /** One seed's worth of posts. Items are cancels: the run says which thread posted, the reason which one it was. */
    private static final class Stress {
        private final ConversationKey[] keys = new ConversationKey[CONVERSATIONS];
        private final AtomicIntegerArray inside = new AtomicIntegerArray(CONVERSATIONS);
        private final List<List<Item.Cancel>> handled = new ArrayList<>();
        private final AtomicInteger together = new AtomicInteger();
        private final AtomicInteger posted = new AtomicInteger();
        private final AtomicInteger thrown = new AtomicInteger();
        private final long seed;
        private final Way way;

        Stress(long seed, Builder builder) {
            this.seed = seed;
            for (int i = 0; i < CONVERSATIONS; i++) {
                keys[i] = ConversationKey.of("c" + i);
                handled.add(new ArrayList<>());
            }
            way = builder.build(this::handle);
        }

        private void handle(ConversationKey key, Item item) {
            int at = key.person().charAt(1) - '0';
            together.addAndGet(inside.incrementAndGet(at) > 1 ? 1 : 0);
            Item.Cancel cancel = (Item.Cancel) item;
            int number = Integer.parseInt(cancel.reason());
            synchronized (handled.get(at)) { // the twins are to be reported, not to break the list
                handled.get(at).add(cancel);
            }
            switch (Math.floorMod(number * 31 + at, 7)) {
                case 0 -> Thread.yield();
                case 1 -> LockSupport.parkNanos(1_000);
                default -> {}
            }
            inside.decrementAndGet(at);
            long thread = cancel.run().value();
            if (thread < THREADS && number % 5 == 0) { // an item that causes another, as runs do
                post((at + number) % CONVERSATIONS, thread + THREADS + 100L * at, number);
            }
            if (number % 11 == 0) {
                throw new IllegalStateException("the handler of " + number + " throws");
            }
        }

        private void post(int at, long thread, int number) {
            posted.incrementAndGet();
            try {
                way.post(keys[at], new Item.Cancel(new RunId(thread), Integer.toString(number)));
            } catch (IllegalStateException e) {
                thrown.incrementAndGet();
            }
        }

        @Nullable
        String violation() {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            Thread[] threads = new Thread[THREADS];
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                threads[t] = new Thread(() -> {
                    Random random = new Random(seed * THREADS + thread);
                    try {
                        start.await();
                    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    for (int number = 1; number <= POSTS; number++) {
                        post(random.nextInt(CONVERSATIONS), thread, number);
                    }
                });
                threads[t].start();
            }
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return verdict();
        }

        private @Nullable String verdict() {
            if (together.get() > 0) {
                return "two threads were in one conversation " + together + " times";
            }
            int count = 0;
            for (List<Item.Cancel> one : handled) {
                count += one.size();
                int[] last = new int[THREADS];
                for (Item.Cancel cancel : one) {
                    int thread = (int) cancel.run().value();
                    if (thread >= THREADS) {
                        continue;
                    }
                    int number = Integer.parseInt(cancel.reason());
                    if (number <= last[thread]) {
                        return "post " + number + " of thread " + thread + " was handled after " + last[thread];
                    }
                    last[thread] = number;
                }
            }
            return count == posted.get() ? null : posted + " were posted, " + count + " handled";
        }
    }

    private static @Nullable String violation(long seed, Builder builder) {
        return new Stress(seed, builder).violation();
    }

    @Nested
    class GivenMailboxes {
        @Test
        void whenThreadsPost_thenEachConversationHasOneThreadAndItsOrder() {
            Seeds.each("mailboxes", 60, seed -> {
                List<Mailboxes> boxes = new ArrayList<>();
                String violation = violation(seed, handler -> {
                    boxes.add(new Mailboxes(1_000_000, handler));
                    return boxes.get(0)::post;
                });
                assertThat(violation).isNull();
                assertThat(boxes.get(0).isIdle()).isTrue();
                assertThat(boxes.get(0).waiting()).isZero();
            });
        }
    }

    @Nested
    class GivenAMechanismSwitchedOff {
        private @Nullable String reported(Builder builder) {
            return Seeds.firstViolation(50, seed -> violation(seed, builder));
        }

        @Test
        void whenNobodyWaits_thenTheCheckReportsTwoThreads() {
            assertThat(reported(handler -> handler::accept)).startsWith("two threads were in one conversation");
        }

        @Test
        void whenWhatFindsItTakenIsDropped_thenTheCheckReportsTheLoss() {
            assertThat(reported(handler -> new Dropping(handler)::post)).contains("were posted");
        }

        @Test
        void whenTheLatestComesFirst_thenTheCheckReportsTheOrder() {
            assertThat(reported(handler -> new LatestFirst(handler)::post)).contains("was handled after");
        }
    }

    /** One lock for all; who does not get it goes away. */
    private static final class Dropping {
        private final BiConsumer<ConversationKey, Item> handler;
        private final AtomicInteger taken = new AtomicInteger();

        Dropping(BiConsumer<ConversationKey, Item> handler) {
            this.handler = handler;
        }

        void post(ConversationKey key, Item item) {
            if (taken.compareAndSet(0, 1)) {
                try {
                    handler.accept(key, item);
                } finally {
                    taken.set(0);
                }
            }
        }
    }

    /** One thread at a time for all, but a stack instead of a queue. */
    private static final class LatestFirst {
        private final BiConsumer<ConversationKey, Item> handler;
        private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
        private boolean taken;

        LatestFirst(BiConsumer<ConversationKey, Item> handler) {
            this.handler = handler;
        }

        void post(ConversationKey key, Item item) {
            synchronized (this) {
                waiting.push(() -> handler.accept(key, item));
                if (taken) {
                    return;
                }
                taken = true;
            }
            for (Runnable next = next(); next != null; next = next()) {
                try {
                    next.run();
                } catch (IllegalStateException e) {
                    continue; // as a mailbox, it goes on with the next
                }
            }
        }

        private synchronized @Nullable Runnable next() {
            Runnable next = waiting.poll();
            taken = next != null;
            return next;
        }
    }
}
