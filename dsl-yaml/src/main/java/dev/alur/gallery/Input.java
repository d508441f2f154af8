package dev.alur.gallery;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template asks its owner for. Immutable; any thread.
 *
 * @param name as in {@code --set NAME=…}
 * @param language of the question and of the errors: {@code id} or {@code en}
 * @param question in words, in the template's language
 * @param initial what it is unless said, as somebody would type it
 * @param choices of a {@link InputType#CHOICE}; else empty
 * @param min least number, least length of a text, or least entries of a list; {@code null} for none
 * @param max greatest number, length, or entries; {@code null} for none
 * @param eachMax greatest length of one entry of a list; {@code null} for none
 */
public record Input(
        String name,
        InputType type,
        String language,
        String question,
        String initial,
        List<String> choices,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer eachMax) {
    public Input {
        choices = List.copyOf(choices);
    }

    /**
     * What is wrong with a value, in the input's language; empty when nothing is.
     *
     * @param today the day that {@code besok} or {@code +30d} counts from
     */
    public Optional<String> problem(String value, LocalDate today) {
        try {
            read(value, today);
            return Optional.empty();
        } catch (AlurException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    /** @throws AlurException {@code invalid-input} */
    Filling read(String value, LocalDate today) {
        return new InputReader(this, today).read(value);
    }

    /** Words in the input's language. */
    String say(String indonesian, String english) {
        return language.equals("id") ? indonesian : english;
    }
}
