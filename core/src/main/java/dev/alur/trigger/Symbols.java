package dev.alur.trigger;

/**
 * Emoji as people see them: one symbol may be several characters. Skin tones and variation selectors fold away, what a
 * zero-width joiner joins is one symbol, two regional letters are one flag.
 */
final class Symbols {
    private static final char JOINER = '\u200d';
    private static final char TONES = '\ud83c';

    private Symbols() {}

    /** The end of the symbol, or of the lone character, that begins at {@code start}. */
    static int end(String text, int start) {
        int at = after(text, start);
        if (isRegional(text, start) && isRegional(text, at)) {
            return at + 2;
        }
        for (; ; ) {
            int next = skip(text, at);
            if (next + 1 >= text.length() || text.charAt(next) != JOINER || !isSymbol(text, next + 1)) {
                return at;
            }
            at = after(text, next + 1);
        }
    }

    /** The token of a symbol: without what folds away, with the joiners. */
    static String folded(String text, int start, int end) {
        StringBuilder token = new StringBuilder(end - start);
        for (int i = skip(text, start); i < end; i = skip(text, i + 1)) {
            token.append(Letters.folded(text.charAt(i)));
        }
        return token.toString();
    }

    /** The hash of {@link #folded}, without building it. */
    static int hash(String text, int start, int end, int seed) {
        int hash = seed;
        for (int i = skip(text, start); i < end; i = skip(text, i + 1)) {
            hash = Tokens.step(hash, Letters.folded(text.charAt(i)));
        }
        return hash;
    }

    /** A modifier of skin colour begins here. */
    static boolean isTone(String text, int at) {
        return text.charAt(at) == TONES && at + 1 < text.length() && isToneEnd(text.charAt(at + 1));
    }

    /** The symbol that begins at {@code start} belongs to the one before it. */
    static boolean isJoined(String text, int start) {
        if (start == 0 || text.charAt(start - 1) != JOINER) {
            return false;
        }
        int before = previous(text, start);
        return before >= 0 && Letters.kind(text.charAt(before)) >= Letters.SYMBOL;
    }

    /** Before {@code end}, the index of the last character that is not folded away; -1 if there is none. */
    static int previous(String text, int end) {
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (isToneEnd(c) && i > 0 && text.charAt(i - 1) == TONES) {
                i--;
            } else if (Letters.kind(c) != Letters.NOTHING) {
                return i;
            }
        }
        return -1;
    }

    /** From {@code start} on, the index of the first character that is not folded away; the length if there is none. */
    static int next(String text, int start) {
        int at = start;
        while (at < text.length()) {
            if (isTone(text, at)) {
                at += 2;
            } else if (Letters.kind(text.charAt(at)) == Letters.NOTHING) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Over what folds away, the joiner excepted. */
    private static int skip(String text, int start) {
        int at = start;
        while (at < text.length()) {
            if (isTone(text, at)) {
                at += 2;
            } else if (text.charAt(at) != JOINER && Letters.kind(text.charAt(at)) == Letters.NOTHING) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static int after(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isSymbol(String text, int at) {
        int kind = Letters.kind(text.charAt(at));
        return kind == Letters.SYMBOL || (kind == Letters.SURROGATE && !isTone(text, at));
    }

    private static boolean isRegional(String text, int at) {
        return at + 1 < text.length()
                && text.charAt(at) == '\ud83c'
                && text.charAt(at + 1) >= '\udde6'
                && text.charAt(at + 1) <= '\uddff';
    }

    private static boolean isToneEnd(char c) {
        return c >= '\udffb' && c <= '\udfff';
    }
}
