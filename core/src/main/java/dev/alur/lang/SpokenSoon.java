package dev.alur.lang;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a moment counted from now out of a message: {@code sekarang}, {@code 2 jam lagi}, {@code in half an hour}. */
final class SpokenSoon {
    private static final int MAX_COUNT = 1_000;
    private static final List<String> HOURS = List.of("jam", "jm", "hour", "hours");
    private static final List<String> MINUTES = List.of("menit", "mnt", "minute", "minutes", "min", "mins");
    private static final List<String> AFTER = List.of("lagi", "lg", "kemudian");
    private static final List<String> WITHIN = List.of("dalam", "in");

    private SpokenSoon() {}

    /** {@code null} when no such moment stands there. To the minute. */
    static @Nullable LocalDateTime take(WordList words, LocalDateTime now) {
        Duration ahead = ahead(words);
        // "2 weeks from now" is a day.
        if (ahead == null
                && !words.left().contains("from")
                && words.takeAnyPhrase("sekarang juga", "sekarang", "skrg", "right now", "now")) {
            ahead = Duration.ZERO;
        }
        return ahead == null ? null : now.plus(ahead).truncatedTo(ChronoUnit.MINUTES);
    }

    private static @Nullable Duration ahead(WordList words) {
        if (words.takeAnyPhrase("setengah jam lagi", "setengah jam lg", "in half an hour")) {
            return Duration.ofMinutes(30);
        }
        if (words.takeAnyPhrase("sejam lagi", "sejam lg", "in an hour")) {
            return Duration.ofHours(1);
        }
        for (int i = 1; i < words.size(); i++) {
            String word = words.at(i);
            int count = NumberWords.small(words.at(i - 1));
            boolean unit = HOURS.contains(word) || MINUTES.contains(word);
            boolean after = AFTER.contains(words.at(i + 1));
            if (unit && count >= 0 && count < MAX_COUNT && (after || WITHIN.contains(words.at(i - 2)))) {
                words.remove(i - 1, after ? 3 : 2);
                return HOURS.contains(word) ? Duration.ofHours(count) : Duration.ofMinutes(count);
            }
        }
        return null;
    }
}
