package dev.alur.program;

/** Notes that a named group of steps is through. */
final class MarkOp extends Op {
    private final String label;

    MarkOp(String path, Frame frame, String label) {
        super(path, frame);
        this.label = label;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        cursor.note(Note.Kind.COMPLETED, path, label);
        return number + 1;
    }
}
