package dev.alur.lang;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a condition or expression.
 *
 * @param value of a number, time or text; else {@code null}
 * @param start offset in chars
 */
record Token(Kind kind, String text, @Nullable Object value, int start, int end) {
    enum Kind {
        WORD,
        LITERAL,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** A keyword, in any case. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** How an error names it. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
