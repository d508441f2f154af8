package dev.alur.conversation;

import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.program.Effect;
import dev.alur.program.Token;
import dev.alur.value.Event;
import dev.alur.value.Slug;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who of the runs has the floor: what they listen for, whose question is open, and which question waits until another run
 * has had its say. Mutable while an event is handled, by one thread.
 */
final class Floor {
    private final Predicate<RunId> heard;
    private List<Waiting> waiting;
    private List<Digression> digressions;

    /** @param heard runs that can be told something; the others neither take anything nor hold others back */
    Floor(List<Waiting> waiting, List<Digression> digressions, Predicate<RunId> heard) {
        this.waiting = waiting;
        this.digressions = digressions;
        this.heard = heard;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    List<Digression> digressions() {
        return digressions;
    }

    // Who is told

    /** The open question: of the latest digression, else the earliest; {@code null} when nobody asks. */
    @Nullable
    Waiting question() {
        Waiting open = null;
        int depth = -1;
        for (Waiting one : waiting) {
            int own = one.isQuestion() ? depth(one.run()) : -1;
            if (own > depth && heard.test(one.run())) {
                open = one;
                depth = own;
            }
        }
        return open;
    }

    /** 0 for a run that came between nothing. */
    private int depth(RunId run) {
        int depth = 0;
        for (int i = 0; i < digressions.size(); i++) {
            depth = digressions.get(i).run().equals(run) ? i + 1 : depth;
        }
        return depth;
    }

    /** The first that takes a message without having asked, {@code null} for none. */
    @Nullable
    Waiting waiter() {
        for (Waiting one : waiting) {
            if (!one.isQuestion() && one.takesReply() && heard.test(one.run())) {
                return one;
            }
        }
        return null;
    }

    /** Those who only notice the event. */
    List<Waiting> noticed(Event event) {
        List<Waiting> noticed = List.of();
        for (Waiting one : waiting) {
            if (!one.isQuestion() && !one.takesReply() && fits(one.awaited(), event) && heard.test(one.run())) {
                noticed = Lists.with(noticed, one);
            }
        }
        return noticed;
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

    /** Listenings by which runs have given the person to a human. */
    List<Waiting> handoffs() {
        List<Waiting> handoffs = List.of();
        for (Waiting one : waiting) {
            if (one.listening() == Effect.Listening.HANDOFF && heard.test(one.run())) {
                handoffs = Lists.with(handoffs, one);
            }
        }
        return handoffs;
    }

    // What changes

    /** Adds a listening at the end; a further round of a question takes the place of the round before. */
    void listen(RunId run, Token token, Awaited awaited, Effect.Listening listening) {
        Waiting opened = new Waiting(run, token, named(awaited), listening, null);
        for (Waiting one : waiting) {
            if (one.run().equals(run)
                    && one.token().path().equals(token.path())
                    && one.token().visit() == token.visit()) {
                waiting = Lists.replacing(waiting, one, opened);
                digressions = Lists.without(digressions, each -> each.isOver() && each.isOf(opened)); // it is asked now
                return;
            }
        }
        waiting = Lists.with(waiting, opened);
    }

    /** What the event must hold is the run's to ask; here its name decides. */
    private static Awaited named(Awaited awaited) {
        return awaited instanceof Awaited.NamedEvent event ? Awaited.event(event.name()) : awaited;
    }

    @Nullable
    Waiting find(RunId run, Token token) {
        for (Waiting one : waiting) {
            if (one.run().equals(run) && one.token().equals(token)) {
                return one;
            }
        }
        return null;
    }

    void forget(RunId run, Token token) {
        waiting = Lists.without(
                waiting, one -> one.run().equals(run) && one.token().equals(token));
    }

    /** Whether a prompt must wait because another question is open; if so it is remembered. */
    boolean holds(RunId run, Token prompt) {
        Waiting question = question();
        if (question == null || question.run().equals(run) && isPromptOf(prompt, question.token())) {
            return false;
        }
        for (Waiting one : waiting) {
            if (one.isQuestion() && one.run().equals(run) && isPromptOf(prompt, one.token())) {
                waiting = Lists.replacing(waiting, one, one.withPrompt(prompt));
                return true;
            }
        }
        return false;
    }

    private static boolean isPromptOf(Token prompt, Token question) {
        return prompt.path().startsWith(question.path() + "/prompt");
    }

    /** A run begins between a question and its answer. */
    void digress(RunId run, Waiting from) {
        digressions = Lists.with(digressions, new Digression(run, from.run(), from.token()));
    }

    void ended(RunId run) {
        waiting = Lists.without(waiting, one -> one.run().equals(run));
        digressions = Lists.without(digressions, one -> one.asked().equals(run));
        for (Digression one : digressions) {
            if (one.run().equals(run)) {
                digressions = Lists.replacing(digressions, one, one.over());
            }
        }
    }

    /**
     * The open question, when it is due: with its prompt when that was held back, without when it was sent and another run
     * has come between since. Afterwards it is no longer due.
     */
    @Nullable
    Waiting due() {
        Waiting question = question();
        if (question == null) {
            return null;
        }
        if (question.prompt() != null) {
            waiting = Lists.replacing(waiting, question, question.withPrompt(null));
            return question;
        }
        return comesBack(question) ? question : null;
    }

    private boolean comesBack(Waiting question) {
        boolean over = false;
        for (Digression one : digressions) {
            if (one.isOf(question)) {
                if (!one.isOver()) {
                    return false;
                }
                over = true;
            }
        }
        if (over) {
            digressions = Lists.without(digressions, one -> one.isOf(question));
        }
        return over;
    }
}
