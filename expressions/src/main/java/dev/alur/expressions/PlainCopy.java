package dev.alur.expressions;

import dev.alur.value.Values;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies for JEXL: text, decimals, booleans, and array lists and hash maps of them. Everything else is missing, secrets
 * first of all: what is computed may be sent and stored.
 */
final class PlainCopy {
    private static final int MAX_DEPTH = 32;

    private PlainCopy() {}

    static @Nullable Object of(@Nullable Object value) {
        return of(value, MAX_DEPTH);
    }

    private static @Nullable Object of(@Nullable Object value, int depth) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (Values.isNumber(value)) {
            return Values.number(value);
        }
        if (value instanceof LocalTime time) {
            return time.toString();
        }
        if (depth > 0 && value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new HashMap<>();
            map.forEach((key, field) -> copy.put(String.valueOf(key), of(field, depth - 1)));
            return copy;
        }
        if (depth > 0 && value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(of(item, depth - 1)));
            return copy;
        }
        return null;
    }
}
