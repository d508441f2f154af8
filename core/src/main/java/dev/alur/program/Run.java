package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.model.Facts;
import dev.alur.value.Spelling;
import java.time.Instant;
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
        drain(cursor);
        return park(cursor);
    }

    /** Strands that were forked begin; results that came at once are fed, as those that come next. */
    private static void drain(Cursor cursor) {
        while (!cursor.over) {
            Strand ready = cursor.ready == null ? null : cursor.ready.poll();
            if (ready != null) {
                if (!Forks.isHeld(cursor, ready)) {
                    advance(cursor, ready, ready.pc);
                }
                continue;
            }
            Input.Done fed = cursor.fed();
            if (fed == null) {
                return;
            }
            if (!apply(cursor, fed)) {
                cursor.note(Note.Kind.IGNORED, "", describe(fed));
            }
        }
    }

    /** Takes the state; a run that has grown too large fails. */
    private static @Nullable State park(Cursor cursor) {
        if (cursor.over) {
            return null;
        }
        State state = State.freeze(cursor);
        int size = state.pack(cursor.program).length;
        int most = cursor.program.limits().stateBytes();
        return size <= most
                ? state
                : overgrown(cursor, "the state has " + size + " bytes, more than " + most + " (limit state_size)");
    }

    /**
     * Undoes what it did, as any run that fails, and drops its variables when that takes further turns. Ends here when there
     * is nothing to undo, or no room even for what that needs.
     */
    private static @Nullable State overgrown(Cursor cursor, String reason) {
        UndoOp undo = cursor.program.undo();
        if (undo == null || !undo.hasRoom(cursor, reason)) {
            for (Strand strand : cursor.strands) {
                cursor.program.op(strand.pc).abandon(cursor, strand);
            }
            cursor.end(Outcome.FAILED, reason);
            return null;
        }
        if (!undo.hasBegun(cursor.values)) {
            Strand strand = cursor.strands[0];
            Op op = cursor.program.op(strand.pc);
            op.abandon(cursor, strand);
            cursor.op = op;
            cursor.strand = strand;
            go(cursor, strand, cursor.fail(op, reason));
            drain(cursor);
        }
        if (cursor.over) {
            return null;
        }
        undo.dropOthers(cursor);
        return State.freeze(cursor);
    }

    /**
     * A failed run, ready to go on at the steps it stood at when it failed. It is held by {@link Hold#RUN}: it goes on
     * when it is told {@link Input.Resume}. Its keys are those it had: who recognises them does nothing twice.
     *
     * @throws AlurException {@code already-undone} if its completed steps were undone
     */
    public static State retried(Program program, State failed) {
        UndoOp undo = program.undo();
        if (undo != null && undo.hasBegun(failed.values())) {
            throw new AlurException(
                    "already-undone",
                    "the steps of " + failed.run() + " were undone when it failed: start the workflow again");
        }
        return failed.ready(failed.run(), failed.strands(), failed.values());
    }

    /**
     * A new run with the variables of another, ready to begin at a step. It is held by {@link Hold#RUN}, as {@link
     * #retried} says.
     *
     * @param step path of the step, as {@link State#at} gives it
     * @param with variables that are different from then on
     * @throws AlurException {@code unknown-step} if the program has no such step
     */
    public static State forked(Program program, State from, RunId run, String step, Map<String, Object> with) {
        int op = program.first(step);
        if (op < 0) {
            String near = Spelling.nearest(step, program.paths(), 2);
            throw new AlurException(
                    "unknown-step",
                    program.name() + " has no step " + step
                            + (near == null
                                    ? ": it has " + String.join(", ", program.paths())
                                    : ", did you mean " + near + "?"));
        }
        Strand strand = new Strand();
        strand.pc = op;
        strand.visit = from.visits() + 1;
        @Nullable Object[] values = from.values().clone();
        UndoOp undo = program.undo();
        if (undo != null) {
            undo.forget(values);
        }
        State ready = from.ready(run, new Strand[] {strand}, values);
        Cursor cursor = ready.thaw(program, Context.at(Instant.EPOCH), new Effects());
        with.forEach(cursor::put);
        return State.freeze(cursor);
    }

    /**
     * The actions whose results a run awaits. When the process that called them is gone they are told {@link
     * dev.alur.model.Failure#notYet}: then they are called again, with the same key, and no attempt is spent.
     */
    public static List<Token> inFlight(Program program, State state) {
        List<Token> tokens = new ArrayList<>();
        for (Strand strand : state.strands()) {
            Token token = program.op(strand.pc).inFlight(strand, state.values());
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
        drain(cursor);
        return park(cursor);
    }

    private static boolean apply(Cursor cursor, Input input) {
        if (input instanceof Input.Cancel cancel) {
            return cancel(cursor, cancel.reason());
        }
        if (input instanceof Input.Pause pause) {
            return pause(cursor, pause.by());
        }
        if (input instanceof Input.Resume resume) {
            return resume(cursor, resume.by());
        }
        if (input instanceof Input.Late late) {
            return late(cursor, late);
        }
        boolean silent = Forks.isWithHuman(cursor);
        for (Strand strand : cursor.strands) {
            Op op = cursor.program.op(strand.pc);
            if (cursor.isPaused() && !op.hearsPaused(strand, input)
                    || Forks.isHeld(cursor, strand) && !(input instanceof Input.Done)) {
                continue;
            }
            cursor.op = op;
            cursor.strand = strand;
            cursor.visit(strand.visit);
            int next = op.accept(cursor, strand, input);
            if (next != Op.MISPLACED) {
                go(cursor, strand, next);
                if (silent && !Forks.isWithHuman(cursor) && !cursor.isPaused()) {
                    goOn(cursor, strand); // the handoff is over, or what failed has taken it along
                }
                return true;
            }
        }
        return false;
    }

    /** A run that undoes what it did comes to its end by itself. */
    private static boolean cancel(Cursor cursor, String reason) {
        UndoOp undo = cursor.program.undo();
        if (undo != null && undo.hasBegun(cursor.values)) {
            return false;
        }
        for (Strand strand : cursor.strands) {
            cursor.program.op(strand.pc).abandon(cursor, strand);
        }
        cursor.end(Outcome.CANCELLED, reason);
        return true;
    }

    private static boolean late(Cursor cursor, Input.Late late) {
        AskOp ask = cursor.program.ask(late.token().path());
        for (Strand strand : cursor.strands) {
            if (ask != null
                    && strand.pc == ask.number
                    && strand.visit == late.token().visit()) {
                return false; // it is asked still
            }
        }
        return ask != null && ask.late(cursor, late.token(), late.event());
    }

    private static boolean pause(Cursor cursor, Hold by) {
        if ((cursor.holds & by.bit()) != 0) {
            return false;
        }
        for (Strand strand : cursor.strands) {
            cursor.program.op(strand.pc).pause(cursor, strand);
        }
        cursor.holds |= by.bit();
        cursor.note(Note.Kind.PAUSED, "", by);
        return true;
    }

    private static boolean resume(Cursor cursor, Hold by) {
        if ((cursor.holds & by.bit()) == 0) {
            return false;
        }
        cursor.holds &= ~by.bit();
        if (cursor.isPaused()) {
            return true;
        }
        cursor.note(Note.Kind.RESUMED, "", null);
        goOn(cursor, null);
        return true;
    }

    /** Strands that were held go on where they stood. @param but one that moves already, {@code null} for none */
    private static void goOn(Cursor cursor, @Nullable Strand but) {
        for (Strand strand : cursor.strands) {
            if (cursor.over || strand == but || !Forks.isStill(cursor, strand)) {
                continue; // what another strand did may have ended it, or hold it
            }
            if (strand.phase == Strand.READY) {
                advance(cursor, strand, strand.pc);
            } else {
                Op op = cursor.program.op(strand.pc);
                cursor.op = op;
                cursor.strand = strand;
                op.resume(cursor, strand);
            }
        }
    }

    private static void go(Cursor cursor, Strand strand, int next) {
        if (next >= 0) {
            strand.moveTo(next);
            if (!cursor.isPaused() && !Forks.isHeld(cursor, strand)) {
                advance(cursor, strand, next);
            }
        }
    }

    private static void advance(Cursor cursor, Strand strand, int from) {
        Program program = cursor.program;
        cursor.visit(strand.visit);
        cursor.strand = strand;
        int next = from;
        while (next >= 0) {
            Op op = program.op(next);
            if (strand.spent == 0) {
                strand.pc = next;
            } else {
                strand.moveTo(next); // a call that was answered at once leaves no more behind than one answered later
            }
            cursor.op = op;
            next = ++cursor.steps > program.limits().steps() && !(op instanceof UndoOp)
                    ? tooMany(cursor, op)
                    : op.enter(cursor, strand);
        }
    }

    private static int tooMany(Cursor cursor, Op op) {
        String reason = "more than " + cursor.program.limits().steps() + " steps (limit steps_per_run)";
        return cursor.fail(op, reason);
    }

    private static String describe(Input input) {
        Token token = Op.tokenOf(input);
        return input.getClass().getSimpleName() + (token == null ? "" : " " + token);
    }
}
