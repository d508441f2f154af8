package dev.alur.examples.shop;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads how many of something a word asks for. Any thread. */
final class Quantity {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("satu", 1),
            Map.entry("dua", 2),
            Map.entry("tiga", 3),
            Map.entry("empat", 4),
            Map.entry("lima", 5),
            Map.entry("enam", 6),
            Map.entry("tujuh", 7),
            Map.entry("delapan", 8),
            Map.entry("sembilan", 9),
            Map.entry("sepuluh", 10),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    /** What counts pieces when it is glued to a number: {@code 2x}, {@code 3pcs}. */
    private static final Set<String> PIECES = Set.of("x", "pcs", "pc", "bks", "btl", "buah", "pak", "pack", "bungkus");

    /** What makes the number before it a size or a price, not a count. */
    private static final Set<String> MEASURES =
            Set.of("g", "gr", "gram", "kg", "ml", "l", "liter", "mah", "rb", "ribu", "k", "jt", "juta", "persen");

    /** Longer rows of digits are phone and account numbers. */
    private static final int MOST_DIGITS = 9;

    private Quantity() {}

    /** The count the word at that place is; none for other words, sizes, prices and phone numbers. */
    static OptionalInt at(Sentence sentence, int index) {
        boolean measured = index + 1 < sentence.size()
                && sentence.isTogether(index, index + 1)
                && MEASURES.contains(sentence.word(index + 1));
        boolean price = index > 0 && sentence.word(index - 1).equals("rp");
        return measured || price ? OptionalInt.empty() : of(sentence.word(index));
    }

    private static OptionalInt of(String word) {
        Integer named = WORDS.get(word);
        if (named != null) {
            return OptionalInt.of(named);
        }
        if (word.startsWith("x")) {
            return number(word.substring(1));
        }
        int digits = digits(word);
        return digits < word.length() && !PIECES.contains(word.substring(digits))
                ? OptionalInt.empty()
                : number(word.substring(0, digits));
    }

    private static int digits(String word) {
        int end = 0;
        while (end < word.length() && (isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    /** Digits, which a dot may group by threes. */
    private static OptionalInt number(String text) {
        String[] groups = text.split("\\.", -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3 || groups[0].length() > 3) {
                return OptionalInt.empty();
            }
        }
        String digits = String.join("", groups);
        boolean phone = digits.length() > MOST_DIGITS || (digits.length() > 1 && digits.charAt(0) == '0');
        return digits.isEmpty() || phone || !digits.chars().allMatch(Quantity::isDigit)
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(digits));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
