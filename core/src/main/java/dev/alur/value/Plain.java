package dev.alur.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what hosts return into plain values. */
final class Plain {
    /** Deeper values are almost always a cycle. */
    static final int MAX_DEPTH = 64;

    /** Digits or scale of a number: keeps {@code 1e999999999} from becoming a gigabyte of text. */
    private static final int MAX_DIGITS = 400;

    private Plain() {}

    static @Nullable Object of(@Nullable Object value, int depth) {
        if (value == null
                || value instanceof String
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Secret
                || value instanceof SecretText) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (depth >= MAX_DEPTH) {
            throw new IllegalArgumentException("a value nests deeper than " + MAX_DEPTH + " levels, or holds itself");
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (value instanceof Collection<?> items) {
            return list(items, depth);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null), depth + 1);
        }
        if (value instanceof Object[] array) {
            return list(java.util.Arrays.asList(array), depth);
        }
        return leaf(value);
    }

    private static Object leaf(Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant && !(value instanceof DayOfWeek) && !(value instanceof Month)) {
            return constant.name();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toOffsetDateTime().toString();
        }
        if (value instanceof TemporalAccessor
                || value instanceof Duration
                || value instanceof Period
                || value instanceof ZoneId
                || value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof java.util.Date date) {
            return java.time.Instant.ofEpochMilli(date.getTime()).toString();
        }
        return primitives(value);
    }

    private static Object primitives(Object value) {
        List<Object> items = new ArrayList<>();
        if (value instanceof int[] array) {
            for (int item : array) {
                items.add(item);
            }
        } else if (value instanceof long[] array) {
            for (long item : array) {
                items.add(item);
            }
        } else if (value instanceof double[] array) {
            for (double item : array) {
                items.add(number(item));
            }
        } else if (value instanceof boolean[] array) {
            for (boolean item : array) {
                items.add(item);
            }
        } else {
            throw new IllegalArgumentException("a " + value.getClass().getName()
                    + " is no plain value; return text, a number, true or false, a list or a map");
        }
        return Collections.unmodifiableList(items);
    }

    private static Number number(Number value) {
        if (value instanceof Double floating) {
            if (!Double.isFinite(floating)) {
                throw new IllegalArgumentException(floating + " is no number a workflow can use");
            }
            return floating;
        }
        if (value instanceof Float floating) {
            return number(Double.valueOf(floating.toString()));
        }
        if (value instanceof Short || value instanceof Byte) {
            return value.intValue();
        }
        BigDecimal decimal;
        if (value instanceof BigDecimal exact) {
            decimal = exact;
        } else if (value instanceof BigInteger whole && whole.bitLength() < 63) {
            return whole.longValue();
        } else if (value instanceof BigInteger whole && whole.bitLength() < MAX_DIGITS * 4) {
            decimal = new BigDecimal(whole);
        } else {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " is no number a workflow can use");
        }
        if (Math.abs((long) decimal.scale()) > MAX_DIGITS || decimal.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("a number has more than " + MAX_DIGITS + " digits");
        }
        return decimal;
    }

    private static List<@Nullable Object> list(Collection<?> items, int depth) {
        List<@Nullable Object> list = new ArrayList<>(items.size());
        for (Object item : items) {
            list.add(of(item, depth + 1));
        }
        return Collections.unmodifiableList(list);
    }

    static Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>(map.size() * 2);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            if (key == null || key instanceof Collection || key instanceof Map) {
                throw new IllegalArgumentException("a key of a map is " + (key == null ? "missing" : "no text"));
            }
            plain.put(Values.text(of(key, depth + 1)), of(entry.getValue(), depth + 1));
        }
        return Collections.unmodifiableMap(plain);
    }
}
