package dev.alur.program;

import java.util.Locale;

/** How a run ended. */
public enum Outcome {
    COMPLETED,
    INCOMPLETE,
    FAILED,
    CANCELLED;

    /** The word authors use: {@code completed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
