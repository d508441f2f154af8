package dev.alur.program;

import org.jspecify.annotations.Nullable;

/** Remembers whether any of several paths was taken: only if none was, is there an {@code otherwise}. */
final class TookOp extends Op {
    private final int slot;
    private final @Nullable Object took;

    private TookOp(String path, Frame frame, int slot, @Nullable Object took) {
        super(path, frame);
        this.slot = slot;
        this.took = took;
    }

    static TookOp none(String path, Frame frame, int slot) {
        return new TookOp(path, frame, slot, null);
    }

    static TookOp one(String path, Frame frame, int slot) {
        return new TookOp(path, frame, slot, true);
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        cursor.set(slot, took);
        return number + 1;
    }
}
