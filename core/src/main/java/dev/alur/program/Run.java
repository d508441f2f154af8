package dev.alur.program;

import dev.alur.model.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine of one run: {@code state × input → state + effects}. Pure: it reads no clock, does no I/O and draws no
 * random number, so the same program, state and input give the same state and effects everywhere. Total: an input that
 * fits nothing is noted and changes nothing.
 *
 * <p>The unit is the turn: it goes on until nothing more can happen without the world, handing effects to the outlet as
 * they arise. An outlet may answer an action at once; that is the same as feeding its result next.
 */
public final class Run {
    private Run() {}

    /**
     * Takes one turn.
     *
     * @param state {@code null} before {@link Input.Started}
     * @return the state to keep, the same instance when nothing changed; {@code null} when the run has ended
     */
    public static @Nullable State turn(Program program, @Nullable State state, Input input, Outlet outlet) {
        if (state == null) {
            if (input instanceof Input.Started started) {
                return start(program, started, outlet);
            }
            outlet.note(Note.Kind.IGNORED, "", describe(input));
            return null;
        }
        Cursor cursor = state.thaw(program, input.context(), outlet);
        boolean applied = apply(cursor, input);
        if (!applied) {
            outlet.note(Note.Kind.IGNORED, "", describe(input));
            return state;
        }
        return park(cursor);
    }

    /** Takes the state; a run that has grown too large ends here. */
    private static @Nullable State park(Cursor cursor) {
        if (cursor.over) {
            return null;
        }
        State state = State.freeze(cursor);
        int size = state.pack(cursor.program).length;
        int most = cursor.program.limits().stateBytes();
        if (size <= most) {
            return state;
        }
        for (Strand strand : cursor.strands) {
            cursor.program.op(strand.pc).abandon(cursor, strand);
        }
        cursor.end(Outcome.FAILED, "the state has " + size + " bytes, more than " + most + " (limit state_size)");
        return null;
    }

    /**
     * The actions whose results a run awaits. When the process that called them is gone they are told {@link
     * dev.alur.model.Failure#notYet}: then they are called again, with the same key, and no attempt is spent.
     */
    public static List<Token> inFlight(Program program, State state) {
        List<Token> tokens = new ArrayList<>();
        for (Strand strand : state.strands()) {
            Token token = program.op(strand.pc).inFlight(strand);
            if (token != null) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** What conditions and actions may read of a parked run. Valid as long as the state. */
    public static Facts facts(Program program, State state, Context context) {
        return state.copy(program, context);
    }

    private static @Nullable State start(Program program, Input.Started started, Outlet outlet) {
        Cursor cursor = new Cursor(
                program,
                started.run(),
                started.event(),
                new @Nullable Object[program.slots()],
                new Strand[] {new Strand()},
                started.context(),
                outlet);
        outlet.note(Note.Kind.STARTED, "", null);
        for (Map.Entry<String, Object> variable : started.with().entrySet()) {
            cursor.put(variable.getKey(), variable.getValue());
        }
        advance(cursor, cursor.strands[0], 0);
        return park(cursor);
    }

    private static boolean apply(Cursor cursor, Input input) {
        if (input instanceof Input.Cancel cancel) {
            for (Strand strand : cursor.strands) {
                cursor.program.op(strand.pc).abandon(cursor, strand);
            }
            cursor.end(Outcome.CANCELLED, cancel.reason());
            return true;
        }
        if (input instanceof Input.Pause) {
            return pause(cursor);
        }
        if (input instanceof Input.Resume) {
            return resume(cursor);
        }
        if (cursor.paused && !(input instanceof Input.Done)) {
            return false;
        }
        for (Strand strand : cursor.strands) {
            Op op = cursor.program.op(strand.pc);
            cursor.op = op;
            cursor.visit(strand.visit);
            int next = op.accept(cursor, strand, input);
            if (next != Op.MISPLACED) {
                go(cursor, strand, next);
                return true;
            }
        }
        return false;
    }

    private static boolean pause(Cursor cursor) {
        if (cursor.paused) {
            return false;
        }
        for (Strand strand : cursor.strands) {
            cursor.program.op(strand.pc).abandon(cursor, strand);
        }
        cursor.paused = true;
        cursor.note(Note.Kind.PAUSED, "", null);
        return true;
    }

    private static boolean resume(Cursor cursor) {
        if (!cursor.paused) {
            return false;
        }
        cursor.paused = false;
        cursor.note(Note.Kind.RESUMED, "", null);
        for (Strand strand : cursor.strands) {
            if (strand.phase == Strand.READY) {
                advance(cursor, strand, strand.pc);
            } else {
                Op op = cursor.program.op(strand.pc);
                cursor.op = op;
                op.resume(cursor, strand);
            }
        }
        return true;
    }

    private static void go(Cursor cursor, Strand strand, int next) {
        if (next >= 0) {
            strand.moveTo(next);
            if (!cursor.paused) {
                advance(cursor, strand, next);
            }
        }
    }

    private static void advance(Cursor cursor, Strand strand, int from) {
        Program program = cursor.program;
        cursor.visit(strand.visit);
        int next = from;
        while (next >= 0) {
            if (++cursor.steps > program.limits().steps()) {
                cursor.end(Outcome.FAILED, "more than " + program.limits().steps() + " steps (limit steps_per_run)");
                return;
            }
            Op op = program.op(next);
            strand.pc = next;
            cursor.op = op;
            next = op.enter(cursor, strand);
        }
    }

    private static String describe(Input input) {
        Token token = Op.tokenOf(input);
        return input.getClass().getSimpleName() + (token == null ? "" : " " + token);
    }
}
