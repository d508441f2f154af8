package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Candidate;
import dev.alur.conversation.Competition;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Gate;
import dev.alur.conversation.QueuedStart;
import dev.alur.conversation.Waiting;
import dev.alur.model.Collect;
import dev.alur.model.Settings;
import dev.alur.model.Trigger;
import dev.alur.program.Context;
import dev.alur.program.Program;
import dev.alur.spi.Controls;
import dev.alur.trigger.Matches;
import dev.alur.trigger.Rank;
import dev.alur.trigger.Reason;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides with triggers, conditions, modes and limits which workflows start, and starts them. */
final class Starts {
    private static final Competition NOBODY = Competition.forMessage(List.of());

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
        List<Candidate> candidates = candidates(deployment, event, conversation, context, known);
        return event.isMessage() ? Competition.forMessage(candidates) : Competition.forEvent(candidates);
    }

    /** Who would come between a question and its answer: those that may, whose words fit, and that nothing keeps back. */
    Competition interrupting(
            Deployment deployment, Event event, Conversation conversation, Context context, boolean known) {
        if (!deployment.interrupts()) {
            return NOBODY;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate one : candidates(deployment, event, conversation, context, known)) {
            Deployment.Active active = deployment.at(one.number());
            boolean fits = one.rank() == Rank.KEYWORD || one.rank() == Rank.ENGAGEMENT;
            if (fits
                    && active.program().workflow().settings().manners() == Settings.Manners.INTERRUPTS
                    && gate(kernel.controls(), deployment, active, event, conversation, context) instanceof Gate.Open) {
                candidates.add(one);
            }
        }
        return candidates.isEmpty() ? NOBODY : Competition.forMessage(candidates);
    }

    private List<Candidate> candidates(
            Deployment deployment, Event event, Conversation conversation, Context context, boolean known) {
        Matches matches = deployment.index().match(event, moment(deployment, event, conversation, context, known));
        for (Matches.Failed failed : matches.failures()) {
            kernel.warn(
                    "a trigger of " + deployment.at(failed.workflow()).program().name() + " threw", failed.cause());
        }
        List<Candidate> candidates = new ArrayList<>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            Program program = deployment.at(matches.workflow(i)).program();
            Trigger trigger = matches.position(i) < 0
                    ? null
                    : program.workflow().triggers().get(matches.position(i));
            if (program.mayStart(event, context)
                    && (matches.rank(i) != Rank.UNMATCHED
                            || answersUnmatched(program, trigger, conversation, context.now()))) {
                candidates.add(Candidate.of(matches.workflow(i), program, matches.rank(i), trigger));
            }
        }
        return candidates;
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

    private static boolean answersUnmatched(
            Program program, @Nullable Trigger trigger, Conversation conversation, Instant now) {
        return !(trigger instanceof Trigger.Unmatched unmatched)
                || conversation.mayAnswerUnmatched(program.name(), unmatched.every(), now);
    }

    /** @param from the question that was open, {@code null} for none: those who start come between */
    void begin(Work work, Competition competition, Event event, @Nullable Waiting from) {
        ConversationKey key = event.conversation();
        if (event.isMessage() && competition.isUnmatched()) {
            work.unmatched(event.text());
        }
        for (Candidate starting : competition.starting()) {
            if (starting.rank() == Rank.UNMATCHED) {
                work.conversation.answeredUnmatched(starting.name(), work.context.now());
            }
            Collect collect = starting.collect();
            if (collect == null) {
                start(work, work.deployment.at(starting.number()), event, from);
            } else {
                new Person(work).collect(starting.name(), event, collect, from);
                kernel.listeners().decided(key, event, starting.name(), " waits for what else is said");
            }
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
        Event event = begin.event();
        if (!event.id().isEmpty() && !work.conversation.firstTime(event, work.context.now())) {
            return new Start(null, "duplicate");
        }
        return start(work, active, event, null);
    }

    /** Whether a workflow may start now; changes nothing. */
    Gate gate(
            Controls controls,
            Deployment deployment,
            Deployment.Active active,
            Event event,
            Conversation conversation,
            Context context) {
        String paused = controls.refusal(active.program().name(), event.conversation());
        if (paused != null) {
            return new Gate.Refused(paused);
        }
        if (conversation.isOptedOut() && isUnasked(event)) {
            return new Gate.Refused("the person opted out");
        }
        if (conversation.isWithHuman() && event.kind() != Event.Kind.MANUAL) {
            return new Gate.Refused("a human has the person");
        }
        Program program = active.program();
        return conversation.gate(
                program.name(),
                key(deployment, active, event, conversation, context),
                program.workflow().settings().mode(),
                program.limits(),
                context.now());
    }

    private String key(
            Deployment deployment, Deployment.Active active, Event event, Conversation conversation, Context context) {
        return active.key().of(event, () -> moment(deployment, event, conversation, context, true));
    }

    /** @param from the question the run comes between, {@code null} for none */
    Start start(Work work, Deployment.Active active, Event event, @Nullable Waiting from) {
        Gate gate = gate(work.controls, work.deployment, active, event, work.conversation, work.context);
        String name = active.program().name();
        if (gate instanceof Gate.Refused refused) {
            kernel.listeners().decided(event.conversation(), event, name, " refused: ", refused.reason());
            return new Start(null, refused.reason());
        }
        String key = key(work.deployment, active, event, work.conversation, work.context);
        if (gate instanceof Gate.Queued) {
            work.conversation.queue(name, key, event);
            kernel.listeners().decided(event.conversation(), event, name, " queued");
            return new Start(null, "queued");
        }
        work.cancel(((Gate.Open) gate).cancel(), "restarted");
        RunId id = nextId();
        kernel.listeners().decided(event.conversation(), event, "started ", name, " as ", id);
        work.start(active, id, key, event, from);
        return new Start(id, "");
    }

    /** An id that no run and nothing else has. */
    RunId nextId() {
        return new RunId(runIds.incrementAndGet());
    }

    /** Campaigns do not reach who asked for silence; who writes again is answered. */
    private static boolean isUnasked(Event event) {
        return event.kind() != Event.Kind.MESSAGE && event.kind() != Event.Kind.MANUAL;
    }

    /**
     * Starts that waited for a run to end and need wait no longer. What is paused goes on waiting until it is resumed; what
     * a limit forbids when its turn comes is refused, as any start is.
     */
    void queued(Work work) {
        Predicate<QueuedStart> mayBegin = start -> work.controls.refusal(start.workflow(), work.key()) == null;
        for (QueuedStart queued = work.conversation.nextQueued(mayBegin);
                queued != null;
                queued = work.conversation.nextQueued(mayBegin)) {
            Deployment.Active active = work.deployment.find(queued.workflow());
            if (active == null) {
                kernel.listeners()
                        .decided(
                                queued.event().conversation(),
                                queued.event(),
                                queued.workflow(),
                                " refused: there is no workflow of that name any more");
            } else {
                start(work, active, queued.event(), null);
            }
        }
    }
}
