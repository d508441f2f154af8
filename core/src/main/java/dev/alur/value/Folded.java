package dev.alur.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which texts compare: lower case, without accents, full-width letters and digits as ASCII. The same on
 * every machine. Any thread.
 */
public final class Folded {
    private Folded() {}

    /** Folds a text; the same instance when nothing changes. */
    public static String of(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return unicode(text);
            }
            if (c >= 'A' && c <= 'Z') {
                return ascii(text, i);
            }
        }
        return text;
    }

    /** Whether two texts are equal when folded. */
    public static boolean equal(String a, String b) {
        return a.equals(b) || of(a).equals(of(b));
    }

    /** Whether a text equals one that is folded already; allocates nothing for ASCII. */
    public static boolean equalsFolded(String text, String folded) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || i == folded.length()) {
                return of(text).equals(folded);
            }
            // ASCII folds char by char, whatever follows: the first difference decides.
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != folded.charAt(i)) {
                return false;
            }
        }
        return length == folded.length();
    }

    private static String ascii(String text, int from) {
        char[] chars = text.toCharArray();
        for (int i = from; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 'A' && c <= 'Z') {
                chars[i] = (char) (c + ('a' - 'A'));
            } else if (c >= 0x80) {
                return unicode(text);
            }
        }
        return new String(chars);
    }

    private static String unicode(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); ) {
            int c = split.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT) {
                kept.appendCodePoint(c);
            }
        }
        // Sharp s and the dotless i have no decomposition; upper case first brings both to their plain letters.
        return kept.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
