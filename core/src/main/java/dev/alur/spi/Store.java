package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Program;
import dev.alur.program.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations live between events. A conversation is read and committed by one thread at a time, different ones
 * in parallel. What a commit holds happens together or not at all.
 */
public interface Store extends AutoCloseable {
    /** The conversation as last committed, {@link ConversationState#NEW} for one that is not known. */
    ConversationState conversation(ConversationKey key);

    /** An open run as last committed, {@code null} when it is not open. */
    @Nullable
    State run(ConversationKey key, RunId run, Program program);

    /** Takes commits of different conversations together; answers each by itself, in the same order. */
    List<Result> commit(List<Commit> commits);

    /**
     * Timers due at that time, earliest first, equal ones in order of creation. Each is handed out once; the engine keeps
     * what fails and tries it again. It stays stored until a commit drops it: after {@link #open} it is handed out again.
     */
    List<Timer> due(Instant now, int most);

    /** When the earliest timer that was not handed out is due, {@code null} when there is none. */
    @Nullable
    Instant nextDue();

    /**
     * Every conversation with an open run; what an engine asks first. The store may be read, not written, while it is
     * walked. Timers that an earlier engine took and did not drop are due again.
     */
    void open(Consumer<ConversationKey> each);

    /** How many runs are open. */
    long openRuns();

    @Override
    void close();

    /** What became of a commit. */
    enum Result {
        COMMITTED,
        /** Somebody else has written the conversation. */
        STALE,
        /** The data cannot be stored. */
        REFUSED,
        /** It may or may not have happened: read again. */
        UNKNOWN
    }
}
