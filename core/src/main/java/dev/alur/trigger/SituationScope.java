package dev.alur.trigger;

import dev.alur.lang.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a condition inside a trigger reads. */
record SituationScope(Situation situation, IntFunction<@Nullable Object> values) implements Scope {
    @Override
    public @Nullable Object read(int slot) {
        return values.apply(slot);
    }

    @Override
    public Instant now() {
        return situation.now();
    }

    @Override
    public ZoneId zone() {
        return situation.zone();
    }

    @Override
    public String language() {
        return situation.language();
    }

    @Override
    public boolean holds(String condition) {
        return situation.holds(condition);
    }

    /** A trigger writes no trace of what is missing: its comparison is false. */
    @Override
    public void missing(String reference) {}
}
