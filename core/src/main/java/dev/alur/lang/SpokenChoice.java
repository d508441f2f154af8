package dev.alur.lang;

import dev.alur.value.Folded;
import dev.alur.value.Spelling;
import dev.alur.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which option a customer means, tried in this order: its title, its number in the list, its title within the message,
 * the beginning of its title, its title with one typo. Only a way that fits a single option counts.
 */
final class SpokenChoice {
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int MAX_WORDS_AROUND_NUMBER = 4;
    private static final List<String> ORDINALS =
            List.of("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan");
    private static final List<String> ENGLISH_ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    private SpokenChoice() {}

    /** The title as the author wrote it, or {@code null}. */
    static @Nullable String of(String text, List<String> titles) {
        List<String> words = Typed.words(text);
        String said = String.join(" ", words);
        if (said.isEmpty()) {
            return exactly(text, titles);
        }
        String exact = only(titles, title -> plain(title).equals(said));
        if (exact != null) {
            return exact;
        }
        int number = number(words, titles);
        if (number > 0) {
            return number <= titles.size() ? titles.get(number - 1) : null;
        }
        String within = longestWithin(said, titles);
        if (within != null) {
            return within;
        }
        String prefix =
                said.length() < 2 ? null : only(titles, title -> plain(title).startsWith(said));
        if (prefix != null || said.length() < SHORTEST_WITH_TYPO) {
            return prefix;
        }
        return only(titles, title -> Spelling.isNear(said, plain(title)));
    }

    /** Titles of signs alone, such as stars. */
    private static @Nullable String exactly(String text, List<String> titles) {
        String folded = Folded.of(text.strip());
        return folded.isEmpty()
                ? null
                : only(titles, title -> Folded.of(title.strip()).equals(folded));
    }

    private static String plain(String title) {
        return String.join(" ", Typed.words(title));
    }

    private static @Nullable String only(List<String> titles, Predicate<String> test) {
        String found = null;
        for (String title : titles) {
            if (test.test(title)) {
                if (found != null) {
                    return null;
                }
                found = title;
            }
        }
        return found;
    }

    /** {@code yang besar dong}; of {@code Kopi} and {@code Kopi Susu} the longer counts when both stand there. */
    private static @Nullable String longestWithin(String said, List<String> titles) {
        String padded = " " + said + " ";
        List<String> found = new ArrayList<>();
        for (String title : titles) {
            String plain = plain(title);
            if (!plain.isEmpty() && padded.contains(" " + plain + " ")) {
                found.add(title);
            }
        }
        String longest = null;
        for (String title : found) {
            if (longest == null || plain(title).length() > plain(longest).length()) {
                longest = title;
            }
        }
        for (String title : found) {
            if (longest != null && !plain(longest).contains(plain(title))) {
                return null;
            }
        }
        return longest;
    }

    /** The place in the list, counted from 1; 0 when none is said, or when the titles are numbers themselves. */
    private static int number(List<String> words, List<String> titles) {
        for (String title : titles) {
            if (Values.number(title) != null) {
                return 0;
            }
        }
        if (words.size() > MAX_WORDS_AROUND_NUMBER) {
            return 0;
        }
        // "the second one" names a place once.
        int ordinal = single(words, SpokenChoice::ordinal);
        return ordinal > 0 ? ordinal : single(words, NumberWords::small);
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

    private static int ordinal(String word) {
        return Math.max(ORDINALS.indexOf(word), ENGLISH_ORDINALS.indexOf(word)) + 1;
    }
}
