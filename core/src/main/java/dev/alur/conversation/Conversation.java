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
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final List<OpenRun> runs;
    private final List<Waiting> waiting;
    private final List<QueuedStart> queued;
    private final Map<String, Instant> seen;
    private final Map<String, List<Instant>> starts;
    private final Map<String, Instant> unmatched;
    private final Map<String, String> arms;
    private long messages;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private boolean optedOut;

    public Conversation(ConversationState state) {
        runs = new ArrayList<>(state.runs());
        waiting = new ArrayList<>(state.waiting());
        queued = new ArrayList<>(state.queued());
        seen = new LinkedHashMap<>(state.seen());
        starts = new HashMap<>(state.starts());
        unmatched = new HashMap<>(state.unmatched());
        arms = new HashMap<>(state.arms());
        messages = state.messages();
        first = state.first();
        last = state.last();
        optedOut = state.optedOut();
    }

    public ConversationState state() {
        return new ConversationState(
                List.copyOf(runs),
                List.copyOf(waiting),
                List.copyOf(queued),
                copy(seen),
                messages,
                first,
                last,
                Map.copyOf(starts),
                Map.copyOf(unmatched),
                Map.copyOf(arms),
                optedOut);
    }

    private static <K, V> Map<K, V> copy(Map<K, V> map) {
        return map.isEmpty() ? Map.of() : new LinkedHashMap<>(map);
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
        List<Waiting> noticed = new ArrayList<>();
        Waiting taker = event.isMessage() ? question() : null;
        for (Waiting one : waiting) {
            if (one.isQuestion() || !fits(one.awaited(), event)) {
                continue;
            }
            if (!one.takesReply()) {
                noticed.add(one);
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
        Iterator<Instant> times = seen.values().iterator();
        while (times.hasNext() && (times.next().isBefore(oldest) || seen.size() >= MOST_SEEN)) {
            times.remove();
        }
        return seen.putIfAbsent(id, now) == null;
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

    public void listen(RunId run, Token token, Awaited awaited, Effect.Listening listening) {
        forget(run, token);
        waiting.add(new Waiting(run, token, awaited, listening, null));
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
        waiting.set(waiting.indexOf(question), question.withPrompt(null));
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
        for (int i = 0; i < waiting.size(); i++) {
            Waiting one = waiting.get(i);
            if (one.isQuestion() && one.run().equals(run) && isPromptOf(prompt, one.token())) {
                waiting.set(i, one.withPrompt(prompt));
                return true;
            }
        }
        return false;
    }

    private static boolean isPromptOf(Token prompt, Token question) {
        return prompt.path().startsWith(question.path() + "/prompt");
    }

    private void forget(RunId run, Token token) {
        waiting.removeIf(one -> one.run().equals(run) && one.token().equals(token));
    }

    public void started(OpenRun run) {
        runs.add(run);
        starts.merge(run.workflow(), List.of(run.since()), (old, one) -> {
            List<Instant> recent = new ArrayList<>();
            old.stream().filter(at -> at.isAfter(run.since().minus(MINUTE))).forEach(recent::add);
            recent.addAll(one);
            return List.copyOf(recent);
        });
    }

    /** A run has ended. Returns a question whose held prompt is now due. */
    public @Nullable Waiting ended(RunId run) {
        runs.removeIf(one -> one.run().equals(run));
        waiting.removeIf(one -> one.run().equals(run));
        return due();
    }

    /** A start that waited and may begin now, taken from the queue; {@code null} for none. */
    public @Nullable QueuedStart nextQueued() {
        for (Iterator<QueuedStart> all = queued.iterator(); all.hasNext(); ) {
            QueuedStart start = all.next();
            if (runs.stream().noneMatch(run -> run.workflow().equals(start.workflow()))) {
                all.remove();
                return start;
            }
        }
        return null;
    }

    public List<OpenRun> runs() {
        return List.copyOf(runs);
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
        List<OpenRun> open = new ArrayList<>();
        runs.stream().filter(run -> run.workflow().equals(workflow)).forEach(open::add);
        long recent = starts.getOrDefault(workflow, List.of()).stream()
                .filter(at -> at.isAfter(now.minus(MINUTE)))
                .count();
        if (recent >= limits.startsPerMinute()) {
            return new Gate.Refused("started " + recent + " times within a minute (limit starts_per_minute)");
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

    private Gate queue(String workflow, Limits limits, Event event) {
        long count =
                queued.stream().filter(one -> one.workflow().equals(workflow)).count();
        if (count >= limits.queuedStarts()) {
            return new Gate.Refused(count + " starts wait already (limit queued_starts)");
        }
        queued.add(new QueuedStart(workflow, event));
        return new Gate.Queued();
    }

    /** Whether a workflow may answer an unmatched message again. */
    public boolean mayAnswerUnmatched(String workflow, Duration every, Instant now) {
        Instant before = unmatched.get(workflow);
        return before == null || !before.plus(every).isAfter(now);
    }

    public void answeredUnmatched(String workflow, Instant now) {
        unmatched.put(workflow, now);
    }

    // What is known of the person

    /** Keeps the arm of the first exposure. */
    public void exposed(String experiment, String arm) {
        arms.putIfAbsent(experiment, arm);
    }

    public Map<String, String> arms() {
        return arms.isEmpty() ? Map.of() : Map.copyOf(arms);
    }

    public void optOut() {
        optedOut = true;
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
