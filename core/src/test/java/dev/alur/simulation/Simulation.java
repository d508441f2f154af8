package dev.alur.simulation;

import dev.alur.ConversationKey;
import dev.alur.analytics.Tally;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.engine.Engine;
import dev.alur.engine.Intake;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.VirtualTime;
import dev.alur.lang.Language;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.program.Note;
import dev.alur.testing.GeneratedWorkflows;
import dev.alur.testing.Histories;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
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
    private static final String[] ANSWERS = {"ya", "tidak", "3", "merah", "apa?", "2", "biru"};
    private static final int STEPS = 45;
    private static final int LONGEST = 20_000;
    /** One world in so many has a crowd. */
    private static final int CROWDED = 125;

    private static final int CROWD = 64;
    private static final int STEPS_OF_A_CROWD = 700;
    /** Longer than any call takes, and any pause before what failed comes again. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final SplittableRandom random;
    private final Sabotage sabotage;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Definitions definitions;
    private final Staff staff;
    private final int people;
    private final int workflows;
    private final VirtualTime time = VirtualTime.startingAt(Histories.START);
    private final Invariants invariants;
    private final ModelStore store;
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<CompletableFuture<Object>> late = new ArrayList<>();
    private final Deque<Event> onTheWay = new ArrayDeque<>();
    private final List<Event> delivered = new ArrayList<>();
    private final Set<ConversationKey> met = new HashSet<>();
    private final StringBuilder log = new StringBuilder();
    private boolean calm;
    private int events;
    private int crashes;
    private int atOnce;
    private Engine engine;

    /** What a world came to. @param atOnce most conversations with an open run, of a crowd @param log the decisions in order: equal seeds give equal logs */
    record Report(
            int people,
            int atOnce,
            long calls,
            long starts,
            int crashes,
            int hiccups,
            long deeds,
            Set<Fault> faults,
            Set<Note.Kind> notes,
            Map<String, Long> seen,
            String log) {}

    private Simulation(long seed, Sabotage sabotage) {
        this.random = new SplittableRandom(seed);
        this.sabotage = sabotage;
        for (Fault fault : Fault.values()) {
            if (random.nextBoolean()) {
                faults.add(fault);
            }
        }
        this.people = seed % CROWDED == 0 ? CROWD : 3;
        this.workflows = 1 + random.nextInt(3);
        this.definitions = GeneratedWorkflows.of(random, workflows, 7);
        this.invariants = new Invariants(sabotage);
        invariants.storeFails = faults.contains(Fault.STORE_FAILS);
        boolean asText = random.nextInt(4) == 0;
        boolean compared = asText
                && (sabotage == Sabotage.NONE || sabotage == Sabotage.MEMORY_FORGETS)
                && !faults.contains(Fault.CRASHES);
        this.store = new ModelStore(
                invariants,
                sabotage,
                asText ? ModelStore.Form.TEXT : ModelStore.Form.OBJECTS,
                compared ? new MemoryStore() : null);
        this.staff = new Staff(random, store, faults, invariants.held, workflows);
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
                simulation.met.size(),
                simulation.atOnce,
                simulation.invariants.calls,
                simulation.invariants.starts,
                simulation.crashes,
                simulation.store.hiccups(),
                simulation.staff.deeds,
                simulation.faults,
                simulation.invariants.kinds,
                simulation.invariants.seen.counts(),
                simulation.log.toString());
    }

    private Engine build() {
        invariants.beginning = true;
        Engine built = Engine.builder()
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
                .executor(this::later)
                .store(store)
                .listener(invariants)
                .traces(0)
                .build();
        staff.deployAgain(built);
        invariants.beginning = false;
        return built;
    }

    private void later(Runnable task) {
        tasks.add(task);
        if (sabotage == Sabotage.RUNS_TASKS_TWICE) {
            tasks.add(task);
        }
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
        int steps = people == CROWD ? STEPS_OF_A_CROWD : STEPS;
        for (int step = 0; step < steps; step++) {
            boolean fails = faults.contains(Fault.STORE_FAILS) || sabotage == Sabotage.FAILS_UNTOLD;
            if (fails && random.nextInt(12) == 0) {
                ModelStore.Hiccup[] hiccups = ModelStore.Hiccup.values();
                store.hiccup = hiccups[random.nextInt(hiccups.length)];
            }
            if (faults.contains(Fault.CRASHES) && random.nextInt(25) == 0) {
                store.next = random.nextBoolean() ? ModelStore.Ending.BEFORE_COMMIT : ModelStore.Ending.AFTER_COMMIT;
            }
            attempt(this::something);
            atOnce = people == CROWD ? Math.max(atOnce, open()) : atOnce;
        }
        calm = true;
        store.next = ModelStore.Ending.NEVER;
        boolean staysDown = sabotage == Sabotage.STAYS_DOWN && invariants.storeFails;
        store.hiccup = staysDown ? ModelStore.Hiccup.COMMITTING : ModelStore.Hiccup.NONE;
    }

    /** How many conversations have an open run. */
    private int open() {
        return (int) store.conversations.values().stream()
                .filter(ConversationState::isOpen)
                .count();
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (Crash e) {
            // seen below: an action's thread may have swallowed it
        } catch (ModelStore.Down e) {
            log.append(" down"); // an operator could not look
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
        invariants.undecided();
        store.restarted();
        store.next = ModelStore.Ending.NEVER;
        store.hiccup = ModelStore.Hiccup.NONE;
        tasks.clear();
        late.clear();
        time.advance(Duration.ofMillis(1 + random.nextInt(100_000)));
        store.ended = false;
        engine = build();
    }

    private void something() {
        int choice = random.nextInt(100);
        if (choice < (people == CROWD ? 60 : 30)) {
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
        } else if (choice < 90) {
            staff.act(engine);
        } else {
            pass(Duration.ofMillis(1L << random.nextInt(people == CROWD && events < CROWD ? 10 : 26)));
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
        boolean arriving = people == CROWD && events < CROWD;
        ConversationKey key = ConversationKey.of("+62" + (arriving ? events : random.nextInt(people)));
        String id = "m" + ++events;
        Event event = arriving ? Event.message(id, key, "w0") : event(id, key);
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
                return Event.message(id, key, text(key));
        }
    }

    /** Who is asked mostly answers; who is not asks for something, or answers late. */
    private String text(ConversationKey key) {
        if (faults.contains(Fault.OPT_OUTS) && random.nextInt(12) == 0) {
            return random.nextBoolean() ? "stop" : "mulai";
        }
        if (faults.contains(Fault.HUMANS) && random.nextInt(8) == 0) {
            return "bot";
        }
        if (random.nextInt(25) == 0) {
            return "batal";
        }
        ConversationState state = store.conversations.get(key);
        boolean asked = state != null
                && (new Conversation(state).question() != null
                        || state.particulars().late() != null);
        if (random.nextInt(8) < (asked ? 6 : 2)) {
            return ANSWERS[random.nextInt(ANSWERS.length)];
        }
        String wish = "w" + random.nextInt(workflows);
        return random.nextInt(4) == 0 ? wish + " w" + random.nextInt(workflows) : wish + " dong";
    }

    private void receive(@Nullable Event event) {
        if (event == null) {
            return;
        }
        boolean stacked = sabotage == Sabotage.STACKED_EVENTS && !onTheWay.isEmpty();
        invariants.receiving(stacked ? onTheWay.getLast().id() : event.id());
        int hiccups = store.hiccups();
        try {
            Intake intake = engine.receive(event);
            log.append(' ').append(event.id()).append('=').append(intake);
            if (intake == Intake.REFUSED) {
                onTheWay.addFirst(event);
                return;
            }
            if (intake == Intake.TAKEN) {
                invariants.taken(event.id());
            }
            met.add(event.conversation());
            delivered.add(event);
        } catch (Crash e) {
            onTheWay.addFirst(event);
            throw e;
        } catch (RuntimeException e) {
            if (store.hiccups() == hiccups) {
                throw e;
            }
            log.append(' ').append(event.id()).append(" again");
            onTheWay.addFirst(event);
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

    /** The faults stop: every run waits for what can come, and comes to its end when nobody holds it any more. */
    private void settle() {
        quiet();
        staff.catchUp(engine);
        quiet();
        time.advance(PATIENCE);
        quiet();
        alive();
        if (sabotage != Sabotage.NEVER_GIVES_BACK) {
            staff.goHome(engine);
        }
        quiet();
        alive();
        Instant end = time.instant().plus(Duration.ofDays(400));
        while (engine.openRuns() > 0 && time.instant().isBefore(end)) {
            Instant next = time.instant().plus(Duration.ofHours(6));
            Instant due = store.nextDue();
            time.advanceTo(due == null || due.isBefore(next) ? next : due);
            quiet();
        }
        List<String> open = new ArrayList<>();
        store.runs.forEach((run, parked) -> open.add(run + " " + parked.state().encode(parked.program())));
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

    /** Nothing is on its way and nobody is at work any more, as of now. */
    private void quiet() {
        for (int rounds = 0; rounds < LONGEST; rounds++) {
            if (!onTheWay.isEmpty()) {
                receive(onTheWay.poll());
            } else if (!tasks.isEmpty()) {
                tasks.remove(0).run();
            } else if (!late.isEmpty()) {
                late.remove(0).complete(result());
            } else {
                return;
            }
            invariants.rethrow();
        }
        throw new Violation("work that never ends");
    }

    private void alive() {
        new Liveness(store, engine.operations().controls(), invariants.held, time.instant()).check();
    }

    private void counts() {
        if (crashes > 0 || store.hiccups() > 0 || faults.contains(Fault.VERSIONS)) {
            return; // counts are of one process, of what is active, and made before the commit
        }
        long started = sum(engine.counts().values(), Tally::started);
        long open = sum(engine.counts().values(), Tally::open);
        if (open != 0 || started != invariants.starts || invariants.starts + invariants.reopened != invariants.ends) {
            throw new Violation(
                    "counts do not add up: started " + started + " and open " + open + ", told of " + invariants.starts
                            + " starts, " + invariants.reopened + " retries and " + invariants.ends + " ends");
        }
        log.append(" counts ").append(engine.counts());
    }

    private static long sum(Collection<Tally> tallies, java.util.function.ToLongFunction<Tally> of) {
        return tallies.stream().mapToLong(of).sum();
    }
}
