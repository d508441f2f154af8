package dev.alur.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plain values of a conversation: {@code null}, {@link Boolean}, {@link String}, numbers ({@link Integer}, {@link
 * Long}, {@link Double}, {@link BigDecimal}), {@link Secret}, {@link SecretText}, and unmodifiable {@link List}s and
 * {@link Map}s of these with text keys. Any thread.
 */
public final class Values {
    private Values() {}

    /**
     * The plain form of what a host returns. Other numbers become one of the four, arrays and collections lists, enums
     * their names, {@code java.time} values ISO text, an {@link java.util.Optional} its content. A leaf that is plain
     * already is returned as it is.
     *
     * @throws IllegalArgumentException for anything else: beans, records, bytes, numbers that are not finite
     */
    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        return Plain.of(value, 0);
    }

    /** The plain form of a map, in its order. @throws IllegalArgumentException as {@link #of} */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Map<?, ?> map) {
        return (Map<String, Object>) Objects.requireNonNull(Plain.of(map, 0));
    }

    /** The number a value is, or {@code null}: text counts when it is wholly a number, as {@code -12.50}. */
    public static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Integer integer) {
            return BigDecimal.valueOf(integer);
        }
        if (value instanceof String text) {
            return NumberText.parse(text);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (value instanceof Double floating && Double.isFinite(floating)) {
            return BigDecimal.valueOf(floating);
        }
        return null;
    }

    /** Whether the value is a number itself, not text that looks like one. */
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof BigDecimal
                || value instanceof Long
                || value instanceof Double;
    }

    /**
     * The value as people read it: numbers without exponent and trailing zeros, {@code true} and {@code false}, lists
     * joined by a comma, maps as JSON, secrets as {@code ***}, {@code null} as empty text.
     */
    public static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value == null) {
            return "";
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            BigDecimal number = number(value);
            return number == null ? value.toString() : NumberText.write(number);
        }
        if (value instanceof List<?> list) {
            StringBuilder joined = new StringBuilder();
            for (Object item : list) {
                joined.append(joined.isEmpty() ? "" : ", ").append(text(item));
            }
            return joined.toString();
        }
        return value instanceof Map ? Json.write(value) : value.toString();
    }

    /** True, and the texts {@code true}, {@code yes} and {@code ya} in any case; nothing else. */
    public static boolean truth(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (!(value instanceof String text) || text.length() > 16) {
            return false;
        }
        String word = Folded.of(text.strip());
        return word.equals("true") || word.equals("yes") || word.equals("ya");
    }

    /**
     * Whether the value is a text, a number or a truth. Asked before {@code instanceof Map} and other interfaces where it
     * counts: that an object does not implement an interface costs a JVM as much as a step of a workflow.
     */
    public static boolean isLeaf(@Nullable Object value) {
        return value instanceof String || value instanceof Integer || value instanceof Boolean || isNumber(value);
    }

    /** Equality by value: numbers of any type by amount, lists and maps by content, texts exactly. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (isNumber(a) && isNumber(b)) {
            BigDecimal left = number(a);
            BigDecimal right = number(b);
            return left != null && right != null && left.compareTo(right) == 0;
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return sameItems(left, right);
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return sameEntries(left, right);
        }
        return a.equals(b);
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            if (!right.containsKey(entry.getKey()) || !same(entry.getValue(), right.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
