package dev.alur.lang;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scope over a map, and the names of its slots. */
final class MapScope implements Scope, Names {
    static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final List<String> roots = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    final Set<String> holding = new HashSet<>();
    final List<String> missing = new ArrayList<>();
    String language = "id";

    MapScope with(String root, @Nullable Object value) {
        values.put(root, value);
        return this;
    }

    @Override
    public int slot(String root) {
        int slot = roots.indexOf(root);
        if (slot >= 0) {
            return slot;
        }
        roots.add(root);
        return roots.size() - 1;
    }

    @Override
    public @Nullable Object read(int slot) {
        return values.get(roots.get(slot));
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public ZoneId zone() {
        return JAKARTA;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public boolean holds(String condition) {
        return holding.contains(condition);
    }

    @Override
    public void missing(String reference) {
        missing.add(reference);
    }
}
