package dev.alur.yaml;

import dev.alur.value.Spelling;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which known words are near enough to a misspelt one to be named: insertions, deletions, substitutions and swaps of neighbours. */
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
            int distance = edits(Phone.lower(word), Phone.lower(candidate));
            boolean shorter = best != null && best.length() < SHORTEST && candidate.length() >= SHORTEST;
            if (distance >= 0 && (distance < least || (distance == least && shorter))) {
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
        int least = edits(Phone.lower(word), Phone.lower(nearest));
        return known.stream()
                .filter(candidate -> candidate.length() >= SHORTEST == nearest.length() >= SHORTEST
                        && edits(Phone.lower(word), Phone.lower(candidate)) == least)
                .distinct()
                .toList();
    }

    /** The keywords of four letters or more that are one edit away. */
    static List<String> nearMisses(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNearMiss(Phone.lower(word), candidate))
                .toList();
    }

    /** Whether a word that would mean something else is one edit from a known one of four letters or more. */
    static boolean isNearMiss(String word, String known) {
        return known.length() >= SHORTEST && Spelling.isNear(word, known);
    }

    /**
     * Edits between a word that is an error already and a known one: long words may be two away, short ones count too.
     *
     * @return -1 when they are too many
     */
    static int edits(String word, String known) {
        int most = known.length() >= LONG ? 2 : known.length() >= SHORTEST - 1 ? 1 : 0;
        if (Math.abs(known.length() - word.length()) > most) {
            return -1;
        }
        if (most < 2) {
            return word.equals(known) ? 0 : most == 1 && Spelling.isNear(word, known) ? 1 : -1;
        }
        int edits = Spelling.edits(word, known);
        return edits <= most ? edits : -1;
    }
}
