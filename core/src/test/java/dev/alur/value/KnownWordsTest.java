package dev.alur.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
    private static final String LETTERS = "abcde_ñ\u0430";

    /** The slow way, a table of edits for each pair of words, decides. */
    @Test
    void givenDrawnWords_whenAskedForTheNearest_thenItIsTheFirstThatOneEditMakes() {
        AtomicInteger found = new AtomicInteger();
        int seeds = Seeds.each("near words", 400, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                words.add(word(random));
            }
            KnownWords known = new KnownWords(words);
            for (int i = 0; i < 20; i++) {
                String asked = word(random);
                for (String word : words) {
                    assertThat(Spelling.isNear(asked, word))
                            .as("%s and %s", asked, word)
                            .isEqualTo(Spelling.edits(asked, word) == 1);
                }
                String nearest = words.stream()
                        .filter(word -> Spelling.edits(asked, word) == 1)
                        .findFirst()
                        .orElse(null);
                assertThat(known.near(asked)).as("%s among %s", asked, words).isEqualTo(nearest);
                found.addAndGet(nearest == null ? 0 : 1);
            }
        });
        assertThat(found.get()).as("questions with an answer").isGreaterThan(seeds);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
