package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.object;
import static dev.alur.yaml.SchemaParts.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be, told apart by what it is to YAML: one value, a list, a map or nothing. An editor then explains the
 * one form that was begun instead of listing all that failed. Confined to one thread.
 */
final class Shape {
    private final List<Map<String, Object>> scalars = new ArrayList<>();
    private final List<Map<String, Object>> maps = new ArrayList<>();
    private final List<Map<String, Object>> tests = new ArrayList<>();
    private @Nullable Map<String, Object> list;
    private boolean isNothing;

    Shape scalar(@Nullable Map<String, Object> schema) {
        if (schema != null) {
            scalars.add(schema);
        }
        return this;
    }

    Shape list(Map<String, Object> items) {
        list = object("type", "array", "items", items);
        return this;
    }

    /** @param test what tells this map from others; what none of them has is taken as the first */
    Shape map(Map<String, Object> test, Map<String, Object> schema) {
        tests.add(test);
        maps.add(schema);
        return this;
    }

    Shape nothing() {
        isNothing = true;
        return this;
    }

    Map<String, Object> schema() {
        List<Map<String, Object>> forms = new ArrayList<>();
        List<Map<String, Object>> kinds = new ArrayList<>();
        if (!maps.isEmpty()) {
            forms.add(map());
            kinds.add(object("type", "object"));
        }
        if (list != null) {
            forms.add(list);
            kinds.add(object("type", "array"));
        }
        if (isNothing && maps.isEmpty()) {
            forms.add(object("maxProperties", 0));
            kinds.add(object("type", "object"));
        }
        if (isNothing) {
            forms.add(object("enum", java.util.Arrays.asList(null, true)));
            kinds.add(object("type", List.of("null", "boolean")));
        }
        if (!scalars.isEmpty()) {
            forms.add(scalars.size() == 1 ? scalars.get(0) : object("anyOf", scalars));
            kinds.add(Map.of());
        }
        Map<String, Object> schema = forms.get(forms.size() - 1);
        for (int i = forms.size() - 2; i >= 0; i--) {
            schema = when(kinds.get(i), forms.get(i), schema);
        }
        return schema;
    }

    private Map<String, Object> map() {
        Map<String, Object> schema = maps.get(0);
        if (maps.size() > 1) {
            for (int i = maps.size() - 1; i >= 0; i--) {
                schema = when(tests.get(i), maps.get(i), schema);
            }
        }
        return schema;
    }
}
