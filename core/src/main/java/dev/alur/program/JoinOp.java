package dev.alur.program;

/** Ends one way of a fork. */
final class JoinOp extends Op {
    private final ForkOp fork;

    JoinOp(String path, Frame frame, ForkOp fork) {
        super(path, frame);
        this.fork = fork;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        return fork.arrived(cursor, strand);
    }
}
