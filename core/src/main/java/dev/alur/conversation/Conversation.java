package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.model.Mode;
import dev.alur.program.Effect;
import dev.alur.program.Limits;
import dev.alur.program.Token;
import dev.alur.value.Event;
import dev.alur.value.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * <p>Order of claims (design, who gets a message): duplicates; opt-out words; cancel words while a question is open; the
 * open question, which is the earliest; a run that waits for a reply; triggers. What is only noticed is noticed in every
 * case but the first three.
 */
public final class Conversation {
    /** How long event ids are kept: the platforms redeliver for up to seven days. */
    static final Duration DEDUPE = Duration.ofDays(8);
    /** Most ids kept of one conversation. */
    private static final int MOST_SEEN = 1_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    // Each is immutable and replaced when it changes: what an event does not touch is not copied.
    private List<OpenRun> runs;
    private List<Waiting> waiting;
    private List<QueuedStart> queued;
    private List<OpenRun> recent;
    private SeenIds seen;
    private Map<String, Instant> unmatched;
    private Map<String, String> arms;
    private long messages;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private boolean optedOut;

    public Conversation(ConversationState state) {
        runs = state.runs();
        waiting = state.waiting();
        queued = state.queued();
        recent = state.recent();
        seen = state.seen();
        unmatched = state.unmatched();
        arms = state.arms();
        messages = state.messages();
        first = state.first();
        last = state.last();
        optedOut = state.optedOut();
    }

    public ConversationState state() {
        return new ConversationState(
                runs, waiting, queued, recent, seen, messages, first, last, unmatched, arms, optedOut);
    }

    private static <T> List<T> with(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> more = new ArrayList<>(list.size() + 1);
        more.addAll(list);
        more.add(one);
        return List.copyOf(more);
    }

    private static <T> List<T> without(List<T> list, Predicate<T> dropped) {
        if (list.isEmpty()) {
            return list;
        }
        int kept = 0;
        for (T one : list) {
            kept += dropped.test(one) ? 0 : 1;
        }
        if (kept == list.size()) {
            return list;
        }
        List<T> rest = new ArrayList<>(kept);
        for (T one : list) {
            if (!dropped.test(one)) {
                rest.add(one);
            }
        }
        return List.copyOf(rest);
    }

    private static <T> List<T> replacing(List<T> list, T old, T one) {
        List<T> copy = new ArrayList<>(list);
        copy.set(copy.indexOf(old), one);
        return List.copyOf(copy);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map); // in order: what is written of it is the same in every process
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    // Who gets an event

    /** Decides about an event that just came, and remembers that it came. */
    public Claim claim(Event event, Instant now) {
        if (!event.id().isEmpty() && !remember(event.id(), now)) {
            return new Claim.Duplicate();
        }
        if (event.isMessage()) {
            messages++;
            if (first == null) {
                first = now;
            }
            last = now;
        }
        return owner(event);
    }

    /** Who gets the event, without remembering anything: what {@code why} asks. */
    public Claim owner(Event event) {
        if (event.isMessage()) {
            if (Words.isOptOut(event.text())) {
                return new Claim.OptOut();
            }
            Waiting question = question();
            if (question != null && Words.isCancel(event.text())) {
                return new Claim.CancelWord(question);
            }
        }
        List<Waiting> noticed = List.of();
        Waiting taker = event.isMessage() ? question() : null;
        for (Waiting one : waiting) {
            if (one.isQuestion() || !fits(one.awaited(), event)) {
                continue;
            }
            if (!one.takesReply()) {
                noticed = with(noticed, one);
            } else if (taker == null) {
                taker = one;
            }
        }
        return taker == null ? new Claim.Free(noticed) : new Claim.Taken(taker, noticed);
    }

    private static boolean fits(Awaited awaited, Event event) {
        if (awaited instanceof Awaited.Reply) {
            return event.isMessage();
        }
        if (awaited instanceof Awaited.NamedEvent named) {
            return event.kind() == Event.Kind.NAMED && Slug.of(named.name()).equals(Slug.of(event.name()));
        }
        return event.kind() == Event.Kind.STATUS
                && awaited instanceof Awaited.Status status
                && (event.name().equals("read")
                        || event.name().equals("delivered") && status.delivery() == Awaited.Delivery.DELIVERED);
    }

    /** Whether this id comes for the first time; remembers it. */
    public boolean firstTime(String id, Instant now) {
        return remember(id, now);
    }

    private boolean remember(String id, Instant now) {
        Instant oldest = now.minus(DEDUPE);
        if (seen.has(id, oldest)) {
            return false;
        }
        seen = seen.with(id, now, oldest, MOST_SEEN);
        return true;
    }

    /** The open question: the earliest; {@code null} when nobody asks. */
    public @Nullable Waiting question() {
        for (Waiting one : waiting) {
            if (one.isQuestion()) {
                return one;
            }
        }
        return null;
    }

    // What is open

    /** Adds a listening at the end; a further round of a question takes the place of the round before. */
    public void listen(RunId run, Token token, Awaited awaited, Effect.Listening listening) {
        Waiting opened = new Waiting(run, token, heard(awaited), listening, null);
        for (Waiting one : waiting) {
            if (one.run().equals(run)
                    && one.token().path().equals(token.path())
                    && one.token().visit() == token.visit()) {
                waiting = replacing(waiting, one, opened);
                return;
            }
        }
        waiting = with(waiting, opened);
    }

    /** What the event must hold is the run's to ask; here its name decides. */
    private static Awaited heard(Awaited awaited) {
        return awaited instanceof Awaited.NamedEvent event ? Awaited.event(event.name()) : awaited;
    }

    /** Drops a listening. Returns a question whose held prompt is now due, {@code null} for none. */
    public @Nullable Waiting disarm(RunId run, Token token) {
        forget(run, token);
        return due();
    }

    /** The open question when its prompt is held back: it is due. Afterwards it is no longer held. */
    private @Nullable Waiting due() {
        Waiting question = question();
        if (question == null || question.prompt() == null) {
            return null;
        }
        waiting = replacing(waiting, question, question.withPrompt(null));
        return question;
    }

    /**
     * Whether a prompt must wait because another question is open; if so it is remembered.
     *
     * @param prompt the token of the prompt's send
     */
    public boolean holds(RunId run, Token prompt) {
        Waiting question = question();
        if (question == null || question.run().equals(run) && isPromptOf(prompt, question.token())) {
            return false;
        }
        for (Waiting one : waiting) {
            if (one.isQuestion() && one.run().equals(run) && isPromptOf(prompt, one.token())) {
                waiting = replacing(waiting, one, one.withPrompt(prompt));
                return true;
            }
        }
        return false;
    }

    private static boolean isPromptOf(Token prompt, Token question) {
        return prompt.path().startsWith(question.path() + "/prompt");
    }

    private void forget(RunId run, Token token) {
        waiting = without(waiting, one -> one.run().equals(run) && one.token().equals(token));
    }

    public void started(OpenRun run) {
        runs = with(runs, run);
        Instant minuteAgo = run.since().minus(MINUTE);
        recent = with(without(recent, one -> !one.since().isAfter(minuteAgo)), run);
    }

    /** The person has answered a run: whatever began it, they wait for it now. */
    public void answered(RunId run) {
        OpenRun open = run(run);
        if (open != null && open.lane() != Lane.LIVE) {
            runs = replacing(runs, open, open.withLane(Lane.LIVE));
        }
    }

    /** A run has ended. Returns a question whose held prompt is now due. */
    public @Nullable Waiting ended(RunId run) {
        runs = without(runs, one -> one.run().equals(run));
        waiting = without(waiting, one -> one.run().equals(run));
        return due();
    }

    /** A start that waited and may begin now, taken from the queue; {@code null} for none. */
    public @Nullable QueuedStart nextQueued() {
        for (QueuedStart start : queued) {
            if (open(start.workflow()).isEmpty()) {
                queued = without(queued, one -> one == start);
                return start;
            }
        }
        return null;
    }

    public List<OpenRun> runs() {
        return runs;
    }

    private List<OpenRun> open(String workflow) {
        return without(runs, run -> !run.workflow().equals(workflow));
    }

    public @Nullable OpenRun run(RunId id) {
        for (OpenRun run : runs) {
            if (run.run().equals(id)) {
                return run;
            }
        }
        return null;
    }

    // Whether a workflow may start

    /** Decides by mode and limits; a queued start is remembered. */
    public Gate gate(String workflow, Mode mode, Limits limits, Event event, Instant now) {
        List<OpenRun> open = open(workflow);
        int starts = recent.size() < limits.startsPerMinute() ? 0 : startsWithinMinute(workflow, now);
        if (starts >= limits.startsPerMinute()) {
            return new Gate.Refused("started " + starts + " times within a minute (limit starts_per_minute)");
        }
        if (!open.isEmpty()) {
            switch (mode) {
                case SINGLE:
                    return new Gate.Refused("single: " + open.get(0).run() + " is open");
                case RESTART:
                    return new Gate.Open(open);
                case QUEUED:
                    return queue(workflow, limits, event);
                default:
                    break;
            }
        }
        return runs.size() >= limits.activeRuns()
                ? new Gate.Refused(runs.size() + " runs are open (limit active_runs)")
                : new Gate.Open(List.of());
    }

    private int startsWithinMinute(String workflow, Instant now) {
        Instant minuteAgo = now.minus(MINUTE);
        int starts = 0;
        for (OpenRun run : recent) {
            starts += run.since().isAfter(minuteAgo) && run.workflow().equals(workflow) ? 1 : 0;
        }
        return starts;
    }

    private Gate queue(String workflow, Limits limits, Event event) {
        long count =
                queued.stream().filter(one -> one.workflow().equals(workflow)).count();
        if (count >= limits.queuedStarts()) {
            return new Gate.Refused(count + " starts wait already (limit queued_starts)");
        }
        queued = with(queued, new QueuedStart(workflow, event));
        return new Gate.Queued();
    }

    /** Whether a workflow may answer an unmatched message again. */
    public boolean mayAnswerUnmatched(String workflow, Duration every, Instant now) {
        Instant before = unmatched.get(workflow);
        return before == null || !before.plus(every).isAfter(now);
    }

    public void answeredUnmatched(String workflow, Instant now) {
        unmatched = with(unmatched, workflow, now);
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
        queued = List.of();
    }

    public boolean isOptedOut() {
        return optedOut;
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
