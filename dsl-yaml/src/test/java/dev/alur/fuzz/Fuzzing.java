package dev.alur.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.AlurException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every target asks: a text is understood, or refused with a code. Anything else thrown is a finding. */
final class Fuzzing {
    /** How long a target runs with {@code -Dfuzz}. */
    static final String LENGTH = "2m";

    private Fuzzing() {}

    /** @return {@code null} when the text was refused */
    static <T> @Nullable T orRefused(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (AlurException refused) {
            assertThat(refused.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refused.getMessage()).isNotBlank();
            return null;
        }
    }
}
