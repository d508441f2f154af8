package dev.alur.scenarios;

import dev.alur.model.Invocation;
import dev.alur.value.Secret;
import dev.alur.value.SecretText;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every call of an action so far, arguments as filled. Confined to one thread. */
final class CallLog {
    private final List<Call> calls = new ArrayList<>();

    /** @param id of the step, {@code ""} for an anonymous one */
    record Call(String id, String name, Map<String, Object> arguments) {}

    void add(Invocation call) {
        calls.add(new Call(Slug.of(call.id()), call.name(), plain(call.arguments())));
    }

    /** Calls of that action, or by the step of that id, in order. */
    List<Call> of(String action) {
        String slug = Slug.of(action);
        return calls.stream()
                .filter(call -> call.name().equals(slug) || call.id().equals(slug))
                .toList();
    }

    /** What was called, in order, each name once. */
    List<String> names() {
        return calls.stream()
                .map(call -> call.id().isEmpty() ? call.name() : call.id())
                .distinct()
                .toList();
    }

    private static Map<String, Object> plain(Map<String, Object> arguments) {
        Map<String, Object> plain = new LinkedHashMap<>();
        arguments.forEach((key, value) -> {
            Object shown = masked(value);
            if (shown != null) {
                plain.put(key, shown);
            }
        });
        return Collections.unmodifiableMap(plain);
    }

    /** A secret has no other text than {@code ***}. */
    private static @Nullable Object masked(@Nullable Object value) {
        if (value instanceof Secret || value instanceof SecretText) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(masked(item)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(String.valueOf(key), masked(inner)));
            return plain;
        }
        return value;
    }
}
