package dev.alur.engine;

import dev.alur.spi.Commit;
import dev.alur.spi.PersonKey;
import dev.alur.spi.UnmatchedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often which text matched nothing, in bounded memory: the "space saving" of Metwally, Agrawal and El Abbadi
 * (Efficient computation of frequent and top-k elements in data streams, 2005). A new text takes the place of the rarest
 * and its count, so a frequent one is never missed and a count is never too low. Safe for use by several threads.
 */
final class UnmatchedTexts {
    /** Of how many it is known who they are: enough to tell one person's words from everybody's. */
    private static final int MOST_WRITERS = 8;

    private final int most;
    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> rarestFirst = new TreeSet<>(
            Comparator.comparingLong((Entry entry) -> entry.count).thenComparingLong(entry -> entry.order));
    private long added;

    UnmatchedTexts(int most) {
        this.most = most;
    }

    /** One text. */
    static final class Entry {
        final String text;
        final long order;
        long count;
        long over;

        @Nullable
        String example;

        Instant last = Instant.EPOCH;
        /** Who wrote the example. */
        @Nullable
        PersonKey by;
        /** Who wrote it, the first few. */
        final Set<PersonKey> writers = new LinkedHashSet<>(2);
        /** Whether more wrote it than are kept. */
        boolean many;

        Entry(String text, long order) {
            this.text = text;
            this.order = order;
        }

        void wrote(PersonKey person) {
            by = person;
            many |= writers.size() >= MOST_WRITERS && !writers.contains(person);
            if (!many) {
                writers.add(person);
            }
        }

        /** Whether nobody is left who wrote it. */
        boolean forget(PersonKey person) {
            boolean known = writers.remove(person);
            if (person.equals(by)) {
                by = null;
                example = null;
            }
            return known && writers.isEmpty() && !many;
        }

        UnmatchedText view() {
            return new UnmatchedText(text, count, over, example == null ? text : example, last);
        }
    }

    synchronized void count(Commit.Unmatched unmatched, PersonKey by) {
        if (most == 0) {
            return;
        }
        Entry entry = entries.get(unmatched.folded());
        if (entry == null) {
            entry = new Entry(unmatched.folded(), added++);
            if (entries.size() >= most) {
                Entry rarest = rarestFirst.first();
                drop(rarest);
                entry.over = rarest.count;
                entry.count = rarest.count;
            }
            entries.put(entry.text, entry);
        } else {
            rarestFirst.remove(entry);
        }
        entry.count++;
        entry.example = unmatched.text();
        entry.wrote(by);
        entry.last = unmatched.at();
        rarestFirst.add(entry);
    }

    private void drop(Entry entry) {
        rarestFirst.remove(entry);
        entries.remove(entry.text);
    }

    /** What this person alone wrote goes; what others wrote too stays, without the words as they wrote them. */
    synchronized void forget(PersonKey person) {
        for (Entry entry : List.copyOf(entries.values())) {
            if (entry.forget(person)) {
                drop(entry);
            }
        }
    }

    /** The most frequent first. */
    synchronized List<UnmatchedText> top(int limit) {
        List<UnmatchedText> top = new ArrayList<>();
        for (Entry entry : rarestFirst.descendingSet()) {
            if (top.size() == limit) {
                break;
            }
            top.add(entry.view());
        }
        return top;
    }

    synchronized List<Entry> all() {
        return List.copyOf(rarestFirst);
    }

    /** Takes what a backup had, the rarest first. */
    synchronized void restore(Entry entry) {
        if (entries.size() < most) {
            entries.put(entry.text, entry);
            rarestFirst.add(entry);
            added = Math.max(added, entry.order + 1);
        }
    }
}
