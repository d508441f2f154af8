package dev.alur.program;

import dev.alur.model.Step;
import org.jspecify.annotations.Nullable;

/**
 * Parts one strand into several, one for each way; {@link JoinOp} ends a way. The strand that goes on behind is the last
 * to come to its end, or the first, when the others are dropped.
 */
final class ForkOp extends Op {
    final int[] starts;
    private final Step.Join join;
    private final @Nullable String label;
    /** The op that follows when the ways have met. */
    int after = -1;

    ForkOp(String path, Frame frame, int ways, Step.Join join, @Nullable String label) {
        super(path, frame);
        this.starts = new int[ways];
        this.join = join;
        this.label = label;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        for (int i = 1; i < starts.length; i++) {
            Strand other = new Strand();
            other.pc = starts[i];
            other.visit = strand.visit;
            Forks.add(cursor, other);
        }
        return starts[0];
    }

    /** A strand has come to the end of its way. */
    int arrived(Cursor cursor, Strand strand) {
        if (join == Step.Join.ANY) {
            Forks.dropOthers(cursor, number);
        } else if (Forks.isShared(cursor, number)) {
            Forks.end(cursor, strand);
            return PARK;
        }
        if (label != null) {
            cursor.note(Note.Kind.COMPLETED, path, label);
        }
        return after;
    }
}
