package dev.alur.program;

import dev.alur.lang.Test;
import org.jspecify.annotations.Nullable;

/** Goes on when a condition holds, else jumps. */
final class BranchOp extends Op {
    private final Test test;
    final Note.Kind elseNote;
    private final @Nullable String name;
    int otherwise = -1;

    /** A guard: its step is skipped when the condition is false. */
    static BranchOp guard(String path, Frame frame, Test test) {
        return new BranchOp(path, frame, test, Note.Kind.SKIPPED, null);
    }

    /** One way of a choice. */
    static BranchOp way(String path, Frame frame, Test test, String name) {
        return new BranchOp(path, frame, test, Note.Kind.CHOSE, name);
    }

    private BranchOp(String path, Frame frame, Test test, Note.Kind elseNote, @Nullable String name) {
        super(path, frame);
        this.test = test;
        this.elseNote = elseNote;
        this.name = name;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        if (test.test(cursor)) {
            if (name != null) {
                cursor.note(Note.Kind.CHOSE, path, name);
            }
            return number + 1;
        }
        if (elseNote == Note.Kind.SKIPPED) {
            cursor.note(Note.Kind.SKIPPED, path, null);
        }
        return otherwise;
    }
}
