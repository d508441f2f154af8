package dev.alur.lang;

import java.util.List;
import java.util.function.ToIntFunction;

/** The place in a list a customer names: {@code 2}, {@code nomor dua}, {@code yang pertama}, {@code terakhir}. */
final class SpokenPlace {
    private static final int MAX_WORDS = 4;
    private static final List<String> ORDINALS =
            List.of("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan");
    private static final List<String> ENGLISH_ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
    private static final List<String> LAST = List.of("terakhir", "last");

    private SpokenPlace() {}

    /** Counted from 1, also beyond the end; 0 when none or more than one is named. */
    static int of(List<String> words, int size) {
        if (words.size() > MAX_WORDS || words.stream().anyMatch(SpokenPlace::isCode)) {
            return 0;
        }
        // "the second one" names a place once.
        int ordinal = single(words, word -> ordinal(word, size));
        return ordinal > 0 ? ordinal : single(words, NumberWords::small);
    }

    /** {@code a5} and {@code 1.5} are no places. */
    private static boolean isCode(String word) {
        return Typed.hasDigit(word) && Typed.small(word) < 0;
    }

    /** The only number among the words, 0 when there is none or more than one. */
    private static int single(List<String> words, ToIntFunction<String> reading) {
        int number = 0;
        for (String word : words) {
            int said = reading.applyAsInt(word);
            if (said > 0 && number > 0) {
                return 0;
            }
            number = Math.max(number, said);
        }
        return number;
    }

    private static int ordinal(String word, int size) {
        return LAST.contains(word) ? size : Math.max(ORDINALS.indexOf(word), ENGLISH_ORDINALS.indexOf(word)) + 1;
    }
}
