package dev.alur.expressions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import org.apache.commons.jexl3.JexlArithmetic;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of authors: numbers are decimals of 34 digits, text that is wholly a number is a number, {@code +} joins
 * when a side is other text. A missing or unsuitable operand, a division by zero and a result beyond what a
 * conversation can hold give a missing value, never an exception. The table is {@code docs/expressions.md}.
 */
class DecimalArithmetic extends JexlArithmetic {
    /** Beyond this a joined text is missing: one expression must not fill the memory. */
    static final int MAX_TEXT = 65_536;

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    DecimalArithmetic() {
        super(false, DIGITS, Integer.MIN_VALUE);
    }

    @Override
    protected JexlArithmetic createWithOptions(boolean strict, MathContext context, int scale) {
        return this;
    }

    @Override
    public @Nullable Object add(@Nullable Object left, @Nullable Object right) {
        BigDecimal a = Plain.number(left);
        BigDecimal b = Plain.number(right);
        if (a != null && b != null) {
            return Plain.bounded(a.add(b, DIGITS));
        }
        if (!(left instanceof String) && !(right instanceof String)) {
            return null;
        }
        String head = Plain.text(left);
        String tail = Plain.text(right);
        return head == null || tail == null || head.length() + tail.length() > MAX_TEXT ? null : head + tail;
    }

    @Override
    public @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
        return compute(left, right, (a, b) -> a.subtract(b, DIGITS));
    }

    @Override
    public @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
        return compute(left, right, (a, b) -> a.multiply(b, DIGITS));
    }

    @Override
    public @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
        return compute(left, right, (a, b) -> a.divide(b, DIGITS));
    }

    @Override
    public @Nullable Object mod(@Nullable Object left, @Nullable Object right) {
        return compute(left, right, (a, b) -> a.remainder(b, DIGITS));
    }

    @Override
    public @Nullable Object negate(@Nullable Object operand) {
        BigDecimal number = Plain.number(operand);
        return number == null ? null : number.negate();
    }

    /** The cage's: {@code =~} would run a pattern of unbounded time. */
    @Override
    public Boolean contains(@Nullable Object container, @Nullable Object value) {
        throw new UnsupportedOperationException("patterns go through the port Patterns");
    }

    private static @Nullable Object compute(
            @Nullable Object left, @Nullable Object right, BinaryOperator<BigDecimal> operator) {
        BigDecimal a = Plain.number(left);
        BigDecimal b = Plain.number(right);
        if (a == null || b == null) {
            return null;
        }
        try {
            return Plain.bounded(operator.apply(a, b));
        } catch (ArithmeticException byZeroOrOutOfRange) {
            return null;
        }
    }
}
