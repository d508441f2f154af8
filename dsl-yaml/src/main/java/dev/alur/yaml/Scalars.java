package dev.alur.yaml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The few types that scalars without a type of their own have: numbers, {@code true}, {@code false}, nothing, and text. A
 * leading zero, a plus, a colon or a word keep them text: people mean text. Any thread.
 */
public final class Scalars {
    /** Longer digits are an identifier, and costly to compute with. */
    private static final int MOST_DIGITS = 30;

    private Scalars() {}

    static @Nullable Object plain(Node.Text text) {
        return plain(text.value(), text.quoted() ? Style.QUOTED : Style.PLAIN);
    }

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        /** In quotes or a block: always text. */
        QUOTED
    }

    /** Text, {@link BigDecimal} or boolean; {@code null} for nothing. */
    public static @Nullable Object plain(String value, Style style) {
        if (style == Style.QUOTED) {
            return value;
        }
        if (isNothing(value)) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        return isNumber(value) ? (Object) new BigDecimal(value) : value;
    }

    /** Whether an unquoted scalar says that there is no value. */
    public static boolean isNothing(String value) {
        return value.isEmpty() || value.equals("~") || value.equals("null");
    }

    static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        int end = dot < 0 ? text.length() : dot;
        if (text.length() > MOST_DIGITS
                || !digits(text, start, end)
                || (dot >= 0 && !digits(text, dot + 1, text.length()))) {
            return false;
        }
        return text.charAt(start) != '0' || end == start + 1;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }
}
