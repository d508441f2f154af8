package dev.alur.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small numbers of several words as digits, and what belongs to a date or a time as one word. */
final class NumberPhrases {
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

    private NumberPhrases() {}

    /**
     * {@code dua belas} as {@code 12}, {@code dua puluh lima} and {@code twenty five} as {@code 25}, {@code p.m} as
     * {@code pm}, {@code 17th of} as {@code 17}. A new list.
     */
    static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            at += take(words, at, joined);
        }
        return joined;
    }

    /** How many words were taken. */
    private static int take(List<String> words, int at, List<String> to) {
        String word = words.get(at);
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        int digit = digit(word);
        Integer ten = NumberWords.ten(word);
        if (digit >= 0 && next.equals("belas")) {
            to.add(String.valueOf(10 + digit));
            return 2;
        }
        boolean spelled = digit >= 0 && next.equals("puluh");
        if (spelled || ten != null) {
            int used = spelled ? 2 : 1;
            int more = at + used < words.size() ? digit(words.get(at + used)) : 0;
            int tens = ten != null ? ten : digit * 10;
            to.add(String.valueOf(tens + Math.max(more, 0)));
            return more > 0 ? used + 1 : used;
        }
        if (next.equals("m") && (word.equals("a") || word.equals("p"))) {
            to.add(word + "m");
            return 2;
        }
        boolean afterDigits = !to.isEmpty() && Typed.small(to.get(to.size() - 1)) >= 0;
        if (!(afterDigits && (SUFFIXES.contains(word) || word.equals("of")))) {
            to.add(word);
        }
        return 1;
    }

    /** 1 to 9 in one word, -1 for others. */
    private static int digit(String word) {
        Integer unit = NumberWords.unit(word);
        return unit == null || unit < 1 || unit > 9 ? -1 : unit;
    }
}
