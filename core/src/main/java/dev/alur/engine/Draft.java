package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.value.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A commit that is being written. Confined to one thread. */
final class Draft {
    /** Longer texts are counted by their beginning: they are hardly ever said twice. */
    private static final int LONGEST_UNMATCHED = 200;

    private final ConversationKey key;
    private final Map<RunId, Commit.RunChange> runs = new LinkedHashMap<>();
    private final List<Commit.TimerChange> timers = new ArrayList<>();
    private List<RunId> reopened = List.of();
    private List<Commit.Ended> abandoned = List.of();
    private Commit.@Nullable Unmatched unmatched;

    Draft(ConversationKey key) {
        this.key = key;
    }

    /** What became of a run so far, {@code null} when it did not change. */
    Commit.@Nullable RunChange run(RunId id) {
        return runs.get(id);
    }

    /** A run changed; what was said of it before does not count. */
    void run(Commit.RunChange change) {
        runs.put(change.run(), change);
    }

    /** Sets a timer, or with {@code null} drops it. */
    void timer(RunId run, Token token, @Nullable Instant at) {
        timers.add(new Commit.TimerChange(run, token, at));
    }

    /** A run that began and ended within one commit has no timers in the store. */
    void dropTimers(RunId run) {
        timers.removeIf(change -> change.run().equals(run));
    }

    /** What was kept of the run's end goes. */
    List<RunId> reopened() {
        return reopened;
    }

    void reopen(RunId run) {
        reopened = List.of(run);
    }

    void abandon(Commit.Ended ended) {
        List<Commit.Ended> more = new ArrayList<>(abandoned);
        more.add(ended);
        abandoned = List.copyOf(more);
    }

    /** Counts a message that started nothing, unless it says nothing. */
    void unmatched(String text, Instant now) {
        String example = beginning(text);
        String folded = Folded.of(example).strip().replaceAll("\\s+", " ");
        if (!folded.isEmpty()) {
            unmatched = new Commit.Unmatched(folded, example, now);
        }
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST_UNMATCHED) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST_UNMATCHED - 1));
        return text.substring(0, halved ? LONGEST_UNMATCHED - 1 : LONGEST_UNMATCHED);
    }

    /** How many runs are different. */
    int touched() {
        return runs.size() + abandoned.size();
    }

    /** Times at which something will be due. */
    List<Instant> times() {
        List<Instant> times = new ArrayList<>(timers.size());
        for (Commit.TimerChange change : timers) {
            if (change.at() != null) {
                times.add(change.at());
            }
        }
        return times;
    }

    Commit commit(ConversationState state) {
        return new Commit(key, state, List.copyOf(runs.values()), List.copyOf(timers), reopened, abandoned, unmatched);
    }
}
