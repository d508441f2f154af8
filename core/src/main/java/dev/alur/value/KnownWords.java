package dev.alur.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many words, among which the one is found that a misspelt word was meant to be. Words are kept by length with the set
 * of their letters as bits, so that a question looks at few of them closely: ten thousand names are asked ten thousand
 * questions when a folder is loaded. Immutable.
 */
public final class KnownWords {
    private final Map<Integer, List<Known>> byLength = new HashMap<>();

    /** @param letters a bit for each letter that stands in it; letters may share a bit */
    private record Known(String word, long letters, int number) {}

    public KnownWords(Collection<String> words) {
        int number = 0;
        for (String word : words) {
            byLength.computeIfAbsent(word.length(), length -> new ArrayList<>())
                    .add(new Known(word, letters(word), number++));
        }
    }

    /** The known word one edit away from this one, the first of several; {@code null} for none. */
    public @Nullable String near(String word) {
        Known best = null;
        long letters = letters(word);
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            for (Known known : byLength.getOrDefault(length, List.of())) {
                boolean alike = Long.bitCount(known.letters ^ letters) <= 2;
                if (alike && (best == null || known.number < best.number) && Spelling.isNear(word, known.word)) {
                    best = known;
                }
            }
        }
        return best == null ? null : best.word;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }
}
