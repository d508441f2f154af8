package dev.alur.simulation;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.SeenIds;
import dev.alur.conversation.Waiting;
import dev.alur.engine.MemoryStore;
import dev.alur.program.Effect;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.Store;
import dev.alur.spi.StoreCounts;
import dev.alur.spi.StoredRun;
import dev.alur.spi.Timer;
import dev.alur.spi.UnmatchedText;
import dev.alur.testing.ChangedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store as plain as its contract: maps, a list of timers, states as text. It outlives the engines over it, may end the
 * process at a commit, and holds what {@link MemoryStore} does against itself while nothing ends.
 */
final class ModelStore implements Store {
    final Map<ConversationKey, ConversationState> conversations = new LinkedHashMap<>();
    final Map<RunId, Parked> runs = new LinkedHashMap<>();
    final List<Timer> timers = new ArrayList<>();
    private final Invariants invariants;
    private final Sabotage sabotage;
    private final boolean asText;
    private final @Nullable MemoryStore twin;

    /** How it keeps what it is given. */
    enum Form {
        TEXT,
        OBJECTS
    }

    private int changes;

    /** When the process is to end. */
    enum Ending {
        NEVER,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    Ending next = Ending.NEVER;
    boolean ended;

    /** What it fails at next; once. */
    enum Hiccup {
        NONE,
        READING,
        COMMITTING,
        STALE,
        REFUSED,
        UNKNOWN
    }

    Hiccup hiccup = Hiccup.NONE;
    private int hiccups;

    /** The store does not answer. */
    static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Down() {
            super("the store is down");
        }
    }

    /** How often it has failed. */
    int hiccups() {
        return hiccups;
    }

    private boolean fails(Hiccup at) {
        if (hiccup != at) {
            return false;
        }
        hiccup = sabotage == Sabotage.STAYS_DOWN ? at : Hiccup.NONE;
        hiccups++;
        invariants.undecided();
        return true;
    }

    /** An ended run as stored. */
    private record EndedRun(
            ConversationKey key,
            Commit.Ended ended,
            @Nullable Program program) {}

    private final Map<RunId, EndedRun> endings = new LinkedHashMap<>();
    private Controls controls = Controls.NONE;

    /** A run as stored. */
    record Parked(ConversationKey key, Program program, State state, State before) {}

    /** @param form whether what is read has been through text */
    ModelStore(Invariants invariants, Sabotage sabotage, Form form, @Nullable MemoryStore twin) {
        this.asText = form == Form.TEXT;
        this.invariants = invariants;
        this.sabotage = sabotage;
        this.twin = twin;
    }

    private void alive() {
        if (ended) {
            throw new Crash();
        }
    }

    private void readable() {
        alive();
        if (fails(Hiccup.READING)) {
            throw new Down();
        }
    }

    @Override
    public ConversationState conversation(ConversationKey key) {
        readable();
        ConversationState state = conversations.getOrDefault(key, ConversationState.NEW);
        if (twin != null && !state.equals(twin.conversation(key))) {
            throw new Violation("the store in memory holds another conversation: " + twin.conversation(key));
        }
        ConversationState read = asText ? ConversationState.decode(state.encode()) : state;
        return switch (sabotage) {
            case FORGETS_HANDOFFS ->
                with(
                        read,
                        read.seen(),
                        read.waiting().stream()
                                .filter(one -> one.listening() != Effect.Listening.HANDOFF)
                                .toList());
            case FORGETS_SEEN, FORGETS_STARTS -> with(read, SeenIds.NONE, read.waiting());
            case FORGETS_WAITING -> with(read, read.seen(), List.of());
            case TURNS_QUESTIONS -> with(read, read.seen(), turned(read.waiting()));
            default -> read;
        };
    }

    private static List<Waiting> turned(List<Waiting> waiting) {
        List<Waiting> turned = new ArrayList<>(waiting);
        Collections.reverse(turned);
        return List.copyOf(turned);
    }

    private static ConversationState with(ConversationState state, SeenIds seen, List<Waiting> waiting) {
        return ChangedState.of(state).seen(seen).waiting(waiting).state();
    }

    @Override
    public @Nullable State run(ConversationKey key, RunId run, Program program) {
        readable();
        Parked parked = runs.get(run);
        if (twin != null) {
            State other = twin.run(key, run, program);
            if (!Objects.equals(encoded(parked, program), other == null ? null : other.encode(program))) {
                throw new Violation("the store in memory holds another state of " + run);
            }
        }
        return parked == null ? null : read(run, parked, program);
    }

    private static @Nullable String encoded(@Nullable Parked parked, Program program) {
        return parked == null ? null : parked.state.encode(program);
    }

    private State read(RunId run, Parked parked, Program program) {
        if (sabotage == Sabotage.FORGETS_RESULTS && restarted.merge(run, -1, Integer::sum) >= 0) {
            return parked.before;
        }
        if (sabotage == Sabotage.FORGETS_HOLDS) {
            return State.decode(program, parked.state.encode(program).replaceAll("\"held_by\":\\[[^]]*],", ""));
        }
        if (sabotage == Sabotage.FORGETS_PHASES) {
            return State.decode(
                    program, parked.state.encode(program).replace("\"phase\":\"waiting\"", "\"phase\":\"ready\""));
        }
        return asText ? State.decode(program, parked.state.encode(program)) : parked.state;
    }

    @Override
    public List<Result> commit(List<Commit> commits) {
        alive();
        Ending ending = next;
        next = Ending.NEVER;
        ended = ending != Ending.NEVER;
        if (ending == Ending.BEFORE_COMMIT) {
            throw new Crash();
        }
        if (fails(Hiccup.COMMITTING)) {
            throw new Down();
        }
        for (Result result : List.of(Result.STALE, Result.REFUSED, Result.UNKNOWN)) {
            if (fails(Hiccup.valueOf(result.name()))) {
                return List.of(sabotage == Sabotage.LIES ? Result.COMMITTED : result);
            }
        }
        List<Result> results = new ArrayList<>();
        for (Commit commit : commits) {
            invariants.committing(this, commit);
            apply(commit);
            invariants.committed(this, commit);
            results.add(Result.COMMITTED);
        }
        if (twin != null && (sabotage != Sabotage.MEMORY_FORGETS || ++changes % 9 != 0)) {
            twin.commit(commits);
        }
        if (ending == Ending.AFTER_COMMIT) {
            throw new Crash();
        }
        return results;
    }

    private void apply(Commit commit) {
        commit.reopened().forEach(endings::remove);
        ConversationState old = conversations.getOrDefault(commit.conversation(), ConversationState.NEW);
        boolean keeps =
                sabotage == Sabotage.KEEPS_WAITING && commit.state().waiting().isEmpty();
        conversations.put(
                commit.conversation(),
                keeps ? with(commit.state(), commit.state().seen(), old.waiting()) : commit.state());
        for (Commit.RunChange change : commit.runs()) {
            State state = change.state();
            boolean known = runs.containsKey(change.run());
            if (sabotage == Sabotage.LOSES_RUN_CHANGES && state != null && known && ++changes % 3 == 0) {
                continue;
            }
            if (sabotage == Sabotage.LOSES_RUNS && state != null && !known && ++changes % 5 == 0) {
                continue;
            }
            if (state == null) {
                runs.remove(change.run());
                if (change.ended() != null) {
                    endings.put(change.run(), new EndedRun(commit.conversation(), change.ended(), change.program()));
                }
                if (sabotage != Sabotage.KEEPS_TIMERS) {
                    timers.removeIf(timer -> timer.run().equals(change.run()));
                }
            } else {
                Program program = change.program();
                Parked before = runs.get(change.run());
                runs.put(
                        change.run(),
                        new Parked(commit.conversation(), program, state, before == null ? state : before.state()));
            }
        }
        for (Commit.TimerChange change : commit.timers()) {
            timer(commit.conversation(), change);
        }
    }

    private void timer(ConversationKey key, Commit.TimerChange change) {
        Instant at = change.at();
        if (at != null && sabotage == Sabotage.LOSES_TIMERS && ++changes % 7 == 0) {
            return;
        }
        String path = change.token().path();
        if (at != null
                && (sabotage == Sabotage.FORGETS_COLLECTING && path.equals("@collect")
                        || sabotage == Sabotage.FORGETS_RETURNS && path.equals("@return"))) {
            return;
        }
        boolean keeps = sabotage == Sabotage.KEEPS_TIMERS || sabotage == Sabotage.KEEPS_ROUNDS;
        if (!keeps || at == null && isDue(key, change)) {
            timers.removeIf(one -> one.conversation().equals(key)
                    && one.run().equals(change.run())
                    && one.token().equals(change.token()));
        }
        if (at != null && (change.run().equals(RunId.NONE) || runs.containsKey(change.run()))) {
            timers.add(new Timer(key, change.run(), change.token(), at));
        }
    }

    /** What was handed out is dropped even by a store that forgets to drop: else the clock would stand still. */
    private boolean isDue(ConversationKey key, Commit.TimerChange change) {
        return handedOut.remove(new Handed(key, change.run(), change.token()));
    }

    /** A new process begins over what is stored. */
    void restarted() {
        restarted.clear();
        runs.keySet().forEach(run -> restarted.put(run, 2));
    }

    /** How many more looks at a run show what was before: the one at start, and the turn that follows it. */
    private final Map<RunId, Integer> restarted = new HashMap<>();

    /** Timers an engine has and has not dropped: it keeps what fails. */
    private final Set<Timer> out = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Handed> handedOut = new ArrayList<>();

    private record Handed(ConversationKey key, RunId run, Token token) {}

    @Override
    public List<Timer> due(Instant now, int most) {
        alive();
        List<Timer> due = new ArrayList<>(timers);
        due.removeIf(timer -> timer.at().isAfter(now) || out.contains(timer) || isStalled(timer));
        due.sort(Comparator.comparing(Timer::at));
        due = due.size() > most ? due.subList(0, most) : due;
        out.addAll(due);
        due.forEach(timer -> handedOut.add(new Handed(timer.conversation(), timer.run(), timer.token())));
        if (twin != null && !twin.due(now, most).equals(due)) {
            throw new Violation("the store in memory has other timers due than " + due);
        }
        return due;
    }

    private boolean isStalled(Timer timer) {
        return sabotage == Sabotage.STALLS_TIMERS && timer.token().path().contains("ask");
    }

    @Override
    public @Nullable Instant nextDue() {
        alive();
        Instant next = null;
        for (Timer timer : timers) {
            if (!out.contains(timer)
                    && !isStalled(timer)
                    && (next == null || timer.at().isBefore(next))) {
                next = timer.at();
            }
        }
        if (twin != null && !Objects.equals(next, twin.nextDue())) {
            throw new Violation("the store in memory is due next at " + twin.nextDue() + " instead of " + next);
        }
        return next;
    }

    @Override
    public void open(Consumer<ConversationKey> each) {
        alive();
        out.clear();
        if (sabotage != Sabotage.HIDES_OPEN_RUNS) {
            conversations.forEach((key, state) -> {
                if (state.isOpen()) {
                    each.accept(key);
                }
            });
        }
    }

    @Override
    public void queued(Consumer<ConversationKey> each) {
        alive();
        conversations.forEach((key, state) -> {
            if (!state.queued().isEmpty()) {
                each.accept(key);
            }
        });
    }

    @Override
    public long openRuns() {
        return runs.size();
    }

    // What operators ask

    @Override
    public List<StoredRun> runs(RunQuery query) {
        alive();
        List<StoredRun> all = new ArrayList<>();
        conversations.forEach((key, state) -> state.runs().forEach(run -> {
            boolean paused = Objects.requireNonNull(runs.get(run.run())).state().isPaused();
            all.add(new StoredRun(key, run, paused ? RunState.PAUSED : RunState.WAITING, null));
        }));
        endings.values().forEach(one -> {
            Commit.Ended end = one.ended();
            StoredRun.Ending ending = new StoredRun.Ending(end.outcome(), end.reason(), end.at());
            all.add(new StoredRun(one.key(), end.run(), RunState.of(end.outcome()), ending));
        });
        return all.stream()
                .filter(query::fits)
                .sorted(Comparator.comparing(StoredRun::id).reversed())
                .limit(query.most())
                .toList();
    }

    @Override
    public @Nullable State ended(RunId run, Program program) {
        alive();
        EndedRun one = endings.get(run);
        return one == null ? null : one.ended().last();
    }

    @Override
    public List<ConversationKey> conversations(PersonKey person) {
        return conversations.keySet().stream().filter(person::speaksIn).toList();
    }

    @Override
    public Controls controls() {
        boolean forgets = sabotage == Sabotage.FORGETS_PAUSES || sabotage == Sabotage.FORGETS_WHO_PAUSED;
        return forgets ? Controls.NONE : controls;
    }

    /** What operators paused, whatever it says. */
    Controls paused() {
        return controls;
    }

    @Override
    public void control(Controls value) {
        controls = value;
        if (twin != null) {
            twin.control(value);
        }
    }

    @Override
    public List<UnmatchedText> unmatched(int most) {
        return List.of();
    }

    @Override
    public StoreCounts counts() {
        long paused =
                runs.values().stream().filter(run -> run.state().isPaused()).count();
        return new StoreCounts(runs.size(), paused, endings.size(), timers.size(), conversations.size());
    }

    @Override
    public void forget(ConversationKey key) {
        conversations.remove(key);
        runs.values().removeIf(run -> run.key().equals(key));
        timers.removeIf(timer -> timer.conversation().equals(key));
        endings.values().removeIf(one -> one.key().equals(key));
    }

    @Override
    public void forget(PersonKey person) {
        controls = controls.without(person);
    }

    @Override
    public void close() {
        // it outlives its engines
    }
}
