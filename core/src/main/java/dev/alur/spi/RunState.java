package dev.alur.spi;

import dev.alur.program.Outcome;
import java.util.Locale;

/** How a run stands: open in two ways, ended in four. */
public enum RunState {
    /** Open: it waits, or an action of it is at work. */
    WAITING,
    /** Open and held: nothing is due. */
    PAUSED,
    COMPLETED,
    INCOMPLETE,
    FAILED,
    CANCELLED;

    /** As a run stands that has ended so. */
    public static RunState of(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> COMPLETED;
            case INCOMPLETE -> INCOMPLETE;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return this == WAITING || this == PAUSED;
    }

    /** {@code waiting}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
