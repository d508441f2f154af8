package dev.alur.engine;

import dev.alur.analytics.Tally;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts of one workflow while they are counted. Safe for use by several threads. */
final class Counters {
    private final LongAdder started = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder incomplete = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder cancelled = new LongAdder();
    private final LongAdder goals = new LongAdder();
    private final LongAdder failures = new LongAdder();

    void count(Note.Kind kind, @Nullable Object detail) {
        switch (kind) {
            case STARTED -> started.increment();
            case GOAL -> goals.increment();
            case FAILED -> failures.increment();
            case ENDED -> ended(detail);
            default -> {}
        }
    }

    private void ended(@Nullable Object detail) {
        if (detail == Outcome.COMPLETED) {
            completed.increment();
        } else if (detail == Outcome.INCOMPLETE) {
            incomplete.increment();
        } else if (detail == Outcome.FAILED) {
            failed.increment();
        } else {
            cancelled.increment();
        }
    }

    /** A run that had failed goes on. */
    void reopened() {
        failed.decrement();
    }

    Tally tally() {
        return new Tally(
                started.sum(),
                completed.sum(),
                incomplete.sum(),
                failed.sum(),
                cancelled.sum(),
                goals.sum(),
                failures.sum());
    }
}
