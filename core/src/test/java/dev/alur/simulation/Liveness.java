package dev.alur.simulation;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Particulars;
import dev.alur.conversation.Waiting;
import dev.alur.program.Hold;
import dev.alur.program.State;
import dev.alur.program.Strands;
import dev.alur.program.Token;
import dev.alur.spi.Controls;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That nothing stands still for ever: when nothing is on its way and nobody is at work, every open run waits for something
 * that can come. A timer is armed, an answer or event is listened for, a human has the person, or somebody holds the run.
 */
final class Liveness {
    private final ModelStore store;
    private final Controls controls;
    private final Set<RunId> held;
    private final Map<Key, Instant> timers = new HashMap<>();
    private Set<String> working = Set.of();

    private record Key(ConversationKey conversation, RunId run, Token token) {}

    /** @param controls what the engine says is paused @param held runs that are paused by themselves */
    Liveness(ModelStore store, Controls controls, Set<RunId> held, Instant now) {
        this.store = store;
        this.controls = controls;
        this.held = held;
        for (Timer timer : store.timers) {
            if (!timer.at().isAfter(now)) {
                throw new Violation("a timer is due and does not fire: " + timer);
            }
            timers.put(new Key(timer.conversation(), timer.run(), timer.token()), timer.at());
        }
    }

    /** @throws Violation about the first run that waits for nothing that can come */
    void check() {
        check(Set.of());
    }

    /** @param calls actions at work: {@code r1 path.attempt} */
    void check(Set<String> calls) {
        working = calls;
        store.conversations.forEach(this::conversation);
    }

    private void conversation(ConversationKey key, ConversationState state) {
        Conversation conversation = new Conversation(state);
        Waiting question = conversation.question();
        if (question != null && question.prompt() != null) {
            throw new Violation("the open question is not asked: " + question);
        }
        Particulars particulars = state.particulars();
        if (!particulars.bursts().isEmpty() && !isOwnTimer(key, "@collect")) {
            throw new Violation("messages of " + key + " are joined and no timer ends it");
        }
        if (particulars.silence() != null && particulars.silence().until() != null && !isOwnTimer(key, "@return")) {
            throw new Violation(key + " is with a human and no timer ends it");
        }
        for (OpenRun run : state.runs()) {
            run(key, conversation, state, run);
        }
    }

    private boolean isOwnTimer(ConversationKey key, String name) {
        return timers.containsKey(new Key(key, RunId.NONE, new Token(name, 1, 1)));
    }

    private void run(ConversationKey key, Conversation conversation, ConversationState state, OpenRun run) {
        ModelStore.Parked parked = store.runs.get(run.run());
        if (parked == null) {
            throw new Violation(run + " is open and has no state");
        }
        State stands = parked.state();
        if (stands.isPaused()) {
            for (Hold hold : stands.heldBy()) {
                if (!isHeld(hold, run, conversation)) {
                    throw new Violation(run + " is held by " + hold + " and nobody holds it");
                }
            }
            return;
        }
        for (Strands.Strand strand : Strands.of(parked.program(), stands)) {
            String missing = missing(key, run.run(), conversation, state, strand);
            if (missing != null) {
                throw new Violation(run + " stands at " + strand.path() + "#" + strand.visit() + " " + missing);
            }
        }
    }

    private boolean isHeld(Hold hold, OpenRun run, Conversation conversation) {
        return switch (hold) {
            case RUN -> held.contains(run.run());
            case WORKFLOW -> controls.workflows().contains(run.workflow());
            case ALL -> controls.everything();
            case PERSON -> conversation.isWithHuman();
        };
    }

    /** The end of a handoff waits until the person is resumed. */
    private boolean isWithheld(ConversationKey key, RunId run, Token timer, Conversation conversation) {
        return controls.isPaused(key)
                && conversation.handoffs().stream()
                        .anyMatch(one -> one.run().equals(run) && one.token().equals(timer));
    }

    private @Nullable String missing(
            ConversationKey key, RunId run, Conversation conversation, ConversationState state, Strands.Strand strand) {
        if (strand.isHeld()) {
            return conversation.handoffs().stream().anyMatch(one -> one.run().equals(run))
                    ? null
                    : "and stands still, and no human has the person";
        }
        Token asked = strand.asked();
        boolean works = asked != null && isAtWork(run, asked);
        if (asked != null && !works && !waitsForItsTurn(run, asked, conversation, state)) {
            return "and awaits " + asked + ", which nobody works on";
        }
        for (Token timer : new @Nullable Token[] {strand.again(), strand.timer(), strand.gathers()}) {
            if (timer != null
                    && !timers.containsKey(new Key(key, run, timer))
                    && !isWithheld(key, run, timer, conversation)) {
                return "and waits for " + timer + ", for which no timer is armed";
            }
        }
        Token reply = strand.listens();
        if (reply != null
                && state.waiting().stream()
                        .noneMatch(one -> one.run().equals(run) && one.token().equals(reply))) {
            return "and waits for " + reply + ", which nobody listens for";
        }
        boolean undoes = strand.path().equals("undo")
                && timers.keySet().stream().anyMatch(one -> one.run().equals(run));
        return asked == null && strand.again() == null && strand.timer() == null && reply == null && !undoes
                ? "and waits for nothing"
                : null;
    }

    /** What a conversation sends leaves one by one: a prompt may be behind another. */
    private boolean isAtWork(RunId run, Token asked) {
        return working.contains(run + " " + asked.path() + "." + asked.attempt())
                || asked.path().contains("/prompt") && working.stream().anyMatch(call -> call.contains("/prompt"));
    }

    /** Whether it is a prompt that is held back while another question is open. */
    private static boolean waitsForItsTurn(RunId run, Token asked, Conversation conversation, ConversationState state) {
        Waiting open = conversation.question();
        return open != null
                && state.waiting().stream()
                        .anyMatch(one -> one.run().equals(run) && asked.equals(one.prompt()) && !one.equals(open));
    }
}
