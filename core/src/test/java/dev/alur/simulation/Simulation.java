package dev.alur.simulation;

import dev.alur.ConversationKey;
import dev.alur.analytics.Tally;
import dev.alur.conversation.OpenRun;
import dev.alur.engine.Engine;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.VirtualTime;
import dev.alur.lang.Language;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.testing.GeneratedWorkflows;
import dev.alur.testing.Histories;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One simulated world, all of it drawn from a seed: workflows, customers, the order in which things happen, and the faults.
 * The engine is the real one, in virtual time over a {@link ModelStore}; it is restarted over the same store after a crash.
 */
final class Simulation {
    private static final String[] TEXTS = {
        "w0 mulai", "w0", "w1", "w2 dong", "ya", "tidak", "3", "merah", "apa?", "ya", "2", "batal"
    };
    private static final int STEPS = 45;
    private static final int LONGEST = 20_000;

    private final SplittableRandom random;
    private final Sabotage sabotage;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Definitions definitions;
    private final VirtualTime time = VirtualTime.startingAt(Histories.START);
    private final Invariants invariants;
    private final ModelStore store;
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<CompletableFuture<Object>> late = new ArrayList<>();
    private final Deque<Event> onTheWay = new ArrayDeque<>();
    private final List<Event> delivered = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();
    private boolean calm;
    private int events;
    private int crashes;
    private Engine engine;

    /** What a world came to. @param log the decisions in order: equal seeds give equal logs */
    record Report(long calls, long starts, int crashes, Set<Fault> faults, String log) {}

    private Simulation(long seed, Sabotage sabotage) {
        this.random = new SplittableRandom(seed);
        this.sabotage = sabotage;
        for (Fault fault : Fault.values()) {
            if (random.nextBoolean()) {
                faults.add(fault);
            }
        }
        this.definitions = GeneratedWorkflows.of(random, 1 + random.nextInt(3), 7);
        this.invariants = new Invariants(sabotage);
        boolean compared = sabotage == Sabotage.NONE && !faults.contains(Fault.CRASHES);
        this.store = new ModelStore(invariants, sabotage, compared ? new MemoryStore() : null);
        this.engine = build();
    }

    /** Runs a world. @throws Violation if something happened that must not */
    static Report run(long seed, Sabotage sabotage) {
        Simulation simulation = new Simulation(seed, sabotage);
        try {
            simulation.live();
            simulation.settle();
        } catch (Violation e) {
            throw new Violation(e.getMessage() + "; faults " + simulation.faults + "; so far " + simulation.log);
        }
        return new Report(
                simulation.invariants.calls,
                simulation.invariants.starts,
                simulation.crashes,
                simulation.faults,
                simulation.log.toString());
    }

    private Engine build() {
        return Engine.builder()
                .define(definitions)
                .expressions(Language.CORE)
                .standIn(this::act)
                .action("a0", this::act)
                .action("a1", this::act)
                .action("a2", this::act)
                .compute("a3", invocation -> Map.of("v1", invocation.attempt()))
                .action("a4", this::act)
                .action("u0", this::act)
                .action("send", this::act)
                .time(time)
                .recipient("admin", "+6280")
                .owner("+6281")
                .channel(message -> null)
                .executor(tasks::add)
                .store(store)
                .listener(invariants)
                .traces(0)
                .build();
    }

    // Actions of the world

    private @Nullable Object act(Invocation invocation) {
        invariants.calling(invocation);
        int luck = calm ? 99 : random.nextInt(100);
        if (luck < 15 && faults.contains(Fault.FAILURES)) {
            FailureKind kind = FailureKind.values()[random.nextInt(3)];
            throw new ActionFailedException(
                    random.nextInt(3) == 0 ? Failure.lasting(kind, "no") : Failure.retryable(kind, "busy"));
        }
        if (luck < 20 && faults.contains(Fault.NOT_YET)) {
            return Failure.notYet("closed", time.instant().plusSeconds(random.nextInt(4_000)));
        }
        if (luck < 30 && faults.contains(Fault.SILENT)) {
            return new CompletableFuture<>();
        }
        if (luck < 50 && faults.contains(Fault.LATE)) {
            CompletableFuture<Object> result = new CompletableFuture<>();
            late.add(result);
            return result;
        }
        return result();
    }

    private @Nullable Object result() {
        switch (random.nextInt(4)) {
            case 0:
                return null;
            case 1:
                return random.nextInt(6);
            case 2:
                return GeneratedWorkflows.ordered("v0", random.nextInt(6), "v1", "ya");
            default:
                return Map.of("ok", true);
        }
    }

    // What happens

    private void live() {
        for (int step = 0; step < STEPS; step++) {
            if (faults.contains(Fault.CRASHES) && random.nextInt(25) == 0) {
                store.next = random.nextBoolean() ? ModelStore.Ending.BEFORE_COMMIT : ModelStore.Ending.AFTER_COMMIT;
            }
            attempt(this::something);
        }
        calm = true;
        store.next = ModelStore.Ending.NEVER;
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (Crash e) {
            // seen below: an action's thread may have swallowed it
        }
        invariants.rethrow();
        if (store.ended) {
            restart();
        }
    }

    private void restart() {
        crashes++;
        log.append(" crash");
        engine.close();
        invariants.crashed();
        store.restarted();
        tasks.clear();
        late.clear();
        time.advance(Duration.ofMillis(1 + random.nextInt(100_000)));
        store.ended = false;
        engine = build();
    }

    private void something() {
        int choice = random.nextInt(100);
        if (choice < 30) {
            onTheWay.add(event());
        }
        if (choice < 50 && !onTheWay.isEmpty()) {
            boolean overtaking = faults.contains(Fault.REORDERED) && random.nextBoolean();
            receive(overtaking ? onTheWay.pollLast() : onTheWay.poll());
        } else if (choice < 55 && !delivered.isEmpty() && faults.contains(Fault.DUPLICATES)) {
            receive(delivered.get(random.nextInt(delivered.size())));
        } else if (choice < 75 && !tasks.isEmpty()) {
            tasks.remove(random.nextInt(tasks.size())).run();
        } else if (choice < 82 && !late.isEmpty()) {
            late.remove(random.nextInt(late.size())).complete(result());
        } else if (choice < 84 && faults.contains(Fault.CANCELS)) {
            cancel();
        } else {
            pass(Duration.ofMillis(1L << random.nextInt(26)));
        }
    }

    /** Time goes by. An executor is rarely so far behind that calls time out before they begin. */
    private void pass(Duration length) {
        boolean busy = random.nextInt(4) == 0;
        while (!busy && length.toSeconds() >= 30 && !tasks.isEmpty() && !store.ended) {
            tasks.remove(0).run();
        }
        if (!store.ended) {
            time.advance(length);
        }
    }

    private Event event() {
        ConversationKey key = ConversationKey.of("+62" + random.nextInt(3));
        Event event = event("m" + ++events, key);
        invariants.sent(event);
        return event;
    }

    private Event event(String id, ConversationKey key) {
        switch (random.nextInt(6)) {
            case 0:
                return Event.named(id, "e" + random.nextInt(4), key, Map.of("n", random.nextInt(4)));
            case 1:
                return new Event(id, Event.Kind.STATUS, random.nextBoolean() ? "read" : "failed", key, "", Map.of());
            default:
                return Event.message(id, key, TEXTS[random.nextInt(TEXTS.length)]);
        }
    }

    private void receive(@Nullable Event event) {
        if (event == null) {
            return;
        }
        boolean stacked = sabotage == Sabotage.STACKED_EVENTS && !onTheWay.isEmpty();
        invariants.receiving(stacked ? onTheWay.getLast().id() : event.id());
        try {
            log.append(' ').append(event.id()).append('=').append(engine.receive(event));
            delivered.add(event);
        } catch (Crash e) {
            onTheWay.addFirst(event);
            throw e;
        } finally {
            invariants.receiving(null);
        }
    }

    private void cancel() {
        for (ConversationKey key : new ArrayList<>(store.conversations.keySet())) {
            for (OpenRun run : store.conversations.get(key).runs()) {
                if (random.nextInt(3) == 0) {
                    log.append(" cancel ").append(run.run());
                    engine.cancel(key, run.run(), "changed my mind");
                }
            }
        }
    }

    /** The faults stop: every run must come to its end. */
    private void settle() {
        for (int rounds = 0; rounds < LONGEST; rounds++) {
            if (!onTheWay.isEmpty()) {
                receive(onTheWay.poll());
            } else if (!tasks.isEmpty()) {
                tasks.remove(0).run();
            } else if (!late.isEmpty()) {
                late.remove(0).complete(result());
            } else if (engine.openRuns() == 0) {
                break;
            } else {
                time.advance(Duration.ofHours(6));
            }
            invariants.rethrow();
            if (time.instant().isAfter(Histories.START.plus(Duration.ofDays(400)))) {
                break;
            }
        }
        List<String> open = new ArrayList<>();
        store.runs.forEach((run, parked) -> open.add(run + " " + parked.text()));
        if (!open.isEmpty()) {
            throw new Violation("runs that never end: " + open);
        }
        store.conversations.forEach((key, state) -> {
            if (state.isOpen() || !state.waiting().isEmpty()) {
                throw new Violation("a conversation without runs is open: " + state);
            }
        });
        counts();
        engine.close();
    }

    private void counts() {
        if (crashes > 0) {
            return; // counts are of one process
        }
        long started = sum(engine.counts().values(), Tally::started);
        long open = sum(engine.counts().values(), Tally::open);
        if (open != 0 || started != invariants.starts || invariants.starts != invariants.ends) {
            throw new Violation("counts do not add up: started " + started + " and open " + open + ", told of "
                    + invariants.starts + " starts and " + invariants.ends + " ends");
        }
        log.append(" counts ").append(engine.counts());
    }

    private static long sum(Collection<Tally> tallies, java.util.function.ToLongFunction<Tally> of) {
        return tallies.stream().mapToLong(of).sum();
    }
}
