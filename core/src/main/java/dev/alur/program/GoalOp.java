package dev.alur.program;

import dev.alur.lang.Fill;
import org.jspecify.annotations.Nullable;

/** Notes that a goal was reached. */
final class GoalOp extends Op {
    private final String goal;
    private final @Nullable Fill value;

    GoalOp(String path, Frame frame, String goal, @Nullable Fill value) {
        super(path, frame);
        this.goal = goal;
        this.value = value;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        cursor.note(Note.Kind.GOAL, path, new Note.Goal(goal, value == null ? null : value.fill(cursor)));
        return number + 1;
    }
}
