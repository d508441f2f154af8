package dev.alur.program;

/** Ends the workflow: the run, or the call it is in. */
final class LeaveOp extends Op {
    private final Outcome outcome;
    private final String reason;

    LeaveOp(String path, Frame frame, Outcome outcome, String reason) {
        super(path, frame);
        this.outcome = outcome;
        this.reason = reason;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        return cursor.leave(this, outcome, reason);
    }
}
