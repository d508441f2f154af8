package dev.alur.spi;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Program;
import dev.alur.program.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations live between events. Called by several threads; one conversation is committed by one at a time and in
 * order, and may be read meanwhile. May block, and every turn waits for its commit. What a commit holds happens together or
 * not at all.
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

    /**
     * Every conversation in which a start waits for its turn, in no particular order. The store may be read and written
     * meanwhile.
     */
    void queued(Consumer<ConversationKey> each);

    /** How many runs are open. */
    long openRuns();

    // What operators ask

    /** Runs that fit, open ones and what is kept of ended ones, the newest first: by id, descending. */
    List<StoredRun> runs(RunQuery query);

    /**
     * Hands over every run that fits, in no particular order, however large a page is. The store may be read and written
     * meanwhile; a run that begins or ends then may be missing.
     */
    default void each(RunQuery query, Consumer<StoredRun> each) {
        RunQuery page = query.most(1_000);
        for (List<StoredRun> runs = runs(page); !runs.isEmpty(); runs = runs(page)) {
            runs.forEach(each);
            page = page.after(runs.get(runs.size() - 1).id());
        }
    }

    /** The last state of an ended run, {@code null} when it is not kept or its definition was not there. */
    @Nullable
    State ended(RunId run, Program program);

    /** Every conversation a person is known by, also those without runs. */
    List<ConversationKey> conversations(PersonKey person);

    /** What was paused, as {@link #control} said last. */
    Controls controls();

    /** Keeps what is paused, in the place of what was. */
    void control(Controls controls);

    /** The messages that started nothing, the most frequent first; about, where many different ones came. */
    List<UnmatchedText> unmatched(int most);

    /** What is held, without walking over it. */
    StoreCounts counts();

    /** Drops a conversation with all that is kept of it: its state, timers, open runs and ended ones. */
    void forget(ConversationKey conversation);

    /** Drops what is kept of a person outside conversations: what they wrote that matched nothing, and that they are paused. */
    void forget(PersonKey person);

    /**
     * Writes all that is held to a file, as it stands; an existing file is replaced when all is written.
     *
     * @throws AlurException {@code unsupported} by a store whose database has its own way to back up; {@code backup-failed}
     */
    default void backup(Path file) {
        throw new AlurException(
                "unsupported",
                "this store writes no backup to " + file + ": back it up with the means of its database");
    }

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
