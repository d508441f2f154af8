package dev.alur.expressions;

import dev.alur.AlurException;
import dev.alur.model.Expr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of functions. Each is total: a missing or unsuitable argument gives a missing value. Numbers round
 * half up, as people do; text is folded without regard to a locale.
 */
final class FunctionTable {
    /** Not for authors: builds {@code [a, b]}. No function of theirs has this name. */
    static final String LIST = "_list";

    private static final int MAX_ARGUMENTS = 16;
    private static final int MAX_PLACES = 34;
    private static final int DATE_LENGTH = "2026-01-31".length();

    private static final Map<String, Function> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("round", new Function(1, 2, a -> round(a[0], a.length == 1 ? BigDecimal.ZERO : a[1]))),
            Map.entry("floor", numeric(n -> n.setScale(0, RoundingMode.FLOOR))),
            Map.entry("ceil", numeric(n -> n.setScale(0, RoundingMode.CEILING))),
            Map.entry("abs", numeric(BigDecimal::abs)),
            Map.entry("min", new Function(1, MAX_ARGUMENTS, a -> extreme(a, -1))),
            Map.entry("max", new Function(1, MAX_ARGUMENTS, a -> extreme(a, 1))),
            Map.entry("days_between", new Function(2, 2, a -> daysBetween(a[0], a[1]))),
            Map.entry("length", new Function(1, 1, a -> length(a[0]))),
            Map.entry("lower", textual(t -> t.toLowerCase(Locale.ROOT))),
            Map.entry("upper", textual(t -> t.toUpperCase(Locale.ROOT))),
            Map.entry("trim", textual(String::strip))));

    private static final Function LIST_OF =
            new Function(0, Integer.MAX_VALUE, items -> new ArrayList<>(Arrays.asList(items)));

    private FunctionTable() {}

    /** What authors may write, in alphabetical order. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static @Nullable Function named(String name) {
        return name.equals(LIST) ? LIST_OF : BY_NAME.get(name);
    }

    static void check(Expr.Function call) {
        Function function = BY_NAME.get(call.name());
        if (function == null) {
            throw new AlurException(
                    "unknown-function",
                    "there is no function '" + call.name() + "'; there are " + String.join(", ", names()));
        }
        int given = call.arguments().size();
        if (given < function.least() || given > function.most()) {
            String range = function.least() == function.most()
                    ? Integer.toString(function.least())
                    : function.least() + " to " + function.most();
            throw new AlurException(
                    "bad-expression",
                    "function '" + call.name() + "' takes " + range + (range.equals("1") ? " argument" : " arguments")
                            + ", not " + given);
        }
    }

    private static Function numeric(UnaryOperator<BigDecimal> operator) {
        return new Function(1, 1, a -> {
            BigDecimal number = Plain.number(a[0]);
            return number == null ? null : operator.apply(number);
        });
    }

    private static Function textual(UnaryOperator<String> operator) {
        return new Function(1, 1, a -> {
            String text = Plain.text(a[0]);
            return text == null ? null : operator.apply(text);
        });
    }

    private static @Nullable Object round(@Nullable Object value, @Nullable Object places) {
        BigDecimal number = Plain.number(value);
        BigDecimal digits = Plain.number(places);
        if (number == null
                || digits == null
                || digits.stripTrailingZeros().scale() > 0
                || digits.abs().compareTo(BigDecimal.valueOf(MAX_PLACES)) > 0) {
            return null;
        }
        return Plain.bounded(number.setScale(digits.intValue(), RoundingMode.HALF_UP));
    }

    /** Of the arguments, or of the items when the one argument is a list. */
    private static @Nullable Object extreme(@Nullable Object[] arguments, int sign) {
        Collection<?> items =
                arguments.length == 1 && arguments[0] instanceof Collection<?> list ? list : Arrays.asList(arguments);
        BigDecimal extreme = null;
        for (Object item : items) {
            BigDecimal number = Plain.number(item);
            if (number == null) {
                return null;
            }
            extreme = extreme == null || number.compareTo(extreme) * sign > 0 ? number : extreme;
        }
        return extreme;
    }

    /** Of text in characters as a reader counts them, of a list or a map in entries. */
    private static @Nullable Object length(@Nullable Object value) {
        if (value instanceof String text) {
            return BigDecimal.valueOf(text.codePointCount(0, text.length()));
        }
        return value instanceof Collection<?> items
                ? BigDecimal.valueOf(items.size())
                : value instanceof Map<?, ?> map ? BigDecimal.valueOf(map.size()) : null;
    }

    /** From the first date to the second, negative when that is earlier. Of a moment the date as written counts. */
    private static @Nullable Object daysBetween(@Nullable Object from, @Nullable Object to) {
        LocalDate first = date(from);
        LocalDate second = date(to);
        return first == null || second == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(first, second));
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        if (!(value instanceof String written)) {
            return null;
        }
        String text = written.strip();
        if (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) != 'T' && text.charAt(DATE_LENGTH) != ' ') {
            return null;
        }
        try {
            return text.length() < DATE_LENGTH ? null : LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
