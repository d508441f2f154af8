package dev.alur.expressions;

import dev.alur.value.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How an operand reads as a number and as text; {@code null} when it does not. */
final class Plain {
    /** A power of ten. Values of a conversation hold at most 400 digits; 34 of them may stand behind this. */
    private static final int MAX_EXPONENT = 300;

    private Plain() {}

    static @Nullable BigDecimal number(@Nullable Object value) {
        BigDecimal number = Values.number(value);
        return number == null ? null : bounded(number);
    }

    /** Of text, numbers and booleans; lists and maps do not join. */
    static @Nullable String text(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean || number(value) != null ? Values.text(value) : null;
    }

    /** The number, or missing if it is beyond what a conversation can hold. */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) number.precision() - number.scale();
        return Math.abs(exponent) > MAX_EXPONENT ? null : number;
    }
}
