package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.model.Mode;
import dev.alur.program.Effect;
import dev.alur.program.Limits;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The machine of one conversation: the unit of order, ownership and commit. It decides who gets an event and whether a
 * workflow may start, and keeps what is open. Pure: time comes in with each call. Mutable while an event is handled, by
 * one thread; {@link #state} is what stays.
 *
 * <p>Order of claims (design, who gets a message): duplicates; opt-out words; while a human has the person, nobody; words
 * of the host; cancel words while a question is open; messages being joined that digress; the open question, which is the
 * latest digression's, else the earliest; messages being joined; a run that waits for a reply; triggers. What is only
 * noticed is noticed from the open question on.
 */
public final class Conversation {
    /** How long event ids are kept: the platforms redeliver for up to seven days. */
    static final Duration DEDUPE = Duration.ofDays(8);
    /** Most ids kept of one conversation. */
    private static final int MOST_SEEN = 1_000;

    private final Words words;
    private final Predicate<OpenRun> here;
    private final Runs runs;
    private final Floor floor;
    private final Presence presence;

    // Each is immutable and replaced when it changes: what an event does not touch is not copied.
    private SeenIds seen;
    private Map<String, Instant> unmatched;
    private Map<String, String> arms;
    private long messages;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private boolean optedOut;

    /** A conversation whose runs can all be told something, with the words every engine knows. */
    public Conversation(ConversationState state) {
        this(state, Words.DEFAULT, run -> true);
    }

    /** @param here open runs that can be told something: the definitions of others are missing */
    public Conversation(ConversationState state, Words words, Predicate<OpenRun> here) {
        this.words = words;
        this.here = here;
        runs = new Runs(state.runs(), state.queued(), state.recent());
        floor = new Floor(state.waiting(), state.particulars().digressions(), this::hears);
        presence = new Presence(state.particulars());
        seen = state.seen();
        unmatched = state.unmatched();
        arms = state.arms();
        messages = state.messages();
        first = state.first();
        last = state.last();
        optedOut = state.optedOut();
    }

    private boolean hears(RunId id) {
        OpenRun run = runs.find(id);
        return run == null || here.test(run);
    }

    public ConversationState state() {
        return new ConversationState(
                runs.open(),
                floor.waiting(),
                runs.queued(),
                runs.recent(),
                seen,
                messages,
                first,
                last,
                unmatched,
                arms,
                optedOut,
                presence.particulars(floor.digressions()));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map); // in order: what is written of it is the same in every process
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    // Who gets an event

    /** Decides about an event that just came, and remembers that it came. */
    public Claim claim(Event event, Instant now) {
        return arrives(event, now) ? owner(event) : new Claim.Duplicate();
    }

    /** Remembers that an event came. Returns whether it came for the first time; an event without an id always does. */
    public boolean arrives(Event event, Instant now) {
        if (!event.id().isEmpty() && !firstTime(event, now)) {
            return false;
        }
        if (event.isMessage()) {
            messages++;
            if (first == null) {
                first = now;
            }
            last = now;
        }
        return true;
    }

    /** Who gets the event, without remembering anything: what {@code why} asks. */
    public Claim owner(Event event) {
        if (!event.isMessage()) {
            return new Claim.Free(floor.noticed(event));
        }
        if (Words.isOptOut(event.text())) {
            return new Claim.OptOut();
        }
        if (isWithHuman()) {
            return words.isReturn(event.text()) ? new Claim.Returned() : new Claim.WithHuman();
        }
        String workflow = words.workflow(event.text());
        return workflow == null ? listener(event) : new Claim.Word(workflow, listener(event));
    }

    private Claim listener(Event event) {
        Waiting question = floor.question();
        if (question != null && Words.isCancel(event.text())) {
            return new Claim.CancelWord(question);
        }
        List<Waiting> noticed = floor.noticed(event);
        List<Burst> bursts = presence.bursts();
        if (!bursts.isEmpty() && (question == null || presence.digresses())) {
            return new Claim.Joined(bursts, noticed);
        }
        Waiting taker = question == null ? floor.waiter() : question;
        return taker == null ? new Claim.Free(noticed) : new Claim.Taken(taker, noticed);
    }

    /** Whether the event came before; one without an id never did. */
    public boolean hasSeen(Event event, Instant now) {
        return !event.id().isEmpty() && seen.has(SeenIds.hash(event), now.minus(DEDUPE));
    }

    /** Whether an event of this id and kind comes for the first time; remembers it. */
    public boolean firstTime(Event event, Instant now) {
        Instant oldest = now.minus(DEDUPE);
        long hash = SeenIds.hash(event);
        if (seen.has(hash, oldest)) {
            return false;
        }
        seen = seen.with(hash, now, oldest, MOST_SEEN);
        return true;
    }

    /** The open question, {@code null} when nobody asks. */
    public @Nullable Waiting question() {
        return floor.question();
    }

    /** Whether a run here takes or notices the event; a message only when it is taken. */
    public boolean isWaitingFor(Event event) {
        return event.isMessage()
                ? floor.question() != null || floor.waiter() != null
                : !floor.noticed(event).isEmpty();
    }

    // What is open

    /** Adds a listening at the end; a further round of a question takes the place of the round before. */
    public void listen(RunId run, Token token, Awaited awaited, Effect.Listening listening) {
        floor.listen(run, token, awaited, listening);
        if (listening == Effect.Listening.QUESTION) {
            presence.asked(run, token);
        }
    }

    /** What is listened for with this token, {@code null} for nothing. */
    public @Nullable Waiting listening(RunId run, Token token) {
        return floor.find(run, token);
    }

    /**
     * Drops a listening. Returns a question that is now due, {@code null} for none: with its prompt when that was held
     * back, without when it was sent and is to be sent again.
     */
    public @Nullable Waiting disarm(RunId run, Token token) {
        floor.forget(run, token);
        return floor.due();
    }

    /** The open question if it is due, as {@link #disarm}; {@code null} otherwise. */
    public @Nullable Waiting due() {
        return floor.due();
    }

    /**
     * Whether a prompt must wait because another question is open; if so it is remembered.
     *
     * @param prompt the token of the prompt's send
     */
    public boolean holds(RunId run, Token prompt) {
        return floor.holds(run, prompt);
    }

    public void started(OpenRun run) {
        runs.started(run);
        presence.started();
    }

    /** A run that has begun came between a question and its answer: its own questions go first. */
    public void digress(RunId run, Waiting from) {
        floor.digress(run, from);
    }

    /** The person has answered a run: whatever began it, they wait for it now. */
    public void answered(RunId run) {
        runs.change(run, open -> open.withLane(Lane.LIVE));
    }

    /** Keeps what moved a run. */
    public void moved(RunId run, OpenRun.Cause by) {
        runs.change(run, open -> open.withCause(by));
    }

    /** A run has ended. Returns a question that is now due, as {@link #disarm}. */
    public @Nullable Waiting ended(RunId run) {
        runs.ended(run);
        floor.ended(run);
        return floor.due();
    }

    /**
     * A start that waited and may begin now, taken from the queue; {@code null} for none.
     *
     * @param mayBegin what it does not hold for stays where it is
     */
    public @Nullable QueuedStart nextQueued(Predicate<QueuedStart> mayBegin) {
        return runs.queued().isEmpty() || isWithHuman() ? null : runs.next(mayBegin);
    }

    /** Starts that wait are not to begin any more. */
    public void dropQueued(Predicate<QueuedStart> dropped) {
        runs.unqueue(dropped);
    }

    public List<OpenRun> runs() {
        return runs.open();
    }

    public @Nullable OpenRun run(RunId id) {
        return runs.find(id);
    }

    // Whether a workflow may start

    /** Decides by mode and limits; changes nothing. @param key as of {@link OpenRun} */
    public Gate gate(String workflow, String key, Mode mode, Limits limits, Instant now) {
        return runs.gate(workflow, key, mode, limits, now, presence.startsToday());
    }

    /** Keeps a start until the open run of its workflow and key has ended. */
    public void queue(String workflow, String key, Event event) {
        runs.queue(new QueuedStart(workflow, key, event));
    }

    /** Whether a workflow may answer an unmatched message again. */
    public boolean mayAnswerUnmatched(String workflow, Duration every, Instant now) {
        Instant before = unmatched.get(workflow);
        return before == null || !before.plus(every).isAfter(now);
    }

    public void answeredUnmatched(String workflow, Instant now) {
        unmatched = with(unmatched, workflow, now);
    }

    // Whether a human has the person

    /** Whether a run or the host has given the person to a human: the bot is silent. */
    public boolean isWithHuman() {
        return presence.isSilenced() || !floor.handoffs().isEmpty();
    }

    /** What is between the person and the bot besides its runs. */
    public Presence presence() {
        return presence;
    }

    /** Listenings by which runs have given the person to a human. */
    public List<Waiting> handoffs() {
        return floor.handoffs();
    }

    /** Open runs to be held, a human having the person since the last time this was asked; all but those that gave them. */
    public List<OpenRun> toHold() {
        if (presence.isHolding() || !isWithHuman()) {
            return List.of();
        }
        List<Waiting> handoffs = floor.handoffs();
        List<OpenRun> held = Lists.without(
                runs.open(), run -> handoffs.stream().anyMatch(one -> one.run().equals(run.run())));
        presence.hold(held);
        return held;
    }

    /** Runs that need not be held any more, the human having given the person back. */
    public List<RunId> toRelease() {
        return presence.isHolding() && !isWithHuman() ? presence.release() : List.of();
    }

    // What is known of the person

    /** Keeps the arm of the first exposure. */
    public void exposed(String experiment, String arm) {
        if (!arms.containsKey(experiment)) {
            arms = with(arms, experiment, arm);
        }
    }

    public Map<String, String> arms() {
        return arms;
    }

    /** The person asks for silence: what waited for its turn is dropped too. */
    public void optOut() {
        optedOut = true;
        runs.unqueue();
        presence.optOut();
    }

    /** The person may be written to again. */
    public void optIn() {
        optedOut = false;
    }

    public boolean isOptedOut() {
        return optedOut;
    }

    /** Whether the message takes an opt-out back. */
    public boolean optsIn(Event event) {
        return optedOut && event.isMessage() && Words.isOptIn(event.text());
    }

    public long messages() {
        return messages;
    }

    public @Nullable Instant first() {
        return first;
    }

    public @Nullable Instant last() {
        return last;
    }
}
