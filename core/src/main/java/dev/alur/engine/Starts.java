package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Candidate;
import dev.alur.conversation.Competition;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Gate;
import dev.alur.conversation.QueuedStart;
import dev.alur.model.Trigger;
import dev.alur.program.Context;
import dev.alur.program.Program;
import dev.alur.trigger.Matches;
import dev.alur.trigger.Rank;
import dev.alur.trigger.Reason;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Decides with triggers, conditions, modes and limits which workflows start, and starts them. */
final class Starts {
    private final Kernel kernel;
    private final Set<String> owners;
    private final AtomicLong runIds;

    /** @param before runs get the ids after this one */
    Starts(Kernel kernel, Set<String> owners, long before) {
        this.kernel = kernel;
        this.owners = owners;
        this.runIds = new AtomicLong(before);
    }

    /** Who would start on this event, their conditions asked. */
    Competition compete(Deployment deployment, Event event, Conversation conversation, Context context, boolean known) {
        Matches matches = deployment.index().match(event, moment(deployment, event, conversation, context, known));
        for (Matches.Failed failed : matches.failures()) {
            kernel.warn(
                    "a trigger of " + deployment.at(failed.workflow()).program().name() + " threw", failed.cause());
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
    List<Reason> reasons(
            Deployment deployment,
            Event event,
            Conversation conversation,
            Context context,
            boolean known,
            int workflow) {
        return deployment.index().explain(event, moment(deployment, event, conversation, context, known), workflow);
    }

    private Moment moment(
            Deployment deployment, Event event, Conversation conversation, Context context, boolean known) {
        boolean seen = known || conversation.messages() > (event.isMessage() ? 1 : 0);
        return new Moment(event, context, conversation, seen, deployment.environment(), owners);
    }

    private static boolean answersUnmatched(Program program, int position, Conversation conversation, Instant now) {
        Trigger trigger = position < 0 ? null : program.workflow().triggers().get(position);
        return !(trigger instanceof Trigger.Unmatched unmatched)
                || conversation.mayAnswerUnmatched(program.name(), unmatched.every(), now);
    }

    void byTriggers(Work work, Event event, boolean known) {
        Competition competition = compete(work.deployment, event, work.conversation, work.context, known);
        ConversationKey key = event.conversation();
        for (Candidate starting : competition.starting()) {
            if (starting.rank() == Rank.UNMATCHED) {
                work.conversation.answeredUnmatched(starting.name(), work.context.now());
            }
            start(work, work.deployment.at(starting.number()), event);
        }
        if (competition.starting().isEmpty()) {
            kernel.listeners().decided(key, event, event.isMessage() ? "unmatched" : "nobody waits for it");
        }
        Candidate winner = competition.winner();
        for (Candidate lost : competition.lost()) {
            kernel.listeners()
                    .decided(key, event, lost.name() + " lost to " + (winner == null ? "others" : winner.name()));
        }
    }

    Start byHand(Work work, Item.Begin begin) {
        Deployment.Active active = work.deployment.find(begin.workflow());
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
            kernel.listeners().decided(event.conversation(), event, program.name() + " refused: the person opted out");
            return new Start(null, "the person opted out");
        }
        Gate gate = work.conversation.gate(
                program.name(), program.workflow().settings().mode(), program.limits(), event, work.context.now());
        if (gate instanceof Gate.Refused refused) {
            kernel.listeners().decided(event.conversation(), event, program.name() + " refused: " + refused.reason());
            return new Start(null, refused.reason());
        }
        if (gate instanceof Gate.Queued) {
            kernel.listeners().decided(event.conversation(), event, program.name() + " queued");
            return new Start(null, "queued");
        }
        work.cancel(((Gate.Open) gate).cancel(), "restarted");
        RunId id = new RunId(runIds.incrementAndGet());
        kernel.listeners().decided(event.conversation(), event, "started ", program.name(), " as ", id);
        work.start(active, id, event, Map.of());
        return new Start(id, "");
    }

    /** Campaigns do not reach who asked for silence; who writes again is answered. */
    private static boolean isUnasked(Event event) {
        return event.kind() != Event.Kind.MESSAGE && event.kind() != Event.Kind.MANUAL;
    }

    /** Starts that waited for a run to end and need wait no longer. */
    void queued(Work work) {
        for (QueuedStart queued = work.conversation.nextQueued();
                queued != null;
                queued = work.conversation.nextQueued()) {
            Deployment.Active active = work.deployment.find(queued.workflow());
            if (active == null) {
                kernel.listeners()
                        .decided(
                                queued.event().conversation(),
                                queued.event(),
                                queued.workflow(),
                                " refused: there is no workflow of that name any more");
            } else {
                start(work, active, queued.event());
            }
        }
    }
}
