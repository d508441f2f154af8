package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.Store;
import dev.alur.spi.StoreCounts;
import dev.alur.spi.StoredRun;
import dev.alur.spi.Timer;
import dev.alur.spi.UnmatchedText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory: nothing survives the process but what {@link #backup} wrote. A parked run is one packed byte array
 * and a timer; no thread, no closure. Safe for use by several threads.
 */
public final class MemoryStore implements Store {
    private static final int STRIPES = 256;

    private final List<Map<ConversationKey, StoredConversation>> stripes = new ArrayList<>();
    private final Timers timers = new Timers();
    private final OpenRuns open = new OpenRuns(timers);
    private final EndedRuns ended;
    private final UnmatchedTexts unmatched;
    private volatile Controls controls = Controls.NONE;

    /** Keeps the latest 1,000 ended runs and the 1,000 most frequent unmatched texts. */
    public MemoryStore() {
        this(1_000, 1_000);
    }

    /**
     * @param endedRuns how many of the latest ended runs are kept, with their last state
     * @param unmatchedTexts how many texts that matched nothing are kept
     */
    public MemoryStore(int endedRuns, int unmatchedTexts) {
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new HashMap<>());
        }
        ended = new EndedRuns(endedRuns);
        unmatched = new UnmatchedTexts(unmatchedTexts);
    }

    /**
     * A store with what a backup holds; its latest ended runs, as many as {@link #MemoryStore()} keeps.
     *
     * @throws AlurException {@code unreadable-backup} if the file is none, is cut short, or is of a newer format
     */
    public static MemoryStore restore(Path file) {
        return MemoryBackup.read(file);
    }

    /** All conversations of a person are in one. */
    private Map<ConversationKey, StoredConversation> stripe(String tenant, String person) {
        return stripes.get(((person.hashCode() * 31 + tenant.hashCode()) * 0x9E3779B9) >>> 24);
    }

    private Map<ConversationKey, StoredConversation> stripe(ConversationKey key) {
        return stripe(key.tenant(), key.person());
    }

    @Override
    public ConversationState conversation(ConversationKey key) {
        Map<ConversationKey, StoredConversation> stripe = stripe(key);
        synchronized (stripe) {
            StoredConversation stored = stripe.get(key);
            return stored == null ? ConversationState.NEW : stored.state;
        }
    }

    @Override
    public @Nullable State run(ConversationKey key, RunId run, Program program) {
        Map<ConversationKey, StoredConversation> stripe = stripe(key);
        Object form;
        synchronized (stripe) {
            StoredConversation stored = stripe.get(key);
            StoredConversation.Parked parked = stored == null ? null : stored.find(run);
            if (parked == null) {
                return null;
            }
            form = parked.form();
        }
        return StoredConversation.Parked.read(form, program, run, key);
    }

    // Commits

    @Override
    public List<Result> commit(List<Commit> commits) {
        List<Result> results = new ArrayList<>(commits.size());
        for (Commit commit : commits) {
            commit(commit);
            results.add(Result.COMMITTED);
        }
        return results;
    }

    private void commit(Commit commit) {
        for (Commit.RunChange change : commit.runs()) {
            pack(change); // whatever may throw does so before anything has changed
        }
        ConversationKey key = commit.conversation();
        Map<ConversationKey, StoredConversation> stripe = stripe(key);
        synchronized (stripe) {
            StoredConversation stored = stripe.get(key);
            if (stored == null) {
                if (isNothing(commit)) {
                    return; // a late result for a conversation that was forgotten does not bring it back
                }
                stored = new StoredConversation();
                stripe.put(key, stored);
            }
            apply(stored, commit);
        }
        Commit.Unmatched text = commit.unmatched();
        if (text != null) {
            unmatched.count(text, PersonKey.of(key));
        }
    }

    private static boolean isNothing(Commit commit) {
        return commit.state().equals(ConversationState.NEW)
                && commit.runs().isEmpty()
                && commit.abandoned().isEmpty()
                && commit.timers().stream().allMatch(timer -> timer.at() == null);
    }

    private static byte @Nullable [] pack(Commit.RunChange change) {
        State state = change.state();
        return state == null ? null : state.pack(change.program());
    }

    private void apply(StoredConversation stored, Commit commit) {
        ConversationKey key = commit.conversation();
        for (RunId run : commit.reopened()) {
            ended.removeIf(kept -> kept.run().equals(run));
        }
        stored.state = commit.state();
        for (Commit.RunChange change : commit.runs()) {
            State state = change.state();
            Program program = change.program();
            byte[] packed = pack(change);
            if (state != null && packed != null) {
                open.put(stored, change.run(), program, packed, state.isPaused());
                continue;
            }
            open.remove(stored, change.run());
            Commit.Ended end = change.ended();
            if (end != null) {
                ended.add(new EndedRuns.Kept(key, program, end, null));
            }
        }
        for (Commit.Ended end : commit.abandoned()) {
            open.remove(stored, end.run().run());
            ended.add(new EndedRuns.Kept(key, null, end, null));
        }
        for (Commit.TimerChange change : commit.timers()) {
            Timed timed = change.run().equals(RunId.NONE) ? stored : stored.find(change.run());
            if (timed != null) {
                open.timer(timed, key, change);
            }
        }
    }

    // What is due

    @Override
    public List<Timer> due(Instant now, int most) {
        return timers.take(now.toEpochMilli(), most);
    }

    @Override
    public @Nullable Instant nextDue() {
        return timers.next();
    }

    @Override
    public void open(Consumer<ConversationKey> each) {
        each(
                stored -> {
                    open.restore(stored);
                    for (StoredConversation.Parked parked : stored.runs) {
                        open.restore(parked);
                    }
                    return stored.state.isOpen();
                },
                each);
    }

    @Override
    public void queued(Consumer<ConversationKey> each) {
        each(stored -> !stored.state.queued().isEmpty(), each);
    }

    private void each(Predicate<StoredConversation> asked, Consumer<ConversationKey> each) {
        for (Map<ConversationKey, StoredConversation> stripe : stripes) {
            List<ConversationKey> keys = new ArrayList<>();
            synchronized (stripe) {
                stripe.forEach((key, stored) -> {
                    if (asked.test(stored)) {
                        keys.add(key);
                    }
                });
            }
            keys.forEach(each);
        }
    }

    // What operators ask

    @Override
    public List<StoredRun> runs(RunQuery query) {
        PriorityQueue<StoredRun> newest = new PriorityQueue<>(Comparator.comparing(StoredRun::id));
        each(query, run -> {
            newest.add(run);
            if (newest.size() > query.most()) {
                newest.poll();
            }
        });
        List<StoredRun> page = new ArrayList<>(newest);
        page.sort(Comparator.comparing(StoredRun::id).reversed());
        return page;
    }

    @Override
    public void each(RunQuery query, Consumer<StoredRun> each) {
        if (query.asksOpen()) {
            for (Map<ConversationKey, StoredConversation> stripe : asked(query)) {
                List<StoredRun> fitting = new ArrayList<>();
                synchronized (stripe) {
                    stripe.forEach((key, stored) -> stored.fitting(query, key, fitting));
                }
                fitting.forEach(each);
            }
        }
        if (query.asksEnded()) {
            ended.each(kept -> {
                StoredRun run = kept.view();
                if (query.fits(run)) {
                    each.accept(run);
                }
            });
        }
    }

    private List<Map<ConversationKey, StoredConversation>> asked(RunQuery query) {
        ConversationKey key = query.conversation();
        PersonKey person = query.person();
        if (key != null) {
            return List.of(stripe(key));
        }
        return person == null ? stripes : List.of(stripe(person.tenant(), person.id()));
    }

    @Override
    public @Nullable State ended(RunId run, Program program) {
        EndedRuns.Kept kept = ended.find(run);
        return kept == null ? null : kept.state(program);
    }

    @Override
    public List<ConversationKey> conversations(PersonKey person) {
        Map<ConversationKey, StoredConversation> stripe = stripe(person.tenant(), person.id());
        synchronized (stripe) {
            return stripe.keySet().stream().filter(person::speaksIn).toList();
        }
    }

    @Override
    public Controls controls() {
        return controls;
    }

    @Override
    public synchronized void control(Controls value) {
        controls = value;
    }

    @Override
    public List<UnmatchedText> unmatched(int most) {
        return unmatched.top(most);
    }

    @Override
    public StoreCounts counts() {
        long conversations = 0;
        for (Map<ConversationKey, StoredConversation> stripe : stripes) {
            synchronized (stripe) {
                conversations += stripe.size();
            }
        }
        return new StoreCounts(open.count(), open.paused(), ended.size(), timers.size(), conversations);
    }

    @Override
    public void forget(ConversationKey key) {
        Map<ConversationKey, StoredConversation> stripe = stripe(key);
        synchronized (stripe) {
            StoredConversation stored = stripe.remove(key);
            if (stored != null) {
                open.cancel(stored);
                for (StoredConversation.Parked parked : stored.runs) {
                    open.remove(stored, parked.run);
                }
            }
        }
        ended.removeIf(kept -> kept.key().equals(key));
    }

    @Override
    public void forget(PersonKey person) {
        unmatched.forget(person);
        synchronized (this) {
            controls = controls.without(person);
        }
    }

    @Override
    public long openRuns() {
        return open.count();
    }

    // Backup

    @Override
    public void backup(Path file) {
        MemoryBackup.write(this, file);
    }

    /** Writes every conversation as it stands at one moment; those of one stripe are written while others go on. */
    void each(BiFunction<ConversationKey, StoredConversation, String> form, Consumer<String> each) {
        for (Map<ConversationKey, StoredConversation> stripe : stripes) {
            List<String> forms = new ArrayList<>();
            synchronized (stripe) {
                stripe.forEach((key, stored) -> forms.add(form.apply(key, stored)));
            }
            forms.forEach(each);
        }
    }

    EndedRuns endedRuns() {
        return ended;
    }

    UnmatchedTexts unmatchedTexts() {
        return unmatched;
    }

    /** Takes a conversation of a backup. @param due when its timers and those of its runs are due */
    void restore(ConversationKey key, StoredConversation stored, List<Timer> due) {
        Map<ConversationKey, StoredConversation> stripe = stripe(key);
        synchronized (stripe) {
            stripe.put(key, stored);
            for (StoredConversation.Parked parked : stored.runs) {
                open.opened(parked.paused);
            }
            for (Timer one : due) {
                Timed timed = one.run().equals(RunId.NONE) ? stored : stored.find(one.run());
                if (timed != null) {
                    open.timer(timed, key, new Commit.TimerChange(one.run(), one.token(), one.at()));
                }
            }
        }
    }

    @Override
    public void close() {
        // nothing outside the heap is held
    }
}
