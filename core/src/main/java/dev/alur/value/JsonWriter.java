package dev.alur.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain values as JSON. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {}

    static void write(StringBuilder out, @Nullable Object value, int depth) {
        if (depth > Plain.MAX_DEPTH) {
            throw new IllegalArgumentException("a value nests deeper than " + Plain.MAX_DEPTH + " levels");
        }
        if (value instanceof String text) {
            string(out, text);
        } else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof BigDecimal || value instanceof Double) {
            number(out, value);
        } else if (value instanceof List<?> list) {
            char mark = '[';
            for (Object item : list) {
                out.append(mark);
                write(out, item, depth + 1);
                mark = ',';
            }
            out.append(mark == '[' ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            char mark = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(mark);
                string(out, String.valueOf(entry.getKey()));
                out.append(':');
                write(out, entry.getValue(), depth + 1);
                mark = ',';
            }
            out.append(mark == '{' ? "{}" : "}");
        } else if (value instanceof Secret || value instanceof SecretText) {
            string(out, value.toString());
        } else {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " is no plain value; bring it into form with Values.of");
        }
    }

    private static void number(StringBuilder out, Object value) {
        BigDecimal number = Values.number(value);
        if (number == null) {
            throw new IllegalArgumentException(value + " is no number a workflow can use");
        }
        out.append(number.toPlainString());
    }

    private static void string(StringBuilder out, String raw) {
        String text = Cleaned.of(raw);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
