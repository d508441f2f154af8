package dev.alur.engine;

import dev.alur.RunId;
import org.jspecify.annotations.Nullable;

/** The answer to a start by hand. Immutable. @param run {@code null} when it did not start @param reason why not, else {@code ""} */
public record Start(@Nullable RunId run, String reason) {
    /** Whether a run began. */
    public boolean isStarted() {
        return run != null;
    }
}
