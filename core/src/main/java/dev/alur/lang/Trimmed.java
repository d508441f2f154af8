package dev.alur.lang;

/** A text without what nobody sees at its ends: spaces of every kind, direction marks, zero-width signs, blank letters. */
final class Trimmed {
    private Trimmed() {}

    static String of(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUnseen(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isUnseen(char c) {
        if (c <= 0x7f) {
            return c <= ' ' || c == 0x7f;
        }
        // Hangul fillers and the empty braille pattern are letters and signs to Unicode, and blank to people.
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == '\u115f'
                || c == '\u1160'
                || c == '\u3164'
                || c == '\uffa0'
                || c == '\u2800';
    }
}
