package dev.alur.expressions;

import dev.alur.value.Folded;
import dev.alur.value.TimeText;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The comparisons of the table, told once more in JEXL's way: the witness against core's closures. */
class TableArithmetic extends DecimalArithmetic {
    /** Empty when the two do not compare. */
    static OptionalInt order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return OptionalInt.of(Folded.of(a).compareTo(Folded.of(b)));
        }
        BigDecimal a = Plain.number(left);
        BigDecimal b = Plain.number(right);
        return a == null || b == null ? OptionalInt.empty() : OptionalInt.of(a.compareTo(b));
    }

    static boolean comparable(@Nullable Object left, @Nullable Object right) {
        return order(left, right).isPresent() || left instanceof Boolean && right instanceof Boolean;
    }

    @Override
    public boolean equals(@Nullable Object left, @Nullable Object right) {
        OptionalInt order = order(left, right);
        return order.isPresent() ? order.getAsInt() == 0 : left instanceof Boolean && left.equals(right);
    }

    @Override
    public boolean lessThan(@Nullable Object left, @Nullable Object right) {
        OptionalInt order = order(left, right);
        return order.isPresent() && order.getAsInt() < 0;
    }

    @Override
    public boolean lessThanOrEqual(@Nullable Object left, @Nullable Object right) {
        OptionalInt order = order(left, right);
        return order.isPresent() && order.getAsInt() <= 0;
    }

    @Override
    public boolean greaterThan(@Nullable Object left, @Nullable Object right) {
        return lessThan(right, left);
    }

    @Override
    public boolean greaterThanOrEqual(@Nullable Object left, @Nullable Object right) {
        return lessThanOrEqual(right, left);
    }

    /** The nanoseconds of a time of day, so that times compare as numbers. */
    static @Nullable BigDecimal time(@Nullable Object value) {
        LocalTime time = value instanceof String text ? TimeText.read(text) : null;
        return time == null ? null : BigDecimal.valueOf(time.toNanoOfDay());
    }

    boolean holds(@Nullable Object whole, @Nullable Object part) {
        if (whole instanceof Collection<?> items) {
            return items.stream().anyMatch(item -> equals(item, part));
        }
        boolean comparable = part instanceof String || part instanceof BigDecimal;
        return whole instanceof String text
                && comparable
                && Folded.of(text).contains(Folded.of(String.valueOf(Plain.text(part))));
    }
}
