package dev.alur.value;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the word an author may have meant. */
public final class Spelling {
    private Spelling() {}

    /**
     * The known word nearest to this one, at most {@code distance} edits away; the first of equals, {@code null} for none.
     */
    public static @Nullable String nearest(String word, Collection<String> known, int distance) {
        String best = null;
        int least = distance + 1;
        for (String candidate : known) {
            int edits = Math.abs(candidate.length() - word.length()) >= least ? least : edits(word, candidate);
            if (edits > 0 && edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best;
    }

    /** Whether the two differ by exactly one insertion, deletion, substitution or swap of neighbours. */
    public static boolean isNear(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = longer == a ? b : a;
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        if (longer.length() > shorter.length()) {
            return endsAlike(longer, same + 1, shorter, same);
        }
        if (same == longer.length()) {
            return false;
        }
        boolean swapped = same + 1 < longer.length()
                && longer.charAt(same) == shorter.charAt(same + 1)
                && longer.charAt(same + 1) == shorter.charAt(same);
        return endsAlike(longer, same + 1, shorter, same + 1)
                || (swapped && endsAlike(longer, same + 2, shorter, same + 2));
    }

    private static boolean endsAlike(String a, int from, String b, int start) {
        return a.length() - from == b.length() - start && a.regionMatches(from, b, start, b.length() - start);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
    public static int edits(String from, String to) {
        int[][] table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                int edits = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    edits = Math.min(edits, table[i - 2][j - 2] + 1);
                }
                table[i][j] = edits;
            }
        }
        return table[from.length()][to.length()];
    }
}
