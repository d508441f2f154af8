package dev.alur.analytics;

import dev.alur.program.Note;
import dev.alur.program.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts of one workflow. Immutable. @param goals how often a goal was reached @param failures attempts that failed */
public record Tally(
        long started, long completed, long incomplete, long failed, long cancelled, long goals, long failures) {
    public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0);

    /** These counts after one more note. */
    public Tally with(Note.Kind kind, @Nullable Object detail) {
        switch (kind) {
            case STARTED:
                return new Tally(started + 1, completed, incomplete, failed, cancelled, goals, failures);
            case GOAL:
                return new Tally(started, completed, incomplete, failed, cancelled, goals + 1, failures);
            case FAILED:
                return new Tally(started, completed, incomplete, failed, cancelled, goals, failures + 1);
            case ENDED:
                return detail instanceof Outcome outcome ? ended(outcome) : this;
            default:
                return this;
        }
    }

    private Tally ended(Outcome outcome) {
        return new Tally(
                started,
                completed + (outcome == Outcome.COMPLETED ? 1 : 0),
                incomplete + (outcome == Outcome.INCOMPLETE ? 1 : 0),
                failed + (outcome == Outcome.FAILED ? 1 : 0),
                cancelled + (outcome == Outcome.CANCELLED ? 1 : 0),
                goals,
                failures);
    }

    public Tally plus(Tally other) {
        return new Tally(
                started + other.started,
                completed + other.completed,
                incomplete + other.incomplete,
                failed + other.failed,
                cancelled + other.cancelled,
                goals + other.goals,
                failures + other.failures);
    }

    /** Runs that are open. */
    public long open() {
        return started - completed - incomplete - failed - cancelled;
    }
}
