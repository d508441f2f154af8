package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.SeenIds;
import dev.alur.conversation.Waiting;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Listener;
import dev.alur.spi.Timer;
import dev.alur.testing.ForwardingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One engine, one person and two runs, in which everything that may happen is a choice: when the person writes, when each
 * call returns or fails, when time passes, when a run is cancelled. The engine is the real one; every send and every action
 * is in flight until it is chosen to return.
 */
final class SmallWorld {
    static final Duration TICK = Duration.ofSeconds(10);
    private static final Pattern TIMES = Pattern.compile("\"(until|next)\":(\\d+)");
    /** How many steps a run has taken decides nothing here: all are far from the limit. */
    private static final Pattern STEPS = Pattern.compile("\"steps\":\\d+,");

    /** Something that may happen next. @param what the call, the run or the workflow it happens to */
    record Act(Kind kind, String what) {
        @Override
        public String toString() {
            return (what + " " + kind.words).strip();
        }
    }

    enum Kind {
        RETURNS("returns"),
        TICKS("10 s pass"),
        WRITES("a message"),
        FAILS("fails"),
        CANCELS("is cancelled"),
        STOPS("the person says stop"),
        STARTS("starts again"),
        GIVES_BACK("the human gives back");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it comes by itself; nobody is obliged to do the rest. */
        boolean isCertain() {
            return this == RETURNS || this == TICKS;
        }
    }

    private final SmallWorldSetting setting;
    private final VirtualTime clock = VirtualTime.startingAt(Talk.START);
    private final Kept store;
    private final Kernel kernel;
    private final Engine engine;
    private final Map<String, CompletableFuture<Object>> inFlight = new TreeMap<>();
    private final SmallWorldRules rules;
    private int messages;
    private int failures;
    private int cancels;
    private int starts;

    /** Knows when what is due; the store in memory does not say. */
    private static final class Kept extends ForwardingStore {
        final Map<String, Instant> timers = new TreeMap<>();
        private final UnaryOperator<Commit> breaking;

        Kept(UnaryOperator<Commit> breaking) {
            super(new MemoryStore(8, 1)); // a small one: it is made again for every branch
            this.breaking = breaking;
        }

        @Override
        public List<Result> commit(List<Commit> commits) {
            Commit commit = breaking.apply(commits.get(0));
            for (Commit.RunChange change : commit.runs()) {
                if (change.state() == null) {
                    timers.keySet().removeIf(timer -> timer.startsWith(change.run() + " "));
                }
            }
            for (Commit.TimerChange change : commit.timers()) {
                if (change.at() == null) {
                    timers.remove(name(change.run(), change.token()));
                } else {
                    timers.put(name(change.run(), change.token()), change.at());
                }
            }
            return to.commit(List.of(commit));
        }

        @Override
        public List<Timer> due(Instant now, int most) {
            List<Timer> due = to.due(now, most);
            due.forEach(timer -> timers.remove(name(timer.run(), timer.token())));
            return due;
        }

        private static String name(RunId run, Token token) {
            return run + " " + token;
        }
    }

    SmallWorld(SmallWorldSetting setting) {
        this.setting = setting;
        this.store = new Kept(setting.breaking());
        this.rules = new SmallWorldRules(setting, this);
        setting.nowIn(this);
        EngineBuilder parts = Engine.builder()
                .time(clock)
                .executor(Runnable::run)
                .store(store)
                .traces(0)
                .withoutUnmatched()
                .listener((Listener) rules);
        kernel = new Kernel(parts, setting.deployment(), Runnable::run);
        engine = new Engine(kernel, new Publishing(kernel, setting.catalogue()), null, Duration.ZERO);
        setting.names().forEach(this::start);
    }

    private void start(String workflow) {
        engine.start(workflow, Talk.BUDI, Map.of());
    }

    /** An action begins. */
    CompletableFuture<Object> begins(Invocation call) {
        String what = name(call);
        CompletableFuture<Object> answer = new CompletableFuture<>();
        inFlight.put(what, answer);
        rules.begins(call, what);
        return answer;
    }

    /** Steps of a run; no failure here leads to a second attempt, so that each begins once. */
    private static String name(Invocation call) {
        return call.runId().value() + ":" + call.step();
    }

    /** What may happen now. */
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (String call : inFlight.keySet()) {
            acts.add(new Act(Kind.RETURNS, call));
            if (failures < setting.failures()) {
                acts.add(new Act(Kind.FAILS, call));
            }
        }
        if (store.nextDue() != null) {
            acts.add(new Act(Kind.TICKS, ""));
        }
        if (messages < setting.messages()) {
            acts.add(new Act(Kind.WRITES, ""));
        }
        if (cancels < setting.cancels()) {
            List<OpenRun> open = conversation().runs();
            open.forEach(run -> acts.add(new Act(Kind.CANCELS, String.valueOf(number(run.run())))));
            if (!open.isEmpty()) {
                acts.add(new Act(Kind.STOPS, ""));
            }
        }
        if (setting.again() != null && starts == 0) {
            acts.add(new Act(Kind.STARTS, setting.again()));
        }
        if (isWithHuman()) {
            acts.add(new Act(Kind.GIVES_BACK, ""));
        }
        return acts;
    }

    void happens(Act act) {
        setting.nowIn(this);
        rules.before(act);
        switch (act.kind()) {
            case RETURNS -> take(act.what()).complete(null);
            case FAILS -> {
                failures++;
                take(act.what())
                        .completeExceptionally(
                                new ActionFailedException(Failure.lasting(FailureKind.API_FAILURE, "lost")));
            }
            case WRITES -> {
                messages++;
                engine.message(Talk.BUDI.person(), "jawaban");
            }
            case TICKS -> clock.advance(TICK);
            case CANCELS -> {
                cancels++;
                engine.cancel(Talk.BUDI, new RunId(Long.parseLong(act.what())), "chosen");
            }
            case STOPS -> {
                cancels++;
                engine.message(Talk.BUDI.person(), "stop");
            }
            case STARTS -> {
                starts++;
                start(act.what());
            }
            case GIVES_BACK -> engine.giveBack(Talk.BUDI);
        }
        rules.after(act);
    }

    private CompletableFuture<Object> take(String call) {
        CompletableFuture<Object> answer = inFlight.remove(call);
        if (answer == null) {
            throw new IllegalStateException(call + " is not in flight, but " + inFlight.keySet());
        }
        return answer;
    }

    static int number(RunId run) {
        return (int) run.value();
    }

    Instant now() {
        return clock.instant();
    }

    ConversationState conversation() {
        return store.conversation(Talk.BUDI);
    }

    boolean isWithHuman() {
        return kernel.conversation(Talk.BUDI).isWithHuman();
    }

    /** Open questions, the earliest first. */
    List<Waiting> questions() {
        return conversation().waiting().stream().filter(Waiting::isQuestion).toList();
    }

    /** Messages that wait until another is sent, in order. */
    List<String> line() {
        return kernel.asyncCalls().line(Talk.BUDI).stream()
                .map(SmallWorld::name)
                .filter(call -> !inFlight.containsKey(call))
                .toList();
    }

    /** What breaks a rule, {@code null} for nothing. */
    @Nullable
    String wrong() {
        Instant first = store.timers.values().stream().min(Instant::compareTo).orElse(null);
        if (first == null ? store.nextDue() != null : !first.equals(store.nextDue())) {
            return "the world believes that " + store.timers + " are set, the store " + store.nextDue();
        }
        return rules.wrong();
    }

    /** What is wrong with a world to which nothing comes by itself any more, {@code null} for nothing. */
    @Nullable
    String wrongAtRest() {
        ConversationState conversation = conversation();
        if (conversation.isOpen()) {
            return "a run is open and nothing can come";
        }
        boolean left = !conversation.waiting().isEmpty()
                || isWithHuman()
                || kernel.asyncCalls().inFlight() > 0
                || !line().isEmpty()
                || store.openRuns() > 0;
        return left ? "something is left behind" : null;
    }

    /**
     * Everything that decides what may come, and nothing else: two worlds with the same text have the same future. Times
     * are counted from now. Left out is what no workflow here asks about: when the person wrote, when and why runs began.
     */
    String key() {
        ConversationState now = conversation();
        StringBuilder key = new StringBuilder();
        ConversationState plain = new ConversationState(
                now.runs().stream().map(SmallWorld::timeless).toList(),
                now.waiting(),
                now.queued(),
                List.of(),
                SeenIds.NONE,
                0,
                null,
                null,
                Map.of(),
                now.arms(),
                now.optedOut(),
                now.particulars());
        key.append(plain.encode());
        for (OpenRun run : now.runs()) {
            Deployment.Active active = kernel.active(run);
            var state = active == null ? null : store.run(Talk.BUDI, run.run(), active.program());
            key.append('\n').append(state == null ? run : relative(state.encode(active.program())));
        }
        store.timers.forEach(
                (timer, at) -> key.append('\n').append(timer).append(' ').append(Duration.between(now(), at)));
        return key.append('\n')
                .append(inFlight.keySet())
                .append(line())
                .append(messages)
                .append(failures)
                .append(cancels)
                .append(starts)
                .append(rules.remembered())
                .toString();
    }

    private static OpenRun timeless(OpenRun run) {
        return new OpenRun(run.run(), run.workflow(), "", Instant.EPOCH);
    }

    private String relative(String state) {
        return TIMES.matcher(STEPS.matcher(state).replaceFirst("")).replaceAll(time -> {
            long left = Long.parseLong(time.group(2)) - now().toEpochMilli();
            return time.group(1) + Math.max(0, left);
        });
    }
}
