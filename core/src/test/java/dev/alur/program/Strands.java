package dev.alur.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run stands and what it needs there to go on, for checks that look from outside. */
public final class Strands {
    private Strands() {}

    /**
     * One place of a run.
     *
     * @param until when its wait ends, epoch milliseconds; {@link Long#MAX_VALUE} for never
     * @param asked what it awaits from an action, {@code null} for nothing
     * @param again the attempt a timer must bring, {@code null} for none
     * @param listens the token it must be listening with, {@code null} for none
     * @param timer the token of its wait's timer, {@code null} when its wait has no end, or begins when a prompt is sent
     * @param gathers the token of the timer that ends a burst of messages, {@code null} for none
     * @param isReady whether it has not begun: of a run that is held
     * @param isHeld whether it stands still because another way of the run has given the person to a human
     */
    public record Strand(
            String path,
            int visit,
            long until,
            @Nullable Token asked,
            @Nullable Token again,
            @Nullable Token listens,
            @Nullable Token timer,
            @Nullable Token gathers,
            boolean isReady,
            boolean isHeld) {

        private Strand held() {
            return new Strand(path, visit, until, asked, null, null, null, null, isReady, true);
        }

        /** Whether a token belongs to the step it stands at. */
        public boolean has(Token token) {
            String own = token.path();
            if (path.equals("undo")) {
                String last = own.substring(own.lastIndexOf('/') + 1);
                return last.equals("undo") || last.startsWith("undo_");
            }
            return token.visit() == visit
                    && (own.equals(path) || own.startsWith(path + "/prompt") || own.equals(path + "/collect"));
        }
    }

    public static List<Strand> of(Program program, State state) {
        List<Strand> strands = new ArrayList<>();
        for (dev.alur.program.Strand strand : state.strands()) {
            Strand place = of(program, state, strand);
            strands.add(isWithHuman(program, state) && !isWithHuman(program, strand) ? place.held() : place);
        }
        return strands;
    }

    private static boolean isWithHuman(Program program, State state) {
        return Arrays.stream(state.strands()).anyMatch(strand -> isWithHuman(program, strand));
    }

    private static boolean isWithHuman(Program program, dev.alur.program.Strand strand) {
        return strand.phase == dev.alur.program.Strand.WAITING && program.op(strand.pc) instanceof HandoffOp;
    }

    private static Strand of(Program program, State state, dev.alur.program.Strand strand) {
        Op op = program.op(strand.pc);
        boolean asks = op instanceof AskOp;
        boolean waits = strand.phase == dev.alur.program.Strand.WAITING
                || strand.phase == dev.alur.program.Strand.ASKING
                || strand.phase == dev.alur.program.Strand.ASKING_BACKOFF;
        boolean backsOff = strand.phase == dev.alur.program.Strand.BACKOFF
                || strand.phase == dev.alur.program.Strand.ASKING_BACKOFF;
        boolean listening = waits && (asks || op instanceof WaitForOp || op instanceof HandoffOp);
        Token own = new Token(op.path, strand.visit, asks ? strand.round : strand.attempt);
        Token again = asks
                ? new Token(
                        op.path + "/prompt" + (strand.round == 1 ? "" : "_" + strand.round),
                        strand.visit,
                        strand.attempt)
                : own;
        int burst = program.slotOf(Frame.HIDDEN + "burst@" + op.path);
        boolean gathers = listening && burst >= 0 && state.value(burst) != null;
        return new Strand(
                op.path,
                strand.visit,
                strand.until,
                op.inFlight(strand, state.values()),
                backsOff && !(op instanceof UndoOp) ? again : null,
                listening ? own : null,
                waits && strand.phase != dev.alur.program.Strand.ASKING && strand.until != dev.alur.program.Strand.NEVER
                        ? own
                        : null,
                gathers ? new Token(op.path + "/collect", strand.visit, strand.round) : null,
                strand.phase == dev.alur.program.Strand.READY,
                false);
    }

    /** The latest number given to a visit. */
    public static int visits(State state) {
        return state.visits();
    }
}
