package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.conversation.Burst;
import dev.alur.conversation.Claim;
import dev.alur.conversation.Competition;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Gate;
import dev.alur.conversation.Late;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Waiting;
import dev.alur.model.LateReply;
import dev.alur.model.Step;
import dev.alur.program.Context;
import dev.alur.program.Input;
import dev.alur.program.Note;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of an event that comes in, and of what a conversation itself waited for. */
final class Arrivals {
    private final Kernel kernel;
    private final Starts starts;

    Arrivals(Kernel kernel, Starts starts) {
        this.kernel = kernel;
        this.starts = starts;
    }

    /** @param known whether the host's profiles know the person */
    void arrived(Work work, Event event, boolean known) {
        Conversation conversation = work.conversation;
        Person person = new Person(work);
        person.wake();
        if (conversation.optsIn(event)) {
            conversation.optIn();
            decided(event, "opted in");
        }
        if (event.isMessage()) {
            work.answers();
            int room = work.deployment.environment().limits().eventBytes()
                    - event.text().length()
                    - 1;
            begin(work, person.complete(Math.max(1, room)));
        }
        decide(work, event, conversation.owner(event), known);
        if (event.isMessage()) {
            person.spoke(work.deployment.silences());
        }
    }

    private void decided(Event event, Object... decision) {
        kernel.listeners().decided(event.conversation(), event, decision);
    }

    private void decide(Work work, Event event, Claim claim, boolean known) {
        Conversation conversation = work.conversation;
        if (claim instanceof Claim.OptOut) {
            decided(event, "opt-out");
            new Person(work).optOut();
        } else if (claim instanceof Claim.WithHuman) {
            decided(event, new Person(work).isPaused() ? "paused" : "with a human");
        } else if (claim instanceof Claim.Returned) {
            Person person = new Person(work);
            decided(event, person.isPaused() ? "paused" : "given back by word");
            person.giveBack(event);
        } else if (claim instanceof Claim.Word word) {
            if (!begins(work, event, word)) {
                decide(work, event, word.otherwise(), known);
            }
        } else if (claim instanceof Claim.CancelWord word) {
            decided(event, "cancel word for " + word.question().run());
            work.tell(word.question().run(), new Input.Cancel("cancelled_by_user", work.context));
        } else if (claim instanceof Claim.Joined joined) {
            deliver(work, joined.noticed(), event);
            conversation.presence().join(event, work.context.now());
            joined.bursts().forEach(burst -> decided(event, "joined for ", burst.workflow()));
        } else if (claim instanceof Claim.Taken taken) {
            taken(work, event, taken, known);
        } else if (claim instanceof Claim.Free free) {
            deliver(work, free.noticed(), event);
            free(work, event, known);
        }
    }

    private boolean begins(Work work, Event event, Claim.Word word) {
        Deployment.Active active = work.deployment.find(word.workflow());
        if (active == null) {
            decided(event, word.workflow(), " refused: there is no workflow of that name any more");
            return false;
        }
        Gate gate = starts.gate(work.controls, work.deployment, active, event, work.conversation, work.context);
        if (!(gate instanceof Gate.Open)) {
            String reason = gate instanceof Gate.Refused refused ? refused.reason() : "another run of it is open";
            decided(event, word.workflow(), " refused: ", reason);
            return false;
        }
        starts.start(work, active, event, work.conversation.question());
        return true;
    }

    private void taken(Work work, Event event, Claim.Taken taken, boolean known) {
        if (event.isMessage() && taken.by().isQuestion()) {
            Competition interrupting =
                    starts.interrupting(work.deployment, event, work.conversation, work.context, known);
            if (!interrupting.starting().isEmpty()) {
                deliver(work, taken.noticed(), event);
                starts.begin(work, interrupting, event, taken.by());
                return;
            }
        }
        decided(event, "taken by ", taken.by().run(), " ", taken.by().token());
        if (event.isMessage()) {
            work.conversation.answered(taken.by().run());
        }
        deliver(work, taken.noticed(), event);
        deliver(work, List.of(taken.by()), event);
    }

    private void free(Work work, Event event, boolean known) {
        Competition competition = starts.compete(work.deployment, event, work.conversation, work.context, known);
        Late late = late(work.deployment, event, competition, work.conversation, work.context);
        if (late == null) {
            starts.begin(work, competition, event, null);
        } else {
            answeredLate(work, event, late);
        }
    }

    /**
     * The missed question that a message answers for which nothing but {@code unmatched} would start. What is no valid
     * answer to it is a message like any other, and the question stays missed.
     */
    static @Nullable Late late(
            Deployment deployment, Event event, Competition competition, Conversation conversation, Context context) {
        Late late = event.isMessage() ? conversation.presence().late(context.now()) : null;
        if (late == null || !competition.isUnmatched()) {
            return null;
        }
        if (late.reply() == LateReply.HANDOFF) {
            return late;
        }
        return published(deployment, event, late, conversation, context) == null ? null : late;
    }

    private static @Nullable Event published(
            Deployment deployment, Event event, Late late, Conversation conversation, Context context) {
        OpenRun open = conversation.run(late.run());
        Deployment.Active active = open == null ? deployment.find(late.workflow()) : deployment.of(open);
        return active == null ? null : active.program().lateReply(late.run(), late.token(), event, context);
    }

    private void answeredLate(Work work, Event event, Late late) {
        Token token = late.token();
        work.conversation.presence().answeredLate();
        decided(event, "late reply to ", late.run(), " ", token);
        if (late.reply() == LateReply.HANDOFF) {
            new Person(work).handOff(work.context.now().plus(Step.Handoff.USUAL));
            work.outbox()
                    .tell(new Note.Telling(
                            Tellings.OWNERS,
                            event.conversation() + " answered " + late.workflow() + " " + token.path() + " late: "
                                    + event.text()));
            return;
        }
        Event published = published(work.deployment, event, late, work.conversation, work.context);
        if (work.conversation.run(late.run()) != null) {
            work.tell(late.run(), new Input.Late(token, event, work.context));
        } else if (published != null) {
            work.leave(published);
        }
    }

    private static void deliver(Work work, List<Waiting> to, Event event) {
        for (Waiting one : to) {
            work.tell(one.run(), new Input.Delivered(one.token(), event, work.context));
        }
    }

    // What a conversation waited for

    /** A timer of the conversation's own is due; it is no longer set. */
    void due(Work work, ConversationKey key, Token token, boolean known) {
        Person person = new Person(work);
        person.wake();
        if (token.equals(Person.COLLECT)) {
            work.answers();
            begin(work, person.complete(Integer.MAX_VALUE));
            work.set(Person.COLLECT, work.conversation.presence().nextBurst());
        } else if (token.equals(Person.IDLE)) {
            for (Duration silence : person.silent(work.deployment.silences())) {
                silent(work, key, silence, known);
            }
        } else {
            work.set(Person.RETURN, work.conversation.presence().silentUntil());
        }
    }

    private void begin(Work work, List<Burst> bursts) {
        for (Burst burst : bursts) {
            Deployment.Active active = work.deployment.find(burst.workflow());
            boolean digresses = burst.place() == Burst.Place.DIGRESSING;
            if (active == null) {
                decided(burst.event(), burst.workflow(), " refused: there is no workflow of that name any more");
            } else {
                starts.start(work, active, burst.event(), digresses ? work.conversation.question() : null);
            }
        }
    }

    private void silent(Work work, ConversationKey key, Duration silence, boolean known) {
        long seconds = silence.toSeconds();
        String id = "idle/" + key + "/" + seconds + "/" + work.conversation.last();
        Event event = new Event(id, Event.Kind.IDLE, "idle", key, "", Map.of("seconds", seconds));
        if (work.conversation.arrives(event, work.context.now())) {
            decide(work, event, work.conversation.owner(event), known);
        }
    }
}
