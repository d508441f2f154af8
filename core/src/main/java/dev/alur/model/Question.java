package dev.alur.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code ask} waits for and what it does without a valid answer. Immutable.
 *
 * @param choices titles, for {@link AnswerType#CHOICE}; else empty
 * @param min least value of a number, or least length of a text; {@code null} for none
 * @param max greatest value, or greatest length
 * @param pattern RE2 pattern the whole answer must match; {@code null} for none
 * @param retries how often an invalid answer is asked again, 2 unless said
 * @param invalid text of the re-ask; {@code null} for the built-in one
 * @param onInvalid what runs after the last re-ask; empty means {@code stop: no_valid_answer}
 * @param timeout how long to wait; {@code null} only while the model is being built
 * @param onTimeout what runs when nobody answered; the run then goes on, unless it stops
 * @param collect joins a burst of messages into one answer; {@code null} for none
 */
public record Question(
        AnswerType type,
        List<String> choices,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        int retries,
        @Nullable String invalid,
        List<Step> onInvalid,
        @Nullable Duration timeout,
        List<Step> onTimeout,
        @Nullable Collect collect) {
    /** Re-asks unless the author says otherwise. */
    public static final int DEFAULT_RETRIES = 2;

    public Question {
        choices = List.copyOf(choices);
        onInvalid = List.copyOf(onInvalid);
        onTimeout = List.copyOf(onTimeout);
    }

    public static Question of(AnswerType type) {
        return new Question(type, List.of(), null, null, null, DEFAULT_RETRIES, null, List.of(), null, List.of(), null);
    }

    public Question choices(List<String> titles) {
        return new Question(
                AnswerType.CHOICE, titles, min, max, pattern, retries, invalid, onInvalid, timeout, onTimeout, collect);
    }

    public Question between(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
        return new Question(
                type, choices, least, greatest, pattern, retries, invalid, onInvalid, timeout, onTimeout, collect);
    }

    public Question matching(@Nullable String regex) {
        return new Question(type, choices, min, max, regex, retries, invalid, onInvalid, timeout, onTimeout, collect);
    }

    public Question retries(int times) {
        return new Question(type, choices, min, max, pattern, times, invalid, onInvalid, timeout, onTimeout, collect);
    }

    public Question invalid(@Nullable String text, List<Step> steps) {
        return new Question(type, choices, min, max, pattern, retries, text, steps, timeout, onTimeout, collect);
    }

    public Question timeout(@Nullable Duration after, List<Step> steps) {
        return new Question(type, choices, min, max, pattern, retries, invalid, onInvalid, after, steps, collect);
    }

    public Question collect(@Nullable Collect burst) {
        return new Question(type, choices, min, max, pattern, retries, invalid, onInvalid, timeout, onTimeout, burst);
    }
}
