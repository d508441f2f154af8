package dev.alur.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON Schema that occur everywhere. Maps they return are the caller's. */
final class SchemaParts {
    private SchemaParts() {}

    /** A map of keys and values in turn. */
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> ref(String definition) {
        return object("$ref", "#/definitions/" + definition);
    }

    /** True of a map that has one of these keys. */
    static Map<String, Object> has(Collection<String> keys) {
        if (keys.size() == 1) {
            return object("required", List.copyOf(keys));
        }
        List<Object> any = new ArrayList<>();
        keys.forEach(key -> any.add(object("required", List.of(key))));
        return object("anyOf", any);
    }

    /** True of a map some of whose keys match. */
    static Map<String, Object> hasKeyLike(String pattern) {
        return not(object("propertyNames", not(object("pattern", pattern))));
    }

    static Map<String, Object> not(Map<String, Object> schema) {
        return object("not", schema);
    }

    @SafeVarargs
    static Map<String, Object> all(Map<String, Object>... schemas) {
        return object("allOf", List.of((Object[]) schemas));
    }

    @SafeVarargs
    static Map<String, Object> any(Map<String, Object>... schemas) {
        return object("anyOf", List.of((Object[]) schemas));
    }

    static Map<String, Object> when(Map<String, Object> test, Map<String, Object> then) {
        return object("if", test, "then", then);
    }

    static Map<String, Object> when(Map<String, Object> test, Map<String, Object> then, Map<String, Object> otherwise) {
        return object("if", test, "then", then, "else", otherwise);
    }

    static List<String> spellings(Word word) {
        List<String> all = new ArrayList<>();
        all.add(word.name());
        all.addAll(word.aliases());
        return all;
    }
}
