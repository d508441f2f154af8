package dev.alur.simulation;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.OpenRun;
import dev.alur.model.Invocation;
import dev.alur.program.Hash;
import dev.alur.program.Hold;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Strands;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.Listener;
import dev.alur.spi.Timer;
import dev.alur.testing.Histories;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold in every simulated world, checked at each commit and at each call of an action. */
final class Invariants implements Listener {
    private static final int MOST_VISITS = 10_000;

    private final Sabotage sabotage;
    private final Set<String> handled = new HashSet<>();
    private final Map<String, Event> sent = new LinkedHashMap<>();
    private final List<String> committing = new ArrayList<>();
    private final Set<String> started = new HashSet<>();
    private final List<String> deciding = new ArrayList<>();
    private final Map<String, Place> placeOfKey = new HashMap<>();
    private final Map<Place, Integer> recorded = new HashMap<>();
    private final Set<Call> called = new HashSet<>();
    private final Map<Call, Instant> notBefore = new HashMap<>();
    /** The event of the world's that is being handed in, {@code null} for none. */
    private @Nullable String receiving;
    /** It was handled before: nothing may come of it. */
    private boolean again;

    private @Nullable Violation swallowed;
    /** Runs that operators hold by themselves. */
    final Set<RunId> held = new HashSet<>();
    /**
     * Whether a process begins and does not know yet what was published to the one before: runs of those versions are left
     * alone for so long, and hold nobody back.
     */
    boolean beginning;
    /** Whether the store fails at times: then the engine says so. */
    boolean storeFails;

    final Seen seen = new Seen();
    final Set<Note.Kind> kinds = EnumSet.noneOf(Note.Kind.class);
    long reopened;
    long starts;
    long ends;
    long calls;

    private record Place(RunId run, String path, int visit) {
        static Place of(RunId run, Token token) {
            return new Place(run, token.path(), token.visit());
        }

        /** What attempts at this place carry. */
        String key() {
            return Hash.hex(run + "\n" + path + "\n" + visit);
        }
    }

    private record Call(Place place, int attempt) {}

    Invariants(Sabotage sabotage) {
        this.sabotage = sabotage;
    }

    // Actions

    /** An action is called. */
    void calling(Invocation invocation) {
        try {
            check(invocation);
        } catch (Violation e) {
            swallowed = e; // the engine takes whatever an action throws for a failure
        }
    }

    /** Throws what was violated in an action. */
    void rethrow() {
        if (swallowed != null) {
            throw swallowed;
        }
    }

    private void check(Invocation invocation) {
        calls++;
        String key = key(invocation);
        Place place = placeOfKey.computeIfAbsent(key, any -> place(invocation, key));
        if (!place.run.equals(invocation.runId()) || !place.path.equals(invocation.step())) {
            throw new Violation(place + " and " + invocation.step() + " carry the same key");
        }
        if (!called.add(new Call(place, invocation.attempt()))) {
            throw new Violation("attempt " + invocation.attempt() + " of " + place + " was called twice");
        }
        Integer done = recorded.get(place);
        if (done != null && invocation.attempt() > done) {
            throw new Violation(place + " ran again after its result was recorded");
        }
        Instant earliest = notBefore.get(new Call(place, invocation.attempt()));
        Instant now = sabotage == Sabotage.HASTY_RETRIES ? invocation.now().minusSeconds(1) : invocation.now();
        if (earliest != null && now.isBefore(earliest)) {
            throw new Violation(place + " was called at " + now + ", before " + earliest);
        }
    }

    private String key(Invocation invocation) {
        boolean repeats = sabotage == Sabotage.REPEATS_KEYS && calls % 5 == 0 && !placeOfKey.isEmpty();
        return repeats
                ? placeOfKey.keySet().iterator().next()
                : sabotage == Sabotage.KEY_BY_ATTEMPT ? invocation.key() + invocation.attempt() : invocation.key();
    }

    /** The visit whose key it is: no attempt makes it another one. */
    private static Place place(Invocation invocation, String key) {
        for (int visit = 1; visit < MOST_VISITS; visit++) {
            Place place = new Place(invocation.runId(), invocation.step(), visit);
            if (place.key().equals(key)) {
                return place;
            }
        }
        throw new Violation("attempt " + invocation.attempt() + " of " + invocation.step() + " in " + invocation.runId()
                + " carries a key of no visit: " + key);
    }

    // Commits

    void committing(ModelStore store, Commit commit) {
        seen.committing(commit);
        if (receiving != null && again && sabotage != Sabotage.FORGETS_STARTS) {
            throw new Violation(receiving + " was handled twice");
        }
        Conversation after = new Conversation(commit.state());
        sent.forEach((id, event) -> {
            if (after.hasSeen(event, Histories.START)) {
                handling(id);
            }
        });
        sent.keySet().removeAll(committing);
        handled.addAll(committing);
        committing.clear();
        for (String start : deciding) {
            if (!start.startsWith("/") && !started.add(start)) {
                throw new Violation("an event started a workflow twice: " + start);
            }
        }
        deciding.clear();
        for (Commit.TimerChange change : commit.timers()) {
            Instant at = change.at();
            if (at != null) {
                Token token = change.token();
                notBefore.put(new Call(Place.of(change.run(), token), token.attempt()), at);
            }
        }
        reopened += commit.reopened().size();
        for (Commit.RunChange change : commit.runs()) {
            ModelStore.Parked parked = store.runs.get(change.run());
            if (parked != null) {
                recorded(change, parked.state());
                holds(store, commit, change, parked.state());
            } else {
                begins(store, commit, change);
            }
        }
    }

    /** A run that somebody holds is held until they let go. */
    private void holds(ModelStore store, Commit commit, Commit.RunChange change, State before) {
        State after = change.state();
        if (after == null || !before.isPaused()) {
            return;
        }
        Set<Hold> gone = EnumSet.copyOf(before.heldBy());
        gone.removeAll(after.heldBy());
        Controls paused = store.paused();
        boolean wrong = gone.contains(Hold.RUN) && held.contains(change.run())
                || gone.contains(Hold.WORKFLOW)
                        && paused.workflows().contains(change.program().name())
                || gone.contains(Hold.ALL) && paused.everything()
                || gone.contains(Hold.PERSON) && !beginning && isWithOther(commit, change.run());
        if (wrong) {
            throw new Violation(change.run() + " goes on although it is held: " + gone);
        }
    }

    /** Whether a human has the person, and it was not this run that, having gone on, gave the person away. */
    private static boolean isWithOther(Commit commit, RunId run) {
        Conversation after = new Conversation(commit.state());
        return after.isWithHuman()
                && after.handoffs().stream().noneMatch(one -> one.run().equals(run));
    }

    private void begins(ModelStore store, Commit commit, Commit.RunChange change) {
        State state = change.state();
        String refusal = store.paused().refusal(change.program().name(), commit.conversation());
        if (refusal != null && sabotage != Sabotage.FORGETS_WHO_PAUSED) {
            throw new Violation(change.run() + " started although " + refusal);
        }
        if (state != null && commit.reopened().contains(change.run())) {
            Set<String> at = new HashSet<>(state.at(change.program()));
            called.removeIf(call -> again(change.run(), at, call.place));
            notBefore.keySet().removeIf(call -> again(change.run(), at, call.place));
            recorded.keySet().removeIf(place -> again(change.run(), at, place));
        }
    }

    /** Whether a retried run may call again at a place: where it stood when it failed. */
    private static boolean again(RunId run, Set<String> at, Place place) {
        int prompt = place.path.lastIndexOf("/prompt");
        return place.run.equals(run)
                && (at.contains(place.path) || prompt > 0 && at.contains(place.path.substring(0, prompt)));
    }

    private void handling(String id) {
        if (!id.equals(receiving)) {
            throw new Violation(id + " was handled while " + receiving + " was handed in: out of order");
        }
        committing.add(id);
    }

    /** An event is handed in, or, with {@code null}, that is over. */
    void receiving(@Nullable String id) {
        receiving = id;
        again = id != null && handled.contains(id);
    }

    /** An event was taken. */
    void taken(String id) {
        if (!handled.contains(id)) {
            throw new Violation(id + " was taken and not handled");
        }
    }

    /** An event sets out on its way. */
    void sent(Event event) {
        sent.put(event.id(), event);
    }

    /** A call that was in flight and whose step is left, or at a later attempt, has its result. */
    private void recorded(Commit.RunChange change, State before) {
        State after = change.state();
        for (Token token : Run.inFlight(change.program(), before)) {
            if (after == null || !stands(change.program(), after, token)) {
                recorded.put(Place.of(change.run(), token), token.attempt());
            }
        }
    }

    /** Whether a token belongs to a place where a run stands. */
    private static boolean stands(Program program, State state, Token token) {
        for (Strands.Strand strand : Strands.of(program, state)) {
            if (strand.has(token)) {
                return true;
            }
        }
        return false;
    }

    void committed(ModelStore store, Commit commit) {
        Set<OpenRun> open = new HashSet<>(commit.state().runs());
        for (OpenRun run : open) {
            if (!store.runs.containsKey(run.run())) {
                throw new Violation(run + " is open and has no state");
            }
        }
        Set<Place> waits = new HashSet<>();
        for (Timer timer : store.timers) {
            if (!timer.conversation().equals(commit.conversation())) {
                continue;
            }
            boolean own = timer.run().equals(RunId.NONE);
            ModelStore.Parked parked = own ? null : store.runs.get(timer.run());
            if (parked == null && !own) {
                throw new Violation("a timer of a run that has ended: " + timer);
            }
            if (!waits.add(Place.of(timer.run(), timer.token()))) {
                throw new Violation("two timers of one wait: " + timer);
            }
            if (parked != null && !stands(parked.program(), parked.state(), timer.token())) {
                throw new Violation("a timer of a step that was left: " + timer);
            }
        }
    }

    /** What was decided and not committed did not happen. */
    void undecided() {
        deciding.clear();
    }

    // What the engine tells

    @Override
    public void decided(ConversationKey conversation, String event, String decision) {
        seen.decided(decision);
        if (decision.startsWith("started ")) {
            deciding.add(event + "/" + decision.split(" ")[1]);
        }
    }

    @Override
    public void noted(ConversationKey conversation, RunId run, String workflow, Note note) {
        kinds.add(note.kind());
        seen.noted(run, note);
        if (note.kind() == Note.Kind.STARTED) {
            starts++;
        } else if (note.kind() == Note.Kind.ENDED) {
            boolean counted = sabotage != Sabotage.UNCOUNTED_ENDS || !"CANCELLED".equals(String.valueOf(note.detail()));
            ends += counted ? 1 : 0;
        }
    }

    @Override
    public void ended(
            ConversationKey conversation,
            RunId run,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables) {
        seen.ended(outcome, reason);
    }

    @Override
    public void warned(String what, Throwable cause) {
        boolean ofTheStore = cause instanceof ModelStore.Down
                || cause instanceof AlurException known && known.code().equals("not-committed");
        if (storeFails && ofTheStore) {
            return;
        }
        throw new Violation(what + ": " + cause);
    }
}
