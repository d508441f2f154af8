package dev.alur.lang;

/** A compiled condition: total, without effect, usable from any thread. */
@FunctionalInterface
public interface Test {
    Test ALWAYS = scope -> true;

    boolean test(Scope scope);
}
