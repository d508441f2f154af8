package dev.alur.dsl;

import dev.alur.model.Trigger.DataOperator;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that compare a field with values: texts, numbers, booleans.
 *
 * @param <R> what a comparison yields
 */
public abstract class Comparing<R> {
    Comparing() {}

    /** One value for most operators, two for {@code BETWEEN}, any number for {@code IN}, none for {@code EXISTS}. */
    abstract R compare(DataOperator operator, List<Object> values);

    /** Equal; texts compare folded, a text that is a number as a number. */
    public final R equalTo(Object value) {
        return compare(DataOperator.EQUALS, List.of(value));
    }

    /** Not equal; false when the field is missing. */
    public final R notEqualTo(Object value) {
        return compare(DataOperator.NOT_EQUALS, List.of(value));
    }

    /** Greater. */
    public final R greaterThan(Object value) {
        return compare(DataOperator.GREATER_THAN, List.of(value));
    }

    /** Greater or equal. */
    public final R greaterOrEqual(Object value) {
        return compare(DataOperator.GREATER_OR_EQUAL, List.of(value));
    }

    /** Less. */
    public final R lessThan(Object value) {
        return compare(DataOperator.LESS_THAN, List.of(value));
    }

    /** Less or equal. */
    public final R lessOrEqual(Object value) {
        return compare(DataOperator.LESS_OR_EQUAL, List.of(value));
    }

    /** From the first, included, to the second: included for numbers, excluded for times, which wrap midnight. */
    public final R between(Object low, Object high) {
        return compare(DataOperator.BETWEEN, List.of(low, high));
    }

    /** One of these. */
    public final R in(Object first, Object... rest) {
        List<Object> values = new ArrayList<>(List.of(rest));
        values.add(0, first);
        return compare(DataOperator.IN, values);
    }

    /** Text that holds this text, or a list that holds this value. */
    public final R contains(Object value) {
        return compare(DataOperator.CONTAINS, List.of(value));
    }

    /** Not missing. */
    public final R exists() {
        return compare(DataOperator.EXISTS, List.of());
    }
}
