package dev.alur.simulation;

/** The process ends here. An error, so that nothing in the engine handles it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("the process ended", null, false, false);
    }
}
