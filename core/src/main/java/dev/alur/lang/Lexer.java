package dev.alur.lang;

import dev.alur.value.TimeText;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits conditions and expressions into tokens, within the limits of the language. */
final class Lexer {
    static final int MAX_LENGTH = 512;
    static final int MAX_TOKENS = 128;

    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", "[", "]", ",", ".", "+", "-", "*", "/", "%");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new SyntaxException(
                    "too-long",
                    "a condition or expression has " + text.length() + " characters, the limit is " + MAX_LENGTH,
                    MAX_LENGTH,
                    "split it into named conditions");
        }
        return new Lexer(text).all();
    }

    private List<Token> all() {
        while (true) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                tokens.add(new Token(Token.Kind.END, "", null, text.length(), text.length()));
                return tokens;
            }
            if (tokens.size() == MAX_TOKENS) {
                throw new SyntaxException(
                        "too-long",
                        "a condition or expression has more than " + MAX_TOKENS + " words and signs",
                        at,
                        "split it into named conditions");
            }
            tokens.add(next());
        }
    }

    private Token next() {
        char c = text.charAt(at);
        if (Quotes.isOpening(c)) {
            Quotes.Quoted quoted = Quotes.read(text, at);
            int start = at;
            at = quoted.end();
            return new Token(Token.Kind.LITERAL, text.substring(start, at), quoted.text(), start, at);
        }
        if (isDigit(c)) {
            int date = IsoDates.end(text, at);
            return date > 0 ? date(date) : number();
        }
        if (isWordStart(c)) {
            int start = at;
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            return new Token(Token.Kind.WORD, text.substring(start, at), null, start, at);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Token.Kind.SIGN, sign, null, at - sign.length(), at);
            }
        }
        throw stray(c);
    }

    /** A date is text: dates in one form compare as texts. */
    private Token date(int end) {
        int start = at;
        at = end;
        String date = text.substring(start, end);
        return new Token(Token.Kind.LITERAL, date, date, start, end);
    }

    private Token number() {
        int start = at;
        boolean segment = !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isSign(".")
                && tokens.get(tokens.size() - 1).end() == start;
        while (at < text.length() && (isDigit(text.charAt(at)) || isMarkInNumber(segment))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.indexOf(':') >= 0) {
            LocalTime time = TimeText.read(digits);
            if (time == null) {
                throw new SyntaxException(
                        "invalid-time", "\"" + digits + "\" is no time of day", start, "write for example 08:00");
            }
            return new Token(Token.Kind.LITERAL, digits, time, start, at);
        }
        if (at < text.length() && isWordPart(text.charAt(at))) {
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            String shown = text.substring(start, at);
            throw new SyntaxException(
                    "invalid-number",
                    "\"" + shown + "\" is no number",
                    start,
                    "write digits, or '" + shown + "' in quotes if it is text");
        }
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            throw new SyntaxException(
                    "invalid-number",
                    "\"" + digits + "\" is no number",
                    start,
                    "write " + digits.replace(".", "") + " without grouping");
        }
        return new Token(Token.Kind.LITERAL, digits, new BigDecimal(digits), start, at);
    }

    /** A point or colon between digits; after a point, as in {@code items.0.name}, a number has neither. */
    private boolean isMarkInNumber(boolean segment) {
        char c = text.charAt(at);
        return !segment && (c == '.' || c == ':') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private SyntaxException stray(char c) {
        String hint = switch (c) {
            case '=' ->
                text.startsWith("=>", at) ? "write >=" : text.startsWith("=<", at) ? "write <=" : "compare with ==";
            case '&' -> "write and";
            case '|' -> "write or";
            case '{', '}' -> "conditions and expressions use plain names, without {{ }}";
            case '”', '’', '“', '‘' -> "put the text between two quotes";
            default -> "put text in quotes";
        };
        return new SyntaxException("unexpected-character", shown(text, at) + " is not expected here", at, hint);
    }

    /** The character at a place, whole and in quotes; one that nobody sees by its number. */
    static String shown(String text, int at) {
        int c = text.codePointAt(at);
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE
                ? "the invisible character " + String.format(Locale.ROOT, "U+%04X", c)
                : "\"" + Character.toString(c) + "\"";
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
