package dev.alur.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies for JEXL: text, numbers, booleans, times, and lists and maps of them. An object of any other class is missing. */
final class PlainCopy {
    private static final int MAX_DEPTH = 32;

    private PlainCopy() {}

    static @Nullable Object of(@Nullable Object value) {
        return of(value, MAX_DEPTH);
    }

    private static @Nullable Object of(@Nullable Object value, int depth) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (value instanceof Temporal && value.getClass().getName().startsWith("java.time.")) {
            return value;
        }
        if (depth == 0) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new HashMap<>();
            map.forEach((key, field) -> copy.put(String.valueOf(key), of(field, depth - 1)));
            return copy;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(of(item, depth - 1)));
            return copy;
        }
        return null;
    }
}
