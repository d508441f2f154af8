package dev.alur.lang;

import dev.alur.model.Condition.Comparison;
import dev.alur.value.Folded;
import dev.alur.value.TimeText;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of comparisons in {@code docs/expressions.md}. Two values compare as numbers, as times of day, as texts or as
 * booleans; when they are missing or of kinds that do not compare, every comparison is false.
 */
final class Comparing {
    private Comparing() {}

    static boolean compare(@Nullable Object left, Comparison operator, @Nullable Object right, Scope scope) {
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return holdsExactly(operator, a.equals(b));
        }
        if (left instanceof String a && right instanceof String b) {
            return holds(operator, Folded.of(a).compareTo(Folded.of(b)));
        }
        if (left instanceof LocalTime || right instanceof LocalTime) {
            LocalTime a = TimesOfDay.of(left, scope);
            LocalTime b = TimesOfDay.of(right, scope);
            return a != null && b != null && holds(operator, a.compareTo(b));
        }
        BigDecimal a = Values.number(left);
        BigDecimal b = a == null ? null : Values.number(right);
        return b != null && a != null && holds(operator, a.compareTo(b));
    }

    static boolean equal(@Nullable Object left, @Nullable Object right, Scope scope) {
        return compare(left, Comparison.EQUAL, right, scope);
    }

    static boolean holds(Comparison operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static boolean holdsExactly(Comparison operator, boolean equal) {
        return operator == Comparison.EQUAL && equal || operator == Comparison.NOT_EQUAL && !equal;
    }

    /** Times of day wrap midnight and exclude their end; numbers and texts include both bounds. */
    static boolean between(@Nullable Object value, @Nullable Object low, @Nullable Object high, Scope scope) {
        LocalTime from = timeBound(low);
        LocalTime to = timeBound(high);
        if (from != null && to != null) {
            LocalTime time = TimesOfDay.of(value, scope);
            return time != null && within(time, from, to);
        }
        return compare(value, Comparison.GREATER_OR_EQUAL, low, scope)
                && compare(value, Comparison.LESS_OR_EQUAL, high, scope);
    }

    static boolean within(LocalTime time, LocalTime from, LocalTime to) {
        boolean afterStart = !time.isBefore(from);
        return from.isAfter(to) ? afterStart || time.isBefore(to) : afterStart && time.isBefore(to);
    }

    private static @Nullable LocalTime timeBound(@Nullable Object bound) {
        if (bound instanceof String text) {
            return text.indexOf(':') > 0 ? TimeText.read(text) : null;
        }
        return bound instanceof LocalTime time ? time : null;
    }

    static boolean contains(@Nullable Object whole, @Nullable Object part, Scope scope) {
        if (whole instanceof List<?> list) {
            for (Object item : list) {
                if (equal(item, part, scope)) {
                    return true;
                }
            }
            return false;
        }
        boolean comparable = part instanceof String || Values.isNumber(part);
        return whole instanceof String text && comparable && Folded.of(text).contains(Folded.of(Values.text(part)));
    }
}
