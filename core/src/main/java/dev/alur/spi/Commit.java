package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Outcome;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.program.Token;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one event changes in a conversation. Immutable.
 *
 * @param runs runs whose state changed
 * @param timers timers set and dropped, in order
 * @param reopened runs that had ended and are open again: what was kept of their end is dropped before anything else
 * @param abandoned runs that ended although their definition was not here
 * @param unmatched a message that started nothing, to be counted; {@code null} for none
 */
public record Commit(
        ConversationKey conversation,
        ConversationState state,
        List<RunChange> runs,
        List<TimerChange> timers,
        List<RunId> reopened,
        List<Ended> abandoned,
        @Nullable Unmatched unmatched) {

    /** Runs and timers alone. */
    public Commit(
            ConversationKey conversation, ConversationState state, List<RunChange> runs, List<TimerChange> timers) {
        this(conversation, state, runs, timers, List.of(), List.of(), null);
    }

    /**
     * A run that is open with a new state, or that has ended.
     *
     * @param program what it executes
     * @param state {@code null} when it has ended
     * @param ended {@code null} while it is open
     */
    public record RunChange(
            RunId run,
            Program program,
            @Nullable State state,
            @Nullable Ended ended) {

        public static RunChange open(RunId run, Program program, State state) {
            return new RunChange(run, program, state, null);
        }

        public static RunChange ended(RunId run, Program program, Ended ended) {
            return new RunChange(run, program, null, ended);
        }
    }

    /**
     * How a run ended.
     *
     * @param run as it was open
     * @param reason of a stop, a failure or a cancel; {@code ""} else
     * @param last its last state; {@code null} when its definition was not here
     */
    public record Ended(
            OpenRun run,
            Outcome outcome,
            String reason,
            Instant at,
            @Nullable State last) {}

    /** A timer set at a time, or dropped with {@code null}. @param run {@link RunId#NONE} for one of the conversation */
    public record TimerChange(
            RunId run, Token token, @Nullable Instant at) {}

    /** @param folded what is counted @param text as it was written */
    public record Unmatched(String folded, String text, Instant at) {}
}
