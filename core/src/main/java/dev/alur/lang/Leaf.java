package dev.alur.lang;

import org.jspecify.annotations.Nullable;

/** A test of one value against what was prepared at compile time. */
@FunctionalInterface
interface Leaf {
    boolean test(@Nullable Object value, Scope scope);
}
