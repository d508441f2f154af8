package dev.alur.program;

import dev.alur.model.OnError.Then;

/** Ends the fallback of a failed step: the run goes on behind the step, stops or fails. */
final class HandledOp extends Op {
    private final Op failed;
    private final Then then;

    HandledOp(Op failed, Then then) {
        super(failed.path, failed.frame);
        this.failed = failed;
        this.then = then;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        return Recovery.afterwards(cursor, failed, then, "failed");
    }
}
