package dev.alur.simulation;

/** Something that must never happen did. An error, so that nothing in the engine handles it. */
final class Violation extends Error {
    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }
}
