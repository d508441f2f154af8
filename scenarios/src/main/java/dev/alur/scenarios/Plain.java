package dev.alur.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values from a tree: unquoted numbers, true, false and null are what they look like; all else is text. */
final class Plain {
    /** Longer digits are an identifier. */
    private static final int MOST_DIGITS = 30;

    private Plain() {}

    static @Nullable Object of(Tree tree) {
        if (tree instanceof Tree.Text text) {
            return scalar(text);
        }
        if (tree instanceof Tree.Items items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.items().forEach(item -> values.add(of(item)));
            return Collections.unmodifiableList(values);
        }
        return map((Tree.Entries) tree);
    }

    /** In the author's order; {@code null} values are kept. */
    static Map<String, @Nullable Object> map(Tree.Entries entries) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        entries.entries().forEach(entry -> values.put(entry.key(), of(entry.value())));
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable Object scalar(Tree.Text text) {
        String value = text.value();
        if (text.quoted()) {
            return value;
        }
        if (text.isNothing()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        if (!isNumber(value)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value);
        return number.scale() == 0 && number.precision() < 10 ? (Object) number.intValueExact() : number;
    }

    /** Digits without a leading zero or plus, at most one point: what has more is a phone number, a time or a code. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        int end = dot < 0 ? text.length() : dot;
        if (text.length() > MOST_DIGITS
                || !digits(text, start, end)
                || dot >= 0 && !digits(text, dot + 1, text.length())) {
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
