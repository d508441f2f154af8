package dev.alur.dsl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain values, the only ones a definition holds: texts, decimals, booleans, and lists and maps of these. */
final class Plain {
    private Plain() {}

    static Object of(Object value, String where) {
        if (value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if ((value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue())) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), of(entry, where)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(of(item, where)));
            return List.copyOf(copy);
        }
        throw Text.invalid(
                "value-type",
                "a value of type " + (value == null ? "null" : value.getClass().getName())
                        + " cannot be part of a workflow",
                "give a text, number, boolean, list or map; times and dates as ISO text",
                where);
    }

    static List<?> some(List<?> values, String where) {
        if (values.isEmpty()) {
            throw Text.invalid("no-steps", "the list is empty: nothing would run", "give it values", where);
        }
        return (List<?>) of(values, where);
    }

    /** The values said so far and further ones. */
    static Map<String, Object> and(Map<String, Object> before, Map<String, ?> more, String where) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        more.forEach((name, value) -> all.put(Text.required(name, "with", where), of(value, where)));
        return all;
    }
}
