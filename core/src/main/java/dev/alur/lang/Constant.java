package dev.alur.lang;

import org.jspecify.annotations.Nullable;

/** A fill that is the same in every scope. */
record Constant(@Nullable Object value) implements Fill {
    @Override
    public @Nullable Object fill(Scope scope) {
        return value;
    }
}
