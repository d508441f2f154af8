package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.lang.Missing;
import dev.alur.lang.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the arguments of a call one by one; the first that must have a value and has none is the result. */
final class MapFill implements Fill {
    private final Map<String, Fill> parts;

    MapFill(Map<String, Fill> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    @Override
    public @Nullable Object fill(Scope scope) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (Map.Entry<String, Fill> part : parts.entrySet()) {
            Object value = part.getValue().fill(scope);
            if (value instanceof Missing) {
                return value;
            }
            if (value != null) {
                filled.put(part.getKey(), value);
            }
        }
        return filled;
    }
}
