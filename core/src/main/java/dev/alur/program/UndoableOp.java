package dev.alur.program;

/** Behind a step that calls nothing itself: its visit is complete, and what would undo it is kept. */
final class UndoableOp extends Op {
    private final Undo undo;

    UndoableOp(String path, Frame frame, Undo undo) {
        super(path, frame);
        this.undo = undo;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        undo.keep(cursor, strand.visit);
        return number + 1;
    }
}
