package dev.alur.trigger;

import dev.alur.model.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A situation to set by hand: Monday 5 January 2026, 09:00 in Jakarta, the tenth message of a known person. */
final class FakeSituation implements Situation {
    Instant now = Instant.parse("2026-01-05T02:00:00Z");
    ZoneId zone = ZoneId.of("Asia/Jakarta");
    long messages = 10;
    boolean known = true;
    boolean owner;

    @Nullable
    String phone;

    @Nullable
    String group;

    final Map<String, Object> before = new HashMap<>();
    final Map<String, Object> after = new HashMap<>();
    final Map<String, Object> facts = new HashMap<>();

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String language() {
        return "id";
    }

    @Override
    public long messages() {
        return messages;
    }

    @Override
    public boolean known() {
        return known;
    }

    @Override
    public boolean owner() {
        return owner;
    }

    @Override
    public @Nullable String phone() {
        return phone;
    }

    @Override
    public @Nullable String group() {
        return group;
    }

    @Override
    public @Nullable Object before(String field) {
        return before.get(field);
    }

    @Override
    public @Nullable Object after(String field) {
        return after.get(field);
    }

    @Override
    public Facts facts() {
        return facts::get;
    }

    @Override
    public boolean holds(String condition) {
        return false;
    }
}
