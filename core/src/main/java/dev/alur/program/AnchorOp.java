package dev.alur.program;

/** Remembers when a sequence was reached. */
final class AnchorOp extends Op {
    private final int slot;

    AnchorOp(String path, Frame frame, int slot) {
        super(path, frame);
        this.slot = slot;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        cursor.set(slot, cursor.now().toEpochMilli());
        return number + 1;
    }
}
