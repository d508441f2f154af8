package dev.alur.expressions;

import dev.alur.lang.Names;
import dev.alur.lang.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope over a map, and the slots of its names. */
final class Moment implements Scope, Names {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Moment with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    @Override
    public int slot(String root) {
        int slot = names.indexOf(root);
        if (slot < 0) {
            names.add(root);
            slot = names.size() - 1;
        }
        return slot;
    }

    @Override
    public @Nullable Object read(int slot) {
        return values.get(names.get(slot));
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-05T03:00:00Z");
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String language() {
        return "id";
    }

    @Override
    public boolean holds(String condition) {
        return false;
    }

    @Override
    public void missing(String reference) {}

    @Override
    public String toString() {
        return values.toString();
    }
}
