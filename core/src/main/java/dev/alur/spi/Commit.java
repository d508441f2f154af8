package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
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
 */
public record Commit(
        ConversationKey conversation, ConversationState state, List<RunChange> runs, List<TimerChange> timers) {

    /** A run's new state, {@code null} when it has ended. */
    public record RunChange(
            RunId run, Program program, @Nullable State state) {}

    /** A timer set at a time, or dropped with {@code null}. @param run {@link RunId#NONE} for the conversation's own */
    public record TimerChange(
            RunId run, Token token, @Nullable Instant at) {}
}
