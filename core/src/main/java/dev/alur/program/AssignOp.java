package dev.alur.program;

import dev.alur.lang.Fill;
import org.jspecify.annotations.Nullable;

/** Sets variables, in the author's order; each sees the ones before. */
final class AssignOp extends Op {
    private final int[] slots;
    private final Fill[] values;
    private final @Nullable String label;

    AssignOp(String path, Frame frame, int[] slots, Fill[] values, @Nullable String label) {
        super(path, frame);
        this.slots = slots;
        this.values = values;
        this.label = label;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        for (int i = 0; i < slots.length; i++) {
            cursor.set(slots[i], values[i].fill(cursor));
        }
        if (label != null) {
            cursor.note(Note.Kind.COMPLETED, path, label);
        }
        return number + 1;
    }
}
