package dev.alur.program;

import dev.alur.model.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Undoes completed visits, the latest first, when the run has failed; then the run ends. An action that cannot undo is
 * tried as often as its step says, the owners are told, and the rest is undone all the same.
 */
final class UndoOp extends Op {
    private final int kept;
    private final int failed;
    private final Map<String, Action> actions;

    /** @param kept slot of {@link Undo} @param failed slot of why the run failed @param actions by path */
    UndoOp(Frame frame, int kept, int failed, Map<String, Action> actions) {
        super("undo", frame);
        this.kept = kept;
        this.failed = failed;
        this.actions = Map.copyOf(actions);
    }

    /** An action that undoes. Constant. */
    record Action(PerformOp.Calling calling, Recovery recovery) {}

    /** Whether there is something to undo; then the run has begun to. */
    boolean begins(Cursor cursor, String reason) {
        if (!(cursor.values[kept] instanceof List<?> list) || list.isEmpty()) {
            return false;
        }
        cursor.set(failed, reason);
        return true;
    }

    /** What another run did is not this one's to undo. */
    void forget(@Nullable Object[] values) {
        values[kept] = null;
        values[failed] = null;
    }

    /** Whether the run undoes, or has undone. */
    boolean hasBegun(@Nullable Object[] values) {
        return values[failed] != null;
    }

    /** Whether there is something to undo, and room in the state for what that needs. */
    boolean hasRoom(Cursor cursor, String reason) {
        Cursor copy = State.freeze(cursor).copy(cursor.program, cursor.context);
        if (!hasBegun(copy.values) && !begins(copy, reason)) {
            return false;
        }
        dropOthers(copy);
        copy.strands = new Strand[] {copy.strands[0]};
        return State.freeze(copy).pack(cursor.program).length
                <= cursor.program.limits().stateBytes();
    }

    /** Nothing is kept but what undoing needs. */
    void dropOthers(Cursor cursor) {
        for (int slot = 0; slot < cursor.values.length; slot++) {
            if (slot != kept && slot != failed) {
                cursor.set(slot, null);
            }
        }
        cursor.extra = null;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        if (!(cursor.values[kept] instanceof List<?> list) || list.isEmpty()) {
            cursor.end(Outcome.FAILED, String.valueOf(cursor.values[failed]));
            return OVER;
        }
        Map<?, ?> last = last(list);
        if (last.get(Undo.VISIT) instanceof Number visit) {
            strand.visit = visit.intValue();
            cursor.visit(strand.visit);
        }
        strand.attempt = 1;
        strand.spent = 1;
        return call(cursor, strand, last);
    }

    private static Map<?, ?> last(List<?> list) {
        return (Map<?, ?>) list.get(list.size() - 1);
    }

    /** What is being undone. */
    private @Nullable Map<?, ?> current(@Nullable Object[] values) {
        return values[kept] instanceof List<?> list && !list.isEmpty() ? last(list) : null;
    }

    private static String path(Map<?, ?> entry) {
        return String.valueOf(entry.get(Undo.PATH));
    }

    @SuppressWarnings("unchecked")
    private int call(Cursor cursor, Strand strand, Map<?, ?> entry) {
        Action action = actions.get(path(entry));
        if (action == null) {
            return next(cursor);
        }
        Map<String, Object> arguments =
                entry.get(Undo.WITH) instanceof Map<?, ?> with ? (Map<String, Object>) with : Map.of();
        Object result = cursor.perform(path(entry), action.calling, strand.attempt, arguments);
        if (result == Outlet.LATER) {
            strand.phase = Strand.PERFORMING;
            return PARK;
        }
        return finish(cursor, strand, entry, action, result);
    }

    private int finish(Cursor cursor, Strand strand, Map<?, ?> entry, Action action, @Nullable Object result) {
        if (!(result instanceof Failure failure)) {
            cursor.note(Note.Kind.UNDONE, path(entry), null);
            return next(cursor);
        }
        Instant again = action.recovery.next(cursor, path(entry), strand, failure);
        PerformOp.failed(cursor, path(entry), failure);
        if (again == null) {
            String text = cursor.program.name() + " " + path(entry) + " could not undo: " + failure.message();
            cursor.note(Note.Kind.TELL, path(entry), new Note.Telling(HandoffOp.OWNERS, text));
            return next(cursor);
        }
        PerformOp.backOff(cursor, path(entry), strand, again);
        return PARK;
    }

    private int next(Cursor cursor) {
        if (cursor.values[kept] instanceof List<?> list) {
            cursor.set(kept, List.copyOf(list.subList(0, list.size() - 1)));
        }
        return number;
    }

    @Override
    int accept(Cursor cursor, Strand strand, Input input) {
        Map<?, ?> entry = current(cursor.values);
        Action action = entry == null ? null : actions.get(path(entry));
        if (entry == null || action == null || !is(tokenOf(input), path(entry), strand, strand.attempt)) {
            return MISPLACED;
        }
        if (strand.phase == Strand.PERFORMING && input instanceof Input.Done done) {
            return finish(cursor, strand, entry, action, done.result());
        }
        if (strand.phase == Strand.BACKOFF && input instanceof Input.Fired fired) {
            return isEarly(cursor, fired.token(), strand.next) ? PARK : call(cursor, strand, entry);
        }
        return MISPLACED;
    }

    @Override
    @Nullable
    Token inFlight(Strand strand, @Nullable Object[] values) {
        return strand.phase == Strand.PERFORMING ? token(strand, values) : null;
    }

    private @Nullable Token token(Strand strand, @Nullable Object[] values) {
        Map<?, ?> entry = current(values);
        return entry == null ? null : new Token(path(entry), strand.visit, strand.attempt);
    }

    @Override
    void abandon(Cursor cursor, Strand strand) {
        Token token = token(strand, cursor.values);
        if (token != null && strand.phase == Strand.BACKOFF) {
            cursor.disarm(token);
        }
    }

    @Override
    void resume(Cursor cursor, Strand strand) {
        Token token = token(strand, cursor.values);
        if (token != null && strand.phase == Strand.BACKOFF) {
            cursor.arm(token, Instant.ofEpochMilli(strand.next));
        }
    }
}
