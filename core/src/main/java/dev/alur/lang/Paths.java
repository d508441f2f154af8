package dev.alur.lang;

import dev.alur.model.Expr;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads paths, with a form of its own for the lengths that occur: {@code total} and {@code user.city}. */
final class Paths {
    private Paths() {}

    static Fill fill(Expr.Path path, Names names) {
        List<String> segments = path.segments();
        int slot = names.slot(path.root());
        if (segments.size() == 1) {
            return scope -> scope.read(slot);
        }
        String key = segments.get(1);
        if (segments.size() == 2) {
            return scope -> step(scope.read(slot), key);
        }
        String[] rest = segments.subList(1, segments.size()).toArray(String[]::new);
        return scope -> walk(scope.read(slot), rest);
    }

    static Test test(Expr.Path path, Names names, Leaf leaf) {
        List<String> segments = path.segments();
        int slot = names.slot(path.root());
        if (segments.size() == 1) {
            return scope -> leaf.test(scope.read(slot), scope);
        }
        if (segments.size() == 2) {
            String key = segments.get(1);
            return scope -> leaf.test(step(scope.read(slot), key), scope);
        }
        String[] rest = segments.subList(1, segments.size()).toArray(String[]::new);
        return scope -> leaf.test(walk(scope.read(slot), rest), scope);
    }

    static @Nullable Object step(@Nullable Object value, String key) {
        if (value instanceof Map<?, ?> map) {
            return map.get(key);
        }
        return value instanceof List<?> list ? item(list, key) : null;
    }

    private static @Nullable Object walk(@Nullable Object root, String[] keys) {
        Object value = root;
        for (String key : keys) {
            value = step(value, key);
        }
        return value;
    }

    /** Items count from 0. */
    private static @Nullable Object item(List<?> list, String key) {
        int index = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9' || index > list.size()) {
                return null;
            }
            index = index * 10 + c - '0';
        }
        return index < list.size() ? list.get(index) : null;
    }
}
