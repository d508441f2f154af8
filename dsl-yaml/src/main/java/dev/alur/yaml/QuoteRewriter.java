package dev.alur.yaml;

import dev.alur.Position;
import java.util.function.IntPredicate;

/**
 * Gives values in curly quotes straight ones, one character for one. Inside the quotes everything stays. Keeps track of
 * quotes that stay open over several lines.
 */
final class QuoteRewriter {
    private final SourceLines source;
    private final Findings findings;
    private char open;
    private int flow;

    QuoteRewriter(SourceLines source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    boolean insideQuotes() {
        return open != 0;
    }

    String line(int number, String line, int from) {
        char[] chars = line.toCharArray();
        int i = from;
        if (open != 0) {
            i = close(chars, 0, open);
            if (i < 0) {
                return line;
            }
            open = 0;
        }
        boolean value = true;
        for (; i < chars.length; i++) {
            char c = chars[i];
            boolean spaced = i + 1 == chars.length || chars[i + 1] == ' ' || Phone.isSpace(chars[i + 1]);
            if (value && (c == '"' || c == '\'')) {
                i = straight(number, chars, i);
                if (i < 0) {
                    open = c;
                    return new String(chars);
                }
                value = false;
            } else if (value && (Phone.isDoubleQuote(c) || Phone.isSingleQuote(c))) {
                i = curly(number, chars, i);
                value = false;
            } else if (c == '#' && i > 0 && chars[i - 1] == ' ') {
                break;
            } else if ((c == ':' || (c == '-' && value)) && spaced) {
                value = true;
                if (i + 1 < chars.length) {
                    chars[i + 1] = ' ';
                }
            } else if ((c == '[' || c == '{') && value) {
                flow++;
            } else if ((c == ']' || c == '}') && flow > 0) {
                flow--;
                value = false;
            } else if (c == ',' && flow > 0) {
                value = true;
            } else if (c != ' ') {
                value = false;
            }
        }
        return new String(chars);
    }

    /** The index of the closing quote, -1 if the value goes on in the next line. */
    private int straight(int number, char[] chars, int start) {
        int end = close(chars, start + 1, chars[start]);
        if (end >= 0) {
            return end - 1;
        }
        int last = chars.length - 1;
        while (last > start && chars[last] == ' ') {
            last--;
        }
        boolean mixed = chars[start] == '"' ? Phone.isDoubleQuote(chars[last]) : Phone.isSingleQuote(chars[last]);
        if (last <= start || !mixed) {
            return -1;
        }
        chars[last] = chars[start];
        warnMixed(number, chars, last);
        return last;
    }

    private int curly(int number, char[] chars, int start) {
        boolean twofold = Phone.isDoubleQuote(chars[start]);
        int end = ending(chars, start, c -> twofold ? Phone.isDoubleQuote((char) c) : Phone.isSingleQuote((char) c));
        if (end < 0) {
            end = ending(chars, start, c -> c == (twofold ? '"' : '\''));
        }
        if (end < 0) {
            return start;
        }
        String inside = new String(chars, start + 1, end - start - 1);
        char quote;
        if (inside.indexOf('\'') < 0) {
            quote = '\'';
        } else if (inside.indexOf('"') < 0 && inside.indexOf('\\') < 0) {
            quote = '"';
        } else {
            findings.error(
                            "quotes",
                            "this text holds both kinds of straight quotes inside curly ones",
                            at(number, chars, start))
                    .hint("put \" at both ends, and \\\" for each one inside");
            return end;
        }
        if (chars[end] == '"' || chars[end] == '\'') {
            warnMixed(number, chars, end);
        }
        chars[start] = quote;
        chars[end] = quote;
        return end;
    }

    private static int ending(char[] chars, int start, IntPredicate quote) {
        for (int i = start + 1; i < chars.length; i++) {
            if (quote.test(chars[i]) && ends(chars, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean ends(char[] chars, int at) {
        return at == chars.length || " ,]}:".indexOf(chars[at]) >= 0;
    }

    private void warnMixed(int number, char[] chars, int index) {
        findings.warning(
                        "mixed-quotes", "a curly and a straight quote do not belong together", at(number, chars, index))
                .hint("read as one pair; write \" at both ends");
    }

    private Position at(int number, char[] chars, int index) {
        return source.at(number, Character.codePointCount(chars, 0, index) + 1);
    }

    /** The index after the closing quote, -1 if it is not on this line. */
    private static int close(char[] chars, int from, char quote) {
        for (int i = from; i < chars.length; i++) {
            if (chars[i] == '\\' && quote == '"') {
                i++;
            } else if (chars[i] == quote) {
                if (quote == '\'' && i + 1 < chars.length && chars[i + 1] == '\'') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }
}
