package dev.alur.yaml;

import dev.alur.value.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON for people to read: indented, short lists and maps on one line. */
final class SchemaText {
    private static final int LINE = 100;

    private SchemaText() {}

    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, 0);
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, @Nullable Object value, int depth) {
        String line = Json.write(value);
        boolean isShort = line.length() + 2 * depth <= LINE;
        if (isShort || !(value instanceof Map<?, ?> || value instanceof List<?>)) {
            text.append(line);
            return;
        }
        String indent = "\n" + "  ".repeat(depth + 1);
        String separator = "";
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator)
                        .append(indent)
                        .append(Json.write(entry.getKey()))
                        .append(": ");
                append(text, entry.getValue(), depth + 1);
                separator = ",";
            }
            text.append("\n").append("  ".repeat(depth)).append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (Object item : list) {
                text.append(separator).append(indent);
                append(text, item, depth + 1);
                separator = ",";
            }
            text.append("\n").append("  ".repeat(depth)).append(']');
        }
    }
}
