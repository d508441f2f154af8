package dev.alur.yaml;

import java.util.Locale;

/** The characters phones type for quotes and spaces. */
final class Phone {
    private Phone() {}

    static boolean isDoubleQuote(char c) {
        return c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u201f';
    }

    static boolean isSingleQuote(char c) {
        return c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u201b';
    }

    static boolean isSpace(char c) {
        return c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\u3000';
    }

    /** Straight quotes for curly ones, character by character, for text that is code: a condition, an expression. */
    static String straight(String code) {
        StringBuilder straight = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            straight.append(isDoubleQuote(c) ? '"' : isSingleQuote(c) ? '\'' : isSpace(c) ? ' ' : c);
        }
        return straight.toString();
    }

    /** Keywords compare without regard to case. */
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
