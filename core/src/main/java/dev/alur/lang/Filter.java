package dev.alur.lang;

import dev.alur.value.Secret;
import dev.alur.value.SecretText;
import dev.alur.value.Values;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A formatter of a placeholder. What it cannot format it leaves as it is; a missing value stays missing. */
@FunctionalInterface
interface Filter {
    List<String> NAMES = List.of("money", "number", "date", "time", "upper", "lower", "default");

    @Nullable
    Object apply(@Nullable Object value, Scope scope);

    /** A formatter without argument. */
    static Filter named(String name) {
        return switch (name) {
            case "money" -> present((value, scope) -> Formats.money(value, scope.language()));
            case "number" -> present((value, scope) -> Formats.number(value, scope.language()));
            case "date" -> present(Formats::date);
            case "time" -> present(Formats::time);
            case "upper" -> present((value, scope) -> Values.text(value).toUpperCase(Locale.ROOT));
            case "lower" -> present((value, scope) -> Values.text(value).toLowerCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("there is no formatter " + name);
        };
    }

    /** {@code default: value}, for a missing value and an empty text. */
    static Filter otherwise(Object fallback) {
        return new Otherwise(fallback);
    }

    /** What stands there without a value. */
    record Otherwise(Object fallback) implements Filter {
        @Override
        public Object apply(@Nullable Object value, Scope scope) {
            return value == null || value.equals("") ? fallback : value;
        }
    }

    private static Filter present(Format format) {
        return (value, scope) -> value == null || value instanceof Secret || value instanceof SecretText
                ? value
                : format.apply(value, scope);
    }

    /** A formatter of what is there. */
    interface Format {
        Object apply(Object value, Scope scope);
    }
}
