package dev.alur.yaml;

import dev.alur.value.Spelling;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How near a misspelt word is to a known one: insertions, deletions, substitutions and swaps of neighbours. */
final class Nearness {
    /** Words below this length are too easily another word. */
    static final int SHORTEST = 4;

    /** From this length on two edits still count. */
    private static final int LONG = 8;

    private Nearness() {}

    /** The known word nearest to a word that is an error already; {@code null} if none is near. */
    static @Nullable String suggestion(String word, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = candidate.length() >= LONG ? 2 : candidate.length() >= 3 ? 1 : 0;
            int distance = Spelling.edits(Phone.lower(word), Phone.lower(candidate));
            boolean shorter = best != null && best.length() < SHORTEST && candidate.length() >= SHORTEST;
            if (distance <= allowed && (distance < least || (distance == least && shorter))) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Every known word as near as the nearest one, in their order; empty if none is near. */
    static List<String> suggestions(String word, Collection<String> known) {
        String nearest = suggestion(word, known);
        if (nearest == null) {
            return List.of();
        }
        int least = Spelling.edits(Phone.lower(word), Phone.lower(nearest));
        return known.stream()
                .filter(candidate -> candidate.length() >= SHORTEST == nearest.length() >= SHORTEST
                        && Spelling.edits(Phone.lower(word), Phone.lower(candidate)) == least)
                .distinct()
                .toList();
    }

    /** The keywords of four letters or more that are one edit away. */
    static List<String> nearMisses(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> candidate.length() >= SHORTEST && Spelling.isNear(Phone.lower(word), candidate))
                .toList();
    }

    /** The keyword of four letters or more that is one edit away, {@code null} if there is none. */
    static @Nullable String nearMiss(String word, Collection<String> known) {
        String lower = Phone.lower(word);
        for (String candidate : known) {
            if (candidate.length() >= SHORTEST && Spelling.isNear(lower, candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
