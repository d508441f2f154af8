package dev.alur.lang;

import java.util.Locale;

/** Tells expressions from plain text behind {@code set:}. */
final class Assignment {
    private Assignment() {}

    static boolean isExpression(String text) {
        char first = text.charAt(0);
        if (first == '[' || isWholeQuote(text) || isConstant(text)) {
            return true;
        }
        return isPath(text) || hasParentheses(text) || hasArithmetic(text);
    }

    private static boolean isWholeQuote(String text) {
        if (!Quotes.isOpening(text.charAt(0))) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return text.length() == 1 || Quotes.isOpening(last) || last == '”' || last == '’';
    }

    private static boolean isConstant(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return true;
        }
        int start = text.charAt(0) == '-' ? 1 : 0;
        boolean point = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !point && i > start && i + 1 < text.length()) {
                point = true;
            } else if (!Lexer.isDigit(c)) {
                return false;
            }
        }
        return text.length() > start;
    }

    /** Names joined by points; a sentence has a space behind its point, or ends with it. */
    private static boolean isPath(String text) {
        if (text.indexOf('.') < 1 || text.endsWith(".") || !Lexer.isWordStart(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Lexer.isWordPart(c) && !(c == '.' && text.charAt(i - 1) != '.')) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasParentheses(String text) {
        return text.indexOf('(') >= 0 || text.indexOf(')') >= 0;
    }

    /**
     * An operator between two terms. Without spaces {@code -} and {@code /} also join words ({@code follow-up}, {@code
     * and/or}) and digits ({@code 2026-01-05}, {@code 0812-345}, {@code 24/7}): such text is no arithmetic.
     */
    private static boolean hasArithmetic(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ("+-*/%".indexOf(c) < 0 || !isTermEnd(text, i) || !isTermStart(text, i)) {
                continue;
            }
            boolean spaced = Lexer.isSpace(text.charAt(i - 1)) && Lexer.isSpace(text.charAt(i + 1));
            boolean joins = c == '-' || c == '/';
            if (spaced || !joins || isMixed(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTermEnd(String text, int operator) {
        int i = operator - 1;
        while (i > 0 && Lexer.isSpace(text.charAt(i))) {
            i--;
        }
        return isTerm(text.charAt(i));
    }

    private static boolean isTermStart(String text, int operator) {
        int i = operator + 1;
        while (i < text.length() - 1 && Lexer.isSpace(text.charAt(i))) {
            i++;
        }
        return isTerm(text.charAt(i));
    }

    private static boolean isTerm(char c) {
        return Lexer.isWordPart(c) || Quotes.isOpening(c);
    }

    /** Both names and numbers, as in {@code total-1}, or a name no sentence has, as in {@code unit_price/count}. */
    private static boolean isMixed(String text) {
        boolean letters = false;
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Lexer.isWordPart(c) && ".+-*/%".indexOf(c) < 0) {
                return false;
            }
            letters |= Character.isLetter(c);
            digits |= Lexer.isDigit(c);
            if (c == '_') {
                return true;
            }
        }
        return letters && digits;
    }
}
