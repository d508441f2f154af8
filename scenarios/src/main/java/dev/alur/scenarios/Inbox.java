package dev.alur.scenarios;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bot sent and nobody has read yet, chat by chat. Confined to one thread. */
final class Inbox {
    private final Map<String, Deque<Sent>> unread = new HashMap<>();
    private int count;

    void deliver(Sent sent) {
        unread.computeIfAbsent(sent.chat(), chat -> new ArrayDeque<>()).add(sent);
        count++;
    }

    /** Reads the next message. */
    @Nullable
    Sent next(String chat) {
        Deque<Sent> queue = unread.get(chat);
        return queue == null ? null : queue.poll();
    }

    @Nullable
    Sent peek(String chat) {
        Deque<Sent> queue = unread.get(chat);
        return queue == null ? null : queue.peek();
    }

    /** How many messages were sent to anyone. */
    int count() {
        return count;
    }
}
