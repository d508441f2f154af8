package dev.alur.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reference to code or a component by name, with its arguments. The code itself stands in the engine's bindings,
 * outside equality. Immutable.
 *
 * @param name as the author wrote it; compared as a slug
 * @param arguments plain values; texts in them may hold placeholders. Order is kept
 */
public record Call(String name, Map<String, Object> arguments) {
    public Call {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public static Call of(String name) {
        return new Call(name, Map.of());
    }

    public static Call of(String name, Map<String, Object> arguments) {
        return new Call(name, arguments);
    }
}
