package dev.alur.engine;

import dev.alur.ConversationKey;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing at a time per conversation, in the order of arrival; conversations in parallel. When nobody is at work on the
 * conversation the caller's thread does the work itself: no hand-off, no thread of its own.
 */
final class Mailboxes {
    private static final int STRIPES = 256;

    private final Stripe[] stripes = new Stripe[STRIPES];
    private final AtomicInteger waiting = new AtomicInteger();
    private final int most;
    private final BiConsumer<ConversationKey, Item> handler;

    /** @param most items that may wait in all mailboxes together */
    Mailboxes(int most, BiConsumer<ConversationKey, Item> handler) {
        this.most = most;
        this.handler = handler;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    private static final class Stripe {
        final Map<ConversationKey, Box> boxes = new HashMap<>();
    }

    /** Stands for the thread at work on a conversation; holds what came meanwhile, which is rare. */
    private static final class Box {
        private @Nullable ArrayDeque<Item> items;

        void add(Item item) {
            if (items == null) {
                items = new ArrayDeque<>(4);
            }
            items.add(item);
        }

        @Nullable
        Item poll() {
            return items == null ? null : items.poll();
        }
    }

    /** Whether an item of the outside may still be taken. */
    boolean hasRoom() {
        return waiting.get() < most;
    }

    int waiting() {
        return waiting.get();
    }

    /** Handles the item now, or leaves it to the thread that is at work on the conversation. */
    void post(ConversationKey key, Item item) {
        Stripe stripe = stripes[spread(key.hashCode()) & (STRIPES - 1)];
        Box box;
        synchronized (stripe) {
            box = stripe.boxes.get(key);
            if (box != null) {
                item.left();
                box.add(item);
                waiting.incrementAndGet();
                return;
            }
            box = new Box();
            stripe.boxes.put(key, box);
        }
        Throwable thrown = null;
        Item next = item;
        while (next != null) {
            try {
                handler.accept(key, next);
            } catch (RuntimeException | Error e) {
                thrown = e; // the box must not stay taken by a thread that is gone
            }
            next = takeOrLeave(stripe, key, box);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private @Nullable Item takeOrLeave(Stripe stripe, ConversationKey key, Box box) {
        synchronized (stripe) {
            Item next = box.poll();
            if (next == null) {
                stripe.boxes.remove(key);
            } else {
                waiting.decrementAndGet();
            }
            return next;
        }
    }

    /** Whether anybody is at work. */
    boolean isIdle() {
        for (Stripe stripe : stripes) {
            synchronized (stripe) {
                if (!stripe.boxes.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }
}
