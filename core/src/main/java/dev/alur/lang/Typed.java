package dev.alur.lang;

import dev.alur.value.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A message as customers type it, cut into folded words: full-width and emoji digits are digits. */
final class Typed {
    /** Words in front of a number that people leave no space behind. */
    private static final Set<String> GLUED =
            Set.of("rp", "idr", "jam", "jm", "pukul", "pkl", "tgl", "no", "nomor", "rb", "ribu", "jt", "juta");

    private static final Set<String> CURRENCY = Set.of("rp", "idr");

    private Typed() {}

    /** Longer messages are no answer to a question for a number or a date; the bound keeps reading them cheap. */
    static final int MAX_LENGTH = 200;

    static List<String> words(String text) {
        String folded = folded(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = end(folded, at);
            if (isMinusOfAmount(folded, at)) {
                words.add("minus");
            } else if (end > at) {
                words.add(folded.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** Folding also takes accents, direction marks and the enclosing mark of keycap emoji away. */
    static String folded(String text) {
        return Folded.of(TypedSigns.plain(text));
    }

    /** {@code -Rp5.000}. */
    private static boolean isMinusOfAmount(String text, int at) {
        return text.charAt(at) == '-'
                && isFree(text, at)
                && (text.startsWith("rp", at + 1) || text.startsWith("idr", at + 1));
    }

    private static boolean isFree(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isBehindCurrency(String text, int at) {
        return CURRENCY.stream().anyMatch(word -> at >= word.length() && text.startsWith(word, at - word.length()));
    }

    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '%') {
            return start + 1;
        }
        boolean negative = first == '-'
                && start + 1 < text.length()
                && isDigit(text.charAt(start + 1))
                && (isFree(text, start) || isBehindCurrency(text, start));
        if (negative || isDigit(first)) {
            return endOfNumber(text, start + 1);
        }
        return Character.isLetter(first) ? endOfWord(text, start) : start;
    }

    /** Digits with single marks between them: {@code 1.500,50}, {@code 17/8}, {@code 08:30}, {@code 2026-01-05}. */
    private static int endOfNumber(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean mark = ".,:/-".indexOf(c) >= 0 && i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (!isDigit(c) && !mark) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean apostrophe = c == '\'' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (isDigit(c) && GLUED.contains(text.substring(start, i))) {
                break;
            }
            if (!Character.isLetterOrDigit(c) && !apostrophe && c != '_') {
                break;
            }
            i++;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWithDigit(String word) {
        return isDigit(word.charAt(0)) || word.length() > 1 && word.charAt(0) == '-' && isDigit(word.charAt(1));
    }

    /** A whole number of up to six digits, -1 for any other word. */
    static int small(String word) {
        if (word.isEmpty() || word.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return -1;
            }
            number = number * 10 + word.charAt(i) - '0';
        }
        return number;
    }
}
