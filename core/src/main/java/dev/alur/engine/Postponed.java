package dev.alur.engine;

import dev.alur.ConversationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Items whose handling failed, a port having thrown or a commit having been refused: nobody else would hand them in again,
 * so the engine does, after a second, then after twice as long each time up to five minutes. Safe for use by several
 * threads.
 */
final class Postponed {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long added;

    /** One item and when it is handed in again. */
    record Entry(ConversationKey key, Item.Again item, Instant at, long order) {}

    /** Keeps an item. Returns when it is due again. */
    synchronized Instant add(ConversationKey key, Item item, Instant now) {
        Item.Again again = item instanceof Item.Again before
                ? new Item.Again(before.item(), longer(before.pause()))
                : new Item.Again(item, FIRST);
        Instant at = now.plus(again.pause());
        entries.add(new Entry(key, again, at, added++));
        return at;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    synchronized @Nullable Instant next() {
        Entry first = entries.peek();
        return first == null ? null : first.at();
    }

    synchronized int size() {
        return entries.size();
    }

    /** The earliest that is due, taken; {@code null} for none. */
    synchronized @Nullable Entry poll(Instant now) {
        Entry first = entries.peek();
        return first == null || first.at().isAfter(now) ? null : entries.poll();
    }

    /** Nothing of this conversation comes again. */
    synchronized void drop(ConversationKey key) {
        entries.removeIf(entry -> entry.key().equals(key));
    }
}
