package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.analytics.Tally;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Lane;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Words;
import dev.alur.model.Facts;
import dev.alur.model.Failure;
import dev.alur.program.Context;
import dev.alur.program.Environment;
import dev.alur.program.Input;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.spi.Controls;
import dev.alur.spi.Identities;
import dev.alur.spi.Profiles;
import dev.alur.spi.Store;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The one engine loop: every item of a conversation becomes work, the work one commit, and after it what it asked for
 * begins. With virtual time the same loop runs on the caller's thread.
 */
final class Kernel {
    private final InstantSource time;
    private final boolean virtual;
    private final boolean inTurn;
    private final Store store;
    private final Profiles profiles;
    private final Audience listeners;
    private volatile Deployment deployment;
    private final BoundCode.BoundAction standIn;
    private final Mailboxes mailboxes;
    private final Calls calls = new Calls();
    private final Executor executor;
    private final AsyncCalls asyncCalls;
    private final Campaigns campaigns;
    private final Almanac almanac;
    private final Agenda agenda;
    private final @Nullable Clockwork clockwork;
    private final Traces traces;
    private final Set<String> owners;
    private final Tellings tellings;
    private final Map<String, String> forcedArms;
    private final Starts starts;
    private final Arrivals arrivals;
    private final Sayings sayings;
    private final Identities identities;
    private final Routing routing;
    private final Words words;
    private final boolean countsUnmatched;
    private volatile Controls controls;
    /** Whether there are runs whose definition is not here. */
    private volatile boolean leavesAlone;

    private volatile boolean draining;

    Kernel(EngineBuilder built, Deployment deployment, Executor executor) {
        this.time = built.time();
        this.virtual = time instanceof VirtualTime;
        this.inTurn = built.performsInTurn();
        this.store = built.store();
        this.controls = store.controls();
        this.countsUnmatched = built.countsUnmatched();
        this.profiles = built.profiles();
        this.traces = new Traces(built.traces());
        this.listeners = new Audience(built.listeners(), traces);
        this.deployment = deployment;
        this.standIn = built.standIn();
        this.owners = built.owners();
        this.tellings = new Tellings(built, this);
        this.forcedArms = built.arms();
        this.starts = new Starts(this, owners, (virtual ? virtualAge(time) : now().toEpochMilli()) << 20);
        this.arrivals = new Arrivals(this, starts);
        this.sayings = new Sayings(this, built.sending());
        this.identities = built.identities();
        this.routing = new Routing(identities, profiles, this);
        this.words = built.words();
        this.mailboxes = new Mailboxes(built.queue(), this::handle);
        this.executor = executor;
        this.asyncCalls = new AsyncCalls(this, executor, built.lanes(), built.queue());
        this.campaigns = new Campaigns(this, Positions.inMemory(), built.audiencePage());
        this.almanac = new Almanac(this, deployment, now());
        this.agenda = new Agenda(this, asyncCalls, almanac, campaigns, virtual ? null : executor);
        this.clockwork = virtual ? null : new Clockwork(this, agenda);
        if (time instanceof VirtualTime ticking) {
            ticking.attach(agenda);
        }
        leavesAlone = Restart.performAgain(this);
        campaigns.go();
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

    /** What is active now; whoever judges an event asks once. */
    Deployment deployment() {
        return deployment;
    }

    /** From now on new events are judged by this one; those being handled keep theirs. */
    void deploy(Deployment next) {
        Deployment before = deployment;
        deployment = next;
        almanac.deployed(next, now());
        if (leavesAlone) {
            leavesAlone = Restart.adopt(this, before);
        }
        poke(now());
    }

    /** What is paused beyond single runs. */
    Controls controls() {
        return controls;
    }

    /** Kept by the store first, then heeded. */
    void control(Controls next) {
        store.control(next);
        controls = next;
    }

    /** What the store says is paused. */
    void heed(Controls kept) {
        controls = kept;
    }

    /** Nothing here remembers the conversation any more. */
    void forget(ConversationKey key) {
        traces.forget(key);
        agenda.forget(key);
    }

    Metrics metrics() {
        Instant now = now();
        Instant due = store.nextDue();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        deployment.counters().forEach((name, counters) -> tallies.put(name, counters.tally()));
        return new Metrics(
                now,
                store.counts(),
                asyncCalls.inFlight(),
                asyncCalls.campaignsInFlight(),
                asyncCalls.waiting(Lane.LIVE),
                asyncCalls.waiting(Lane.CAMPAIGN),
                mailboxes.waiting(),
                agenda.postponed(),
                due == null || due.isAfter(now) ? Duration.ZERO : Duration.between(due, now),
                Collections.unmodifiableMap(tallies),
                controls);
    }

    boolean countsUnmatched() {
        return countsUnmatched;
    }

    Environment environment() {
        return deployment.environment();
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

    Campaigns campaigns() {
        return campaigns;
    }

    Audience listeners() {
        return listeners;
    }

    Starts starts() {
        return starts;
    }

    Sayings sayings() {
        return sayings;
    }

    Identities identities() {
        return identities;
    }

    Routing routing() {
        return routing;
    }

    Words words() {
        return words;
    }

    /** A conversation as last committed. */
    Conversation conversation(ConversationKey key) {
        return new Conversation(store.conversation(key), words, run -> active(run) != null);
    }

    void warn(String what, Throwable cause) {
        listeners.warned(what, cause);
    }

    BoundCode.BoundAction standIn(String action) {
        return standIn;
    }

    /** What an open run executes, {@code null} when its definition is not here. */
    Deployment.@Nullable Active active(OpenRun run) {
        return deployment.of(run);
    }

    void post(ConversationKey key, Item item) {
        mailboxes.post(key, item);
    }

    /** Hands in what came due: not on the clock's thread, except in virtual time. */
    void handOver(ConversationKey key, Item item) {
        agenda.hand(key, item);
    }

    /** Hands in an event of the engine's own that came due. */
    void offer(Event event) {
        handOver(event.conversation(), Item.Arrived.own(event, Lane.CAMPAIGN));
    }

    /** Whether there is room for what comes from outside. */
    boolean hasRoom() {
        return mailboxes.hasRoom() && asyncCalls.hasRoom();
    }

    /** Items that wait for their conversation or to be tried again. */
    int backlog() {
        return mailboxes.waiting() + agenda.postponed();
    }

    void poke(Instant at) {
        if (clockwork != null) {
            clockwork.poke(at);
        }
    }

    /** The clock is to look again what is due. */
    void wake() {
        poke(Instant.MIN);
    }

    /** Runs something that belongs to no conversation and may block. */
    void background(Runnable task) {
        executor.execute(task);
    }

    /** Nothing new becomes due; what has begun goes on. */
    void drain() {
        draining = true;
    }

    boolean isDraining() {
        return draining;
    }

    boolean isQuiet() {
        return virtual
                || agenda.isIdle()
                        && mailboxes.isIdle()
                        && asyncCalls.inFlight() == 0
                        && agenda.isIdle()
                        && mailboxes.isIdle();
    }

    /** Lets go of the clock; results that come from now on are left to the next process, which calls again. */
    void stop() {
        asyncCalls.close();
        if (clockwork != null) {
            clockwork.close();
        }
        if (time instanceof VirtualTime ticking) {
            ticking.release(agenda);
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
            poke(agenda.again(key, item, now()));
        }
    }

    /** Whether somebody waits for the item and learns of the failure: then it is theirs to try again. */
    private static boolean hears(Item item, Throwable failure) {
        if (item instanceof Item.Arrived arrived) {
            return arrived.failed(failure);
        }
        if (item instanceof Item.Task task) {
            task.failed(failure);
            return true;
        }
        return item instanceof Item.Begin begin
                && begin.answer() != null
                && begin.answer().completeExceptionally(failure);
    }

    private void work(ConversationKey key, Item item) {
        Instant now = now();
        Conversation conversation = conversation(key);
        if (item instanceof Item.Arrived arrived) {
            arrived(key, conversation, arrived, now);
            return;
        }
        if (item instanceof Item.Returned returned && sayings.returned(returned.run(), returned.result())) {
            return;
        }
        if (item instanceof Item.Due due
                && isLeftAlone(conversation, due.timer().run())) {
            return;
        }
        Work work = begin(key, conversation, now);
        if (item instanceof Item.Begin begin) {
            work.startsBy(begin.lane());
            Start start = starts.byHand(work, begin);
            finish(key, work);
            if (begin.answer() != null) {
                begin.answer().complete(start);
            }
            return;
        }
        if (item instanceof Item.Task task) {
            task.run(work);
            finish(key, work);
            task.done();
            return;
        }
        if (item instanceof Item.Returned returned) {
            work.tell(
                    returned.run(),
                    new Input.Done(returned.token(), Calls.patient(returned.result(), now), work.context));
        } else if (item instanceof Item.Due due) {
            work.dropped(due.timer().run(), due.timer().token());
            if (Person.isOwn(due.timer().run())) {
                arrivals.due(work, key, due.timer().token(), routing.profile(key) != null);
            } else {
                work.tell(due.timer().run(), new Input.Fired(due.timer().token(), work.context));
            }
        } else if (item instanceof Item.Told told) {
            told.words().accept(work);
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
        leavesAlone = true;
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
        return context(routing.profile(key), key, conversation, now);
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
        ConversationKey home = routing.home(key);
        if (!home.equals(key) && !conversation.hasSeen(event, now) && !conversation.isWaitingFor(event)) {
            post(home, arrived.at(home)); // whoever waited for it here has gone
            return;
        }
        if (!conversation.arrives(event, now)) {
            listeners.decided(key, event, "duplicate");
            arrived.answer(Intake.DUPLICATE);
            return;
        }
        Map<String, Object> profile = routing.profile(key);
        Work work = new Work(this, key, conversation, context(profile, key, conversation, now));
        work.startsBy(arrived.lane());
        arrivals.arrived(work, event, profile != null);
        finish(key, work);
        if (work.changedOptOut()) {
            boolean out = conversation.isOptedOut();
            routing.others(key).forEach(other -> post(other, Item.Told.optedOut(out)));
        }
    }

    // After the turns

    private void finish(ConversationKey key, Work work) {
        starts.queued(work);
        List<Store.Result> results = store.commit(List.of(work.commit()));
        if (results.get(0) != Store.Result.COMMITTED) {
            throw new AlurException("not-committed", "the commit of " + key + " was " + results.get(0));
        }
        listeners.told(key, work.told());
        tellings.send(key, work.tellings());
        Instant now = work.context.now();
        work.timers().forEach(this::poke);
        for (Work.Called call : work.calls()) {
            asyncCalls.start(key, call, facts(work, call), now);
        }
        work.leaving().forEach(left -> post(key, left));
        if (work.controls != controls && !work.started().isEmpty()) {
            Pausing.catchUp(this, key, work.started());
        }
    }

    private Facts facts(Work work, Work.Called call) {
        State state = work.after(call.run());
        Deployment.Active active = call.active();
        return state == null || active == null ? path -> null : Run.facts(active.program(), state, work.context);
    }
}
