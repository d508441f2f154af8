package dev.alur.yaml;

import java.util.Collection;
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
            int distance = distance(Phone.lower(word), Phone.lower(candidate));
            if (distance <= allowed && distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** The keyword of four letters or more that is one edit away, {@code null} if there is none. */
    static @Nullable String nearMiss(String word, Collection<String> known) {
        for (String candidate : known) {
            if (candidate.length() >= SHORTEST && distance(Phone.lower(word), candidate) == 1) {
                return candidate;
            }
        }
        return null;
    }

    /** Edits between two words. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 3;
        }
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            edits[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            edits[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
            }
        }
        return edits[a.length()][b.length()];
    }
}
