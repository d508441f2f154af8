package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.analytics.Tally;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Lane;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Words;
import dev.alur.program.Context;
import dev.alur.program.Environment;
import dev.alur.spi.Controls;
import dev.alur.spi.Identities;
import dev.alur.spi.PersonKey;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an engine, put together and taken down, and what they need of each other. With virtual time everything
 * happens on the caller's thread. Safe for use by several threads.
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
    private final Map<String, String> forcedArms;
    private final Starts starts;
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
        this.forcedArms = built.arms();
        this.starts = new Starts(this, owners, (virtual ? virtualAge(time) : now().toEpochMilli()) << 20);
        this.sayings = new Sayings(this, built.sending());
        this.identities = built.identities();
        this.routing = new Routing(identities, profiles, this);
        this.words = built.words();
        this.mailboxes =
                new Mailboxes(built.capacity().queue, new Loop(this, starts, new Tellings(built, this))::handle);
        this.executor = executor;
        this.asyncCalls = new AsyncCalls(this, executor, built.capacity().lanes(), built.capacity().queue);
        this.campaigns =
                new Campaigns(this, Positions.inMemory(), built.capacity().audiencePage());
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

    /** Changes what is paused, one change at a time: kept by the store first, then heeded. */
    synchronized void control(UnaryOperator<Controls> change) {
        Controls next = change.apply(controls);
        if (!next.equals(controls)) {
            store.control(next);
            controls = next;
        }
    }

    /** What is kept of a person outside conversations goes, a pause of theirs included. */
    synchronized void forget(PersonKey person) {
        store.forget(person);
        controls = store.controls();
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
        return conversation(key, deployment);
    }

    /** The same, for who judges by a deployment: runs without a definition in it hear nothing. */
    Conversation conversation(ConversationKey key, Deployment by) {
        return new Conversation(store.conversation(key), words, run -> by.of(run) != null);
    }

    Context context(ConversationKey key, Conversation conversation, Instant now) {
        return context(routing.profile(key), key, conversation, now);
    }

    /** @param profile of the person, {@code null} for none */
    Context context(
            @Nullable Map<String, Object> profile, ConversationKey key, Conversation conversation, Instant now) {
        Map<String, String> arms = conversation.arms();
        if (!forcedArms.isEmpty()) {
            arms = new HashMap<>(arms);
            arms.putAll(forcedArms);
        }
        return new Context(now, new UserFacts(profile, key, conversation), arms);
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

    /** Hands in later what could not be handled now. */
    void again(ConversationKey key, Item item) {
        poke(agenda.again(key, item, now()));
    }

    /** There are runs whose definition is not here. */
    void leavesAlone() {
        leavesAlone = true;
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
}
