package dev.alur.lang;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the word an author probably meant: one insertion, deletion, substitution or swap away. */
public final class Nearest {
    private Nearest() {}

    /** The first word one edit away, or {@code null}. */
    public static @Nullable String to(String word, Collection<String> words) {
        for (String candidate : words) {
            if (isNear(word, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether the two differ by exactly one insertion, deletion, substitution or swap of neighbours. */
    public static boolean isNear(String a, String b) {
        int difference = a.length() - b.length();
        if (difference > 1 || difference < -1 || a.equals(b)) {
            return false;
        }
        String shorter = difference <= 0 ? a : b;
        String longer = difference <= 0 ? b : a;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (difference != 0) {
            return shorter.substring(i).equals(longer.substring(i + 1));
        }
        if (a.substring(i + 1).equals(b.substring(i + 1))) {
            return true;
        }
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
