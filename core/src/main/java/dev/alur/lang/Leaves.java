package dev.alur.lang;

import dev.alur.model.Condition.Comparison;
import dev.alur.value.Folded;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests against constants, one lambda per operator so that each stays small and its call site monomorphic. Agrees with
 * {@link Comparing}; what occurs most comes first, the rest out of line.
 */
final class Leaves {
    private Leaves() {}

    static Leaf compare(Comparison operator, @Nullable Object constant) {
        BigDecimal number = Values.isNumber(constant) ? Values.number(constant) : null;
        if (number != null) {
            return number(operator, number);
        }
        if (constant instanceof String text) {
            return text(operator, text);
        }
        if (constant instanceof Boolean truth && operator == Comparison.EQUAL) {
            return (value, scope) -> truth.equals(value);
        }
        if (constant instanceof LocalTime time) {
            return (value, scope) -> {
                LocalTime other = TimesOfDay.of(value, scope);
                return other != null && Comparing.holds(operator, other.compareTo(time));
            };
        }
        return (value, scope) -> Comparing.compare(value, operator, constant, scope);
    }

    private static Leaf number(Comparison operator, BigDecimal constant) {
        if (constant.signum() != 0 && constant.stripTrailingZeros().scale() > 0
                || constant.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return (value, scope) -> number(value, operator, constant);
        }
        int whole = constant.intValue();
        return switch (operator) {
            case EQUAL -> (value, scope) -> value instanceof Integer i ? i == whole : number(value, operator, constant);
            case NOT_EQUAL ->
                (value, scope) -> value instanceof Integer i ? i != whole : number(value, operator, constant);
            case LESS -> (value, scope) -> value instanceof Integer i ? i < whole : number(value, operator, constant);
            case LESS_OR_EQUAL ->
                (value, scope) -> value instanceof Integer i ? i <= whole : number(value, operator, constant);
            case GREATER ->
                (value, scope) -> value instanceof Integer i ? i > whole : number(value, operator, constant);
            case GREATER_OR_EQUAL ->
                (value, scope) -> value instanceof Integer i ? i >= whole : number(value, operator, constant);
        };
    }

    private static boolean number(@Nullable Object value, Comparison operator, BigDecimal constant) {
        BigDecimal number = Values.number(value);
        return number != null && Comparing.holds(operator, number.compareTo(constant));
    }

    private static Leaf text(Comparison operator, String constant) {
        String folded = Folded.of(constant);
        if (operator == Comparison.EQUAL) {
            return (value, scope) -> value instanceof String text
                    ? text.equals(constant) || Folded.equalsFolded(text, folded)
                    : Comparing.equal(value, constant, scope);
        }
        return (value, scope) -> value instanceof String text
                ? Comparing.holds(operator, Folded.of(text).compareTo(folded))
                : Comparing.compare(value, operator, constant, scope);
    }

    static Leaf between(@Nullable Object low, @Nullable Object high) {
        if (low instanceof LocalTime from && high instanceof LocalTime to) {
            return (value, scope) -> {
                LocalTime time = TimesOfDay.of(value, scope);
                return time != null && Comparing.within(time, from, to);
            };
        }
        BigDecimal least = Values.isNumber(low) ? Values.number(low) : null;
        BigDecimal most = Values.isNumber(high) ? Values.number(high) : null;
        if (least != null && most != null) {
            return (value, scope) -> {
                BigDecimal number = Values.number(value);
                return number != null && number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
            };
        }
        return (value, scope) -> Comparing.between(value, low, high, scope);
    }

    static Leaf in(List<?> constants) {
        Leaf[] items =
                constants.stream().map(item -> compare(Comparison.EQUAL, item)).toArray(Leaf[]::new);
        return (value, scope) -> {
            for (Leaf item : items) {
                if (item.test(value, scope)) {
                    return true;
                }
            }
            return false;
        };
    }

    static Leaf contains(@Nullable Object part) {
        if (part instanceof String text) {
            String folded = Folded.of(text);
            return (value, scope) -> value instanceof String whole
                    ? Folded.of(whole).contains(folded)
                    : Comparing.contains(value, part, scope);
        }
        return (value, scope) -> Comparing.contains(value, part, scope);
    }

    static Leaf matches(Patterns.Pattern pattern) {
        return (value, scope) -> value instanceof String text
                ? pattern.finds(text)
                : Values.isNumber(value) && pattern.finds(Values.text(value));
    }
}
