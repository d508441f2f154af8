package dev.alur.program;

/** Goes elsewhere. */
final class JumpOp extends Op {
    int target = -1;

    JumpOp(String path, Frame frame) {
        super(path, frame);
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        return target;
    }
}
