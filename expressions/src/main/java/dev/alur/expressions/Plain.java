package dev.alur.expressions;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** How plain values read as numbers and as text; {@code null} when they do not. */
final class Plain {
    /** Digits of a text beyond which it is no number: reading one takes time that grows with their square. */
    private static final int MAX_DIGITS = 64;

    /** A power of ten. Values of a conversation hold at most 400 digits; 34 of them may stand behind this. */
    private static final int MAX_EXPONENT = 300;

    private Plain() {}

    static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return bounded(number);
        }
        return value instanceof String text && isNumber(text.strip()) ? new BigDecimal(text.strip()) : null;
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return bounded(number) == null ? null : plain(number);
        }
        return value instanceof String || value instanceof Boolean || value instanceof Temporal
                ? value.toString()
                : null;
    }

    /** The number, or missing if it is beyond what a conversation can hold. */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) number.precision() - number.scale();
        return Math.abs(exponent) > MAX_EXPONENT ? null : number;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.toPlainString();
    }

    private static boolean isNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.' && digits > 0 && points == 0 && at + 1 < text.length()) {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= MAX_DIGITS;
    }
}
