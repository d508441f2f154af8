package dev.alur.program;

/** Ends one round of a loop. Stands in the body's frame, so that what the loop asks sees what the body saw. */
final class NextOp extends Op {
    private final LoopOp loop;

    NextOp(String path, Frame body, LoopOp loop) {
        super(path, body);
        this.loop = loop;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        return loop.next(cursor, strand);
    }
}
