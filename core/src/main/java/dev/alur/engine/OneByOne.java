package dev.alur.engine;

import dev.alur.ConversationKey;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what leaves a conversation in order: one at a time, in the order it was asked for. A message that is still on its
 * way when the answer comes is sent before what follows the answer. Safe for use by several threads.
 */
final class OneByOne<C> {
    private final Predicate<C> ordered;
    private final Map<ConversationKey, ArrayDeque<C>> lanes = new HashMap<>();

    /** @param ordered what keeps the order; everything else goes at once */
    OneByOne(Predicate<C> ordered) {
        this.ordered = ordered;
    }

    /** Whether it may go at once; else it goes when {@link #leave} hands it out. */
    synchronized boolean enter(ConversationKey key, C call) {
        if (!ordered.test(call)) {
            return true;
        }
        ArrayDeque<C> lane = lanes.get(key);
        if (lane == null) {
            lane = new ArrayDeque<>(2);
            lanes.put(key, lane);
        }
        lane.add(call);
        return lane.size() == 1;
    }

    /** It is through, or given up. Returns what goes next, {@code null} for none. */
    synchronized @Nullable C leave(ConversationKey key, C call) {
        ArrayDeque<C> lane = lanes.get(key);
        if (lane == null) {
            return null;
        }
        boolean first = lane.peek() == call;
        lane.remove(call);
        if (lane.isEmpty()) {
            lanes.remove(key);
        }
        return first ? lane.peek() : null;
    }
}
