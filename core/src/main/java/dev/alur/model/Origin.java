package dev.alur.model;

import dev.alur.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of the model was written. Deliberately outside equality, hash and text: the same workflow written in two
 * places is the same workflow. Immutable.
 */
public final class Origin {
    /** A part built in Java, without a place in a file. */
    public static final Origin NONE = new Origin(null);

    private final @Nullable Position position;

    private Origin(@Nullable Position position) {
        this.position = position;
    }

    public static Origin at(Position position) {
        return new Origin(position);
    }

    public @Nullable Position position() {
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
