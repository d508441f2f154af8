package dev.alur.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as text in their one canonical writing: {@code -12.50}, no exponent, no grouping. */
final class NumberText {
    /** Longer digit strings are ids, not amounts; the bound also keeps arithmetic on hostile text cheap. */
    static final int MAX_LENGTH = 64;

    private NumberText() {}

    /** The number, or {@code null} when the text is not wholly one. Spaces around it are allowed. */
    static @Nullable BigDecimal parse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start == end || end - start > MAX_LENGTH) {
            return null;
        }
        return isNumber(text, start, end) ? new BigDecimal(text.substring(start, end)) : null;
    }

    private static boolean isNumber(String text, int start, int end) {
        int i = text.charAt(start) == '-' ? start + 1 : start;
        int point = -1;
        int first = i;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > first) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return end > first && point != end - 1;
    }

    static String write(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
