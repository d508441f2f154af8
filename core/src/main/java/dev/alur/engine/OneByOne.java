package dev.alur.engine;

import dev.alur.ConversationKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what leaves a conversation in order: one at a time, in the order it was asked for. A message that is still on its
 * way when the answer comes is sent before what follows the answer. Safe for use by several threads.
 */
final class OneByOne<C> {
    private static final int STRIPES = 64;

    private final Predicate<C> ordered;
    private final List<Map<ConversationKey, ArrayDeque<C>>> stripes = new ArrayList<>();

    /** @param ordered what keeps the order; everything else goes at once */
    OneByOne(Predicate<C> ordered) {
        this.ordered = ordered;
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new HashMap<>());
        }
    }

    private Map<ConversationKey, ArrayDeque<C>> stripe(ConversationKey key) {
        return stripes.get(Mailboxes.spread(key.hashCode()) & STRIPES - 1);
    }

    /** Whether it may go at once; else it goes when {@link #leave} hands it out. */
    boolean enter(ConversationKey key, C call) {
        if (!ordered.test(call)) {
            return true;
        }
        Map<ConversationKey, ArrayDeque<C>> stripe = stripe(key);
        synchronized (stripe) {
            ArrayDeque<C> line = stripe.get(key);
            if (line == null) {
                line = new ArrayDeque<>(2);
                stripe.put(key, line);
            }
            line.add(call);
            return line.size() == 1;
        }
    }

    /** What is on its way and, behind it, what waits, in order. */
    List<C> line(ConversationKey key) {
        Map<ConversationKey, ArrayDeque<C>> stripe = stripe(key);
        synchronized (stripe) {
            ArrayDeque<C> line = stripe.get(key);
            return line == null ? List.of() : List.copyOf(line);
        }
    }

    /** It is through, or given up. Returns what goes next, {@code null} for none. */
    @Nullable
    C leave(ConversationKey key, C call) {
        if (!ordered.test(call)) {
            return null;
        }
        Map<ConversationKey, ArrayDeque<C>> stripe = stripe(key);
        synchronized (stripe) {
            ArrayDeque<C> line = stripe.get(key);
            if (line == null) {
                return null;
            }
            boolean first = line.peek() == call;
            line.remove(call);
            if (line.isEmpty()) {
                stripe.remove(key);
            }
            return first ? line.peek() : null;
        }
    }
}
