package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Candidate;
import dev.alur.conversation.Claim;
import dev.alur.conversation.Competition;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Gate;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.QueuedStart;
import dev.alur.conversation.Waiting;
import dev.alur.model.Facts;
import dev.alur.model.Failure;
import dev.alur.model.Trigger;
import dev.alur.program.Context;
import dev.alur.program.Environment;
import dev.alur.program.Input;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.spi.Listener;
import dev.alur.spi.Profiles;
import dev.alur.spi.Store;
import dev.alur.spi.Timer;
import dev.alur.trigger.Matches;
import dev.alur.trigger.Rank;
import dev.alur.trigger.Reason;
import dev.alur.value.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one engine loop: every item of a conversation becomes work, the work one commit, and after it what it asked for
 * begins. With virtual time the same loop runs on the caller's thread.
 */
final class Kernel implements VirtualTime.Ticking {
    private static final int BATCH = 256;

    private final InstantSource time;
    private final boolean virtual;
    private final boolean inTurn;
    private final Store store;
    private final Profiles profiles;
    private final List<Listener> listeners;
    private final Environment environment;
    private final Deployment deployment;
    private final BoundCode.BoundAction standIn;
    private final Mailboxes mailboxes;
    private final Calls calls = new Calls();
    private final Executor executor;
    private final AsyncCalls asyncCalls;
    private final Postponed postponed = new Postponed();
    private final Almanac almanac;
    private final @Nullable Clockwork clockwork;
    private final Traces traces;
    private final Set<String> owners;
    private final Tellings tellings;
    private final Map<String, String> forcedArms;
    private final AtomicLong runIds;
    private volatile boolean draining;

    Kernel(EngineBuilder built, Deployment deployment, Environment environment, Executor executor) {
        this.time = built.time();
        this.virtual = time instanceof VirtualTime;
        this.inTurn = built.performsInTurn();
        this.store = built.store();
        this.profiles = built.profiles();
        this.listeners = built.listeners();
        this.environment = environment;
        this.deployment = deployment;
        this.standIn = built.standIn();
        this.owners = built.owners();
        this.tellings = new Tellings(built, this);
        this.forcedArms = built.arms();
        this.traces = new Traces(built.traces());
        this.runIds = new AtomicLong((virtual ? virtualAge(time) : now().toEpochMilli()) << 20);
        this.mailboxes = new Mailboxes(built.queue(), this::handle);
        this.executor = executor;
        this.asyncCalls = new AsyncCalls(this, executor, built.actionsAtOnce());
        this.almanac = new Almanac(this, deployment, environment, now());
        this.clockwork = virtual ? null : new Clockwork(this);
        if (time instanceof VirtualTime ticking) {
            ticking.attach(this);
        }
        Restart.performAgain(this);
        if (clockwork != null) {
            clockwork.start();
        }
    }

    private static long virtualAge(InstantSource time) {
        return time instanceof VirtualTime ticking ? ticking.age().toMillis() : 0;
    }

    // What the parts of the engine need of each other

    /** Whole milliseconds, as timers have: a timer is never early by a fraction. */
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether actions too are carried out inside the turn. */
    boolean performsInTurn() {
        return inTurn;
    }

    Store store() {
        return store;
    }

    Profiles profiles() {
        return profiles;
    }

    Deployment deployment() {
        return deployment;
    }

    Environment environment() {
        return environment;
    }

    Calls calls() {
        return calls;
    }

    Traces traces() {
        return traces;
    }

    Mailboxes mailboxes() {
        return mailboxes;
    }

    AsyncCalls asyncCalls() {
        return asyncCalls;
    }

    boolean isObserved() {
        return !listeners.isEmpty() || traces.isKept();
    }

    boolean isListened() {
        return !listeners.isEmpty();
    }

    BoundCode.BoundAction standIn(String action) {
        return standIn;
    }

    Deployment.@Nullable Active active(OpenRun run) {
        Deployment.Active active = deployment.find(run.workflow());
        return active != null && active.program().hash().equals(run.definition()) ? active : null;
    }

    void post(ConversationKey key, Item item) {
        mailboxes.post(key, item);
    }

    /** Hands in an event of the engine's own. */
    void offer(Event event) {
        post(event.conversation(), Item.Arrived.own(event));
    }

    void poke(Instant at) {
        if (clockwork != null) {
            clockwork.poke(at);
        }
    }

    /** Runs something that belongs to no conversation and may block. */
    void background(Runnable task) {
        executor.execute(task);
    }

    void warn(String what, Throwable cause) {
        for (Listener listener : listeners) {
            tell(listener, each -> each.warned(what, cause));
        }
    }

    /** What a listener throws is its own affair: the commit it hears of has happened, and what follows it must too. */
    private static void tell(Listener listener, Consumer<Listener> words) {
        try {
            words.accept(listener);
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Nothing new becomes due; what has begun goes on. */
    void drain() {
        draining = true;
    }

    boolean isQuiet() {
        return virtual || mailboxes.isIdle() && asyncCalls.inFlight() == 0 && mailboxes.isIdle();
    }

    /** Lets go of the clock; results that come from now on are left to the next process, which calls again. */
    void stop() {
        asyncCalls.close();
        if (clockwork != null) {
            clockwork.close();
        }
        if (time instanceof VirtualTime ticking) {
            ticking.release(this);
        }
    }

    // Time

    @Override
    public @Nullable Instant nextDue() {
        Instant begun = Clockwork.earlier(postponed.next(), asyncCalls.nextDeadline());
        return draining ? begun : Clockwork.earlier(begun, Clockwork.earlier(almanac.next(), store.nextDue()));
    }

    @Override
    public void fireDue() {
        Instant now = now();
        asyncCalls.expire(now);
        for (Postponed.Entry again = postponed.poll(now); again != null; again = postponed.poll(now)) {
            post(again.key(), again.item());
        }
        if (draining) {
            return;
        }
        fire(store.due(now, BATCH), now);
        almanac.fire(now);
    }

    /** The store hands each out once: those behind one that ends in an error are kept. */
    private void fire(List<Timer> timers, Instant now) {
        int fired = 0;
        try {
            for (Timer timer : timers) {
                fired++;
                post(timer.conversation(), new Item.Due(timer));
            }
        } finally {
            for (Timer timer : timers.subList(fired, timers.size())) {
                postponed.add(timer.conversation(), new Item.Due(timer), now);
            }
        }
    }

    // Items

    private void handle(ConversationKey key, Item item) {
        Item inner = item instanceof Item.Again again ? again.item() : item;
        try {
            work(key, inner);
        } catch (RuntimeException e) {
            warn("an event of " + key + " could not be handled", e);
            keep(key, item, inner, e);
        } catch (Error e) {
            keep(key, item, inner, e);
            throw e;
        }
    }

    private void keep(ConversationKey key, Item item, Item inner, Throwable failure) {
        if (!hears(inner, failure)) {
            poke(postponed.add(key, item, now()));
        }
    }

    /** Whether somebody waits for the item and learns of the failure: then it is theirs to try again. */
    private static boolean hears(Item item, Throwable failure) {
        if (item instanceof Item.Arrived arrived) {
            return arrived.failed(failure);
        }
        return item instanceof Item.Begin begin
                && begin.answer() != null
                && begin.answer().completeExceptionally(failure);
    }

    private void work(ConversationKey key, Item item) {
        Instant now = now();
        Conversation conversation = new Conversation(store.conversation(key));
        if (item instanceof Item.Arrived arrived) {
            arrived(key, conversation, arrived, now);
            return;
        }
        if (item instanceof Item.Due due
                && isLeftAlone(conversation, due.timer().run())) {
            return;
        }
        Work work = begin(key, conversation, now);
        if (item instanceof Item.Begin begin) {
            Start start = byHand(work, begin);
            finish(key, work);
            if (begin.answer() != null) {
                begin.answer().complete(start);
            }
            return;
        }
        if (item instanceof Item.Returned returned) {
            work.tell(
                    returned.run(),
                    new Input.Done(returned.token(), Calls.patient(returned.result(), now), work.context));
        } else if (item instanceof Item.Due due) {
            work.dropped(due.timer().run(), due.timer().token());
            work.tell(due.timer().run(), new Input.Fired(due.timer().token(), work.context));
        } else if (item instanceof Item.Cancel cancel) {
            work.tell(cancel.run(), new Input.Cancel(cancel.reason(), work.context));
        } else if (item instanceof Item.PerformAgain again) {
            Failure gone = Failure.notYet("the process ended", now);
            again.tokens().forEach(token -> work.tell(again.run(), new Input.Done(token, gone, work.context)));
        }
        finish(key, work);
    }

    /** An open run whose definition is not here: its timers stay with the store, for an engine that has it. */
    private boolean isLeftAlone(Conversation conversation, RunId id) {
        OpenRun run = conversation.run(id);
        if (run == null || active(run) != null) {
            return false;
        }
        warn(
                "a timer of " + id + " is due, which is left alone",
                new AlurException(
                        "missing-definition",
                        "no workflow here is " + run.workflow() + " as " + id + " began with it"));
        return true;
    }

    private Work begin(ConversationKey key, Conversation conversation, Instant now) {
        return new Work(this, key, conversation, context(key, conversation, now));
    }

    Context context(ConversationKey key, Conversation conversation, Instant now) {
        return context(profiles.find(key), key, conversation, now);
    }

    private Context context(
            @Nullable Map<String, Object> profile, ConversationKey key, Conversation conversation, Instant now) {
        Map<String, String> arms = conversation.arms();
        if (!forcedArms.isEmpty()) {
            arms = new HashMap<>(arms);
            arms.putAll(forcedArms);
        }
        return new Context(now, new UserFacts(profile, key, conversation), arms);
    }

    private void arrived(ConversationKey key, Conversation conversation, Item.Arrived arrived, Instant now) {
        Event event = arrived.event();
        Claim claim = conversation.claim(event, now);
        if (claim instanceof Claim.Duplicate) {
            decided(key, event, "duplicate");
            arrived.answer(Intake.DUPLICATE);
            return;
        }
        Map<String, Object> profile = profiles.find(key);
        Work work = new Work(this, key, conversation, context(profile, key, conversation, now));
        if (event.isMessage()) {
            work.answers();
        }
        if (claim instanceof Claim.OptOut) {
            conversation.optOut();
            decided(key, event, "opt-out");
            cancel(work, conversation.runs(), "opted_out");
        } else if (claim instanceof Claim.CancelWord word) {
            decided(key, event, "cancel word for " + word.question().run());
            work.tell(word.question().run(), new Input.Cancel("cancelled_by_user", work.context));
        } else if (claim instanceof Claim.Taken taken) {
            decided(key, event, "taken by ", taken.by().run(), " ", taken.by().token());
            deliver(work, taken.noticed(), event);
            deliver(work, List.of(taken.by()), event);
        } else if (claim instanceof Claim.Free free) {
            deliver(work, free.noticed(), event);
            triggers(work, event, profile != null);
        }
        finish(key, work);
        if (event.isMessage()) {
            almanac.spoke(key, now); // after the commit: whoever notices the silence reads there when it began
        }
    }

    private static void deliver(Work work, List<Waiting> to, Event event) {
        for (Waiting one : to) {
            work.tell(one.run(), new Input.Delivered(one.token(), event, work.context));
        }
    }

    private static void cancel(Work work, List<OpenRun> runs, String reason) {
        for (OpenRun run : runs) {
            work.tell(run.run(), new Input.Cancel(reason, work.context));
        }
    }

    // Starts

    /** Who would start on this event, their conditions asked. */
    Competition compete(Event event, Conversation conversation, Context context, boolean known) {
        Matches matches = deployment.index().match(event, moment(event, conversation, context, known));
        for (Matches.Failed failed : matches.failures()) {
            warn("a trigger of " + deployment.at(failed.workflow()).program().name() + " threw", failed.cause());
        }
        List<Candidate> candidates = new ArrayList<>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            Program program = deployment.at(matches.workflow(i)).program();
            if (program.mayStart(event, context)
                    && (matches.rank(i) != Rank.UNMATCHED
                            || answersUnmatched(program, matches.position(i), conversation, context.now()))) {
                candidates.add(Candidate.of(matches.workflow(i), program, matches.rank(i)));
            }
        }
        return event.isMessage() ? Competition.forMessage(candidates) : Competition.forEvent(candidates);
    }

    /** Why each trigger of a workflow matches or does not. */
    List<Reason> reasons(Event event, Conversation conversation, Context context, boolean known, int workflow) {
        return deployment.index().explain(event, moment(event, conversation, context, known), workflow);
    }

    private Moment moment(Event event, Conversation conversation, Context context, boolean known) {
        boolean seen = known || conversation.messages() > (event.isMessage() ? 1 : 0);
        return new Moment(event, context, conversation, seen, environment, owners);
    }

    private static boolean answersUnmatched(Program program, int position, Conversation conversation, Instant now) {
        Trigger trigger = position < 0 ? null : program.workflow().triggers().get(position);
        return !(trigger instanceof Trigger.Unmatched unmatched)
                || conversation.mayAnswerUnmatched(program.name(), unmatched.every(), now);
    }

    private void triggers(Work work, Event event, boolean known) {
        Competition competition = compete(event, work.conversation, work.context, known);
        ConversationKey key = event.conversation();
        for (Candidate starting : competition.starting()) {
            if (starting.rank() == Rank.UNMATCHED) {
                work.conversation.answeredUnmatched(starting.name(), work.context.now());
            }
            start(work, deployment.at(starting.number()), event);
        }
        if (competition.starting().isEmpty()) {
            decided(key, event, event.isMessage() ? "unmatched" : "nobody waits for it");
        }
        Candidate winner = competition.winner();
        for (Candidate lost : competition.lost()) {
            decided(key, event, lost.name() + " lost to " + (winner == null ? "others" : winner.name()));
        }
    }

    private Start byHand(Work work, Item.Begin begin) {
        Deployment.Active active = deployment.find(begin.workflow());
        if (active == null) {
            return new Start(null, "there is no workflow named " + begin.workflow());
        }
        String id = begin.event().id();
        if (!id.isEmpty() && !work.conversation.firstTime(id, work.context.now())) {
            return new Start(null, "duplicate");
        }
        return start(work, active, begin.event());
    }

    private Start start(Work work, Deployment.Active active, Event event) {
        Program program = active.program();
        if (work.conversation.isOptedOut() && isUnasked(event)) {
            decided(event.conversation(), event, program.name() + " refused: the person opted out");
            return new Start(null, "the person opted out");
        }
        Gate gate = work.conversation.gate(
                program.name(), program.workflow().settings().mode(), program.limits(), event, work.context.now());
        if (gate instanceof Gate.Refused refused) {
            decided(event.conversation(), event, program.name() + " refused: " + refused.reason());
            return new Start(null, refused.reason());
        }
        if (gate instanceof Gate.Queued) {
            decided(event.conversation(), event, program.name() + " queued");
            return new Start(null, "queued");
        }
        cancel(work, ((Gate.Open) gate).cancel(), "restarted");
        RunId id = new RunId(runIds.incrementAndGet());
        decided(event.conversation(), event, "started ", program.name(), " as ", id);
        work.start(active, id, event, Map.of());
        return new Start(id, "");
    }

    /** Campaigns do not reach who asked for silence; who writes again is answered. */
    private static boolean isUnasked(Event event) {
        return event.kind() != Event.Kind.MESSAGE && event.kind() != Event.Kind.MANUAL;
    }

    // After the turns

    private void finish(ConversationKey key, Work work) {
        for (QueuedStart queued = work.conversation.nextQueued();
                queued != null;
                queued = work.conversation.nextQueued()) {
            Deployment.Active active = deployment.find(queued.workflow());
            if (active == null) {
                decided(key, queued.event(), queued.workflow(), " refused: there is no workflow of that name any more");
            } else {
                start(work, active, queued.event());
            }
        }
        List<Store.Result> results = store.commit(List.of(work.commit()));
        if (results.get(0) != Store.Result.COMMITTED) {
            throw new AlurException("not-committed", "the commit of " + key + " was " + results.get(0));
        }
        tellListeners(key, work);
        tellings.send(key, work.tellings());
        Instant now = work.context.now();
        work.timers().forEach(this::poke);
        for (Work.Called call : work.calls()) {
            asyncCalls.start(key, call, facts(work, call), now);
        }
        work.published().forEach(this::offer);
        for (Item.Begin begin : work.begun()) {
            post(key, begin);
        }
    }

    private Facts facts(Work work, Work.Called call) {
        State state = work.after(call.run());
        return state == null ? path -> null : Run.facts(call.active().program(), state, work.context);
    }

    private void tellListeners(ConversationKey key, Work work) {
        if (work.told().isEmpty()) {
            return;
        }
        if (traces.isKept()) {
            traces.add(work.told());
        }
        for (Listener listener : listeners) {
            for (Work.Told told : work.told()) {
                String workflow = told.active().program().name();
                if (told.detail() instanceof Work.Ending end) {
                    tell(
                            listener,
                            each -> each.ended(
                                    key, told.run(), workflow, end.outcome(), end.reason(), end.variables()));
                } else {
                    tell(listener, each -> each.noted(key, told.run(), workflow, told.note()));
                }
            }
        }
    }

    /** @param decision its words, joined only if somebody listens */
    private void decided(ConversationKey key, Event event, Object... decision) {
        if (listeners.isEmpty()) {
            return;
        }
        StringBuilder words = new StringBuilder();
        for (Object word : decision) {
            words.append(word);
        }
        for (Listener listener : listeners) {
            tell(listener, each -> each.decided(key, event.id(), words.toString()));
        }
    }
}
