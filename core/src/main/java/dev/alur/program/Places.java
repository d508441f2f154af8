package dev.alur.program;

import dev.alur.lang.Fill;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which arguments must have a value: those of a URL, header, SQL or recipient (DESIGN: placeholders). */
final class Places {
    private static final Map<String, Set<String>> STRICT = Map.of(
            "webhook",
            Set.of("url", "headers", "query"),
            "email",
            Set.of("to"),
            "database",
            Set.of("condition", "data"),
            Verbs.SEND,
            Set.of("to", "file"));

    private Places() {}

    static Fill arguments(Assembler assembler, String action, Map<String, Object> arguments, Frame frame) {
        Set<String> strict = STRICT.getOrDefault(action, Set.of());
        Map<String, Fill> parts = new LinkedHashMap<>();
        arguments.forEach((key, value) -> parts.put(
                key, strict.contains(key) ? assembler.compiler.strict(value, frame) : assembler.value(value, frame)));
        return new MapFill(parts);
    }
}
