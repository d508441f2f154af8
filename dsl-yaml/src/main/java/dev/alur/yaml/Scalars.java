package dev.alur.yaml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The few types plain scalars have here. Leading zeros, a plus, a colon or a word keep them text: people mean text. */
final class Scalars {
    /** Longer digits are an identifier, and costly to compute with. */
    private static final int MOST_DIGITS = 30;

    private Scalars() {}

    /** Text, {@link BigDecimal} or boolean; {@code null} for nothing. */
    static @Nullable Object plain(Node.Text text) {
        String value = text.value();
        if (text.quoted()) {
            return value;
        }
        if (text.isNull()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        return isNumber(value) ? (Object) new BigDecimal(value) : value;
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
