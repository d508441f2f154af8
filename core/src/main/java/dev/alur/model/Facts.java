package dev.alur.model;

import org.jspecify.annotations.Nullable;

/** What a condition, trigger or action may read, by the names authors use. Read-only. */
public interface Facts {
    /**
     * The value at a path such as {@code total}, {@code user.city}, {@code event.score} or {@code steps.lookup.price};
     * {@code null} when missing. A bare name is a variable, else a field of the starting event, else a built-in, else a
     * field of the user.
     */
    @Nullable
    Object get(String path);
}
