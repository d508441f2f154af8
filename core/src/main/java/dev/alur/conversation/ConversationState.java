package dev.alur.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation between two events. Immutable.
 *
 * @param runs open runs, oldest first
 * @param waiting what they listen for, in the order they began to; the first question is the open one
 * @param queued starts that wait, in order
 * @param recent runs that began within the minute before the latest start, those that have ended included
 * @param seen ids of recent events
 * @param messages how many messages the person has sent
 * @param first when the first message came, {@code null} before
 * @param last when the latest message came, {@code null} before
 * @param unmatched by workflow, when it last answered an unmatched message
 * @param arms by experiment, the arm the person was first exposed to
 * @param optedOut whether the person asked for silence
 * @param particulars what few conversations have
 */
public record ConversationState(
        List<OpenRun> runs,
        List<Waiting> waiting,
        List<QueuedStart> queued,
        List<OpenRun> recent,
        SeenIds seen,
        long messages,
        @Nullable Instant first,
        @Nullable Instant last,
        Map<String, Instant> unmatched,
        Map<String, String> arms,
        boolean optedOut,
        Particulars particulars) {
    /** Nothing has happened. */
    public static final ConversationState NEW = new ConversationState(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            SeenIds.NONE,
            0,
            null,
            null,
            Map.of(),
            Map.of(),
            false,
            Particulars.NONE);

    public boolean isOpen() {
        return !runs.isEmpty() || !queued.isEmpty();
    }

    /** The encoded form: JSON with {@code format: 1}. */
    public String encode() {
        return ConversationText.write(this);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws dev.alur.AlurException {@code unreadable-conversation} if the text is none, or of a newer format
     */
    public static ConversationState decode(String text) {
        return ConversationText.read(text);
    }
}
