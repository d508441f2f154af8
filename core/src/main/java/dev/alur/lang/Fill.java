package dev.alur.lang;

import org.jspecify.annotations.Nullable;

/** A compiled expression or template: the value it has in a scope, {@code null} when missing. Usable from any thread. */
@FunctionalInterface
public interface Fill {
    @Nullable
    Object fill(Scope scope);
}
