package dev.alur.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that {@link Json} read, asked field by field. A field that is missing or of another type is an {@link
 * IllegalArgumentException} that names it. Immutable.
 */
public final class JsonFields {
    private final Map<?, ?> map;

    private JsonFields(Map<?, ?> map) {
        this.map = map;
    }

    public static JsonFields of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a map is missing");
        }
        return new JsonFields(map);
    }

    public boolean has(String name) {
        return map.get(name) != null;
    }

    public @Nullable Object value(String name) {
        return map.get(name);
    }

    public String text(String name) {
        if (!(map.get(name) instanceof String text)) {
            throw new IllegalArgumentException("the text " + name + " is missing");
        }
        return text;
    }

    public long number(String name) {
        if (!(map.get(name) instanceof Number number)) {
            throw new IllegalArgumentException("the number " + name + " is missing");
        }
        return number.longValue();
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    public JsonFields fields(String name) {
        return of(map.get(name));
    }

    /** The map itself, in the order it was written. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String name) {
        if (!(map.get(name) instanceof Map<?, ?> inner)) {
            throw new IllegalArgumentException("the map " + name + " is missing");
        }
        return (Map<String, Object>) inner;
    }

    public List<?> list(String name) {
        if (!(map.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException("the list " + name + " is missing");
        }
        return list;
    }

    /** A list of maps. */
    public List<JsonFields> each(String name) {
        List<JsonFields> all = new ArrayList<>();
        list(name).forEach(one -> all.add(of(one)));
        return all;
    }
}
