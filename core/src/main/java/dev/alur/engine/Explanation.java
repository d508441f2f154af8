package dev.alur.engine;

import dev.alur.conversation.Candidate;
import dev.alur.conversation.Claim;
import dev.alur.conversation.Competition;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Gate;
import dev.alur.conversation.Late;
import dev.alur.model.Collect;
import dev.alur.model.LateReply;
import dev.alur.program.Context;
import dev.alur.trigger.Reason;
import dev.alur.value.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who would get an event, on a copy of the conversation. */
final class Explanation {
    private final Kernel kernel;
    private final Deployment deployment;
    private final Event event;
    private final Conversation conversation;
    private final Context context;
    private final boolean known;

    private Explanation(Kernel kernel, Event event) {
        this.kernel = kernel;
        this.deployment = kernel.deployment();
        this.event = event;
        this.conversation = kernel.conversation(event.conversation(), deployment);
        this.context = kernel.context(event.conversation(), conversation, kernel.now());
        this.known = kernel.routing().profile(event.conversation()) != null;
    }

    static Why of(Kernel kernel, Event event) {
        return new Explanation(kernel, kernel.routing().route(event, kernel.now())).why();
    }

    private Why why() {
        Unsolicited.today(deployment, conversation, context);
        conversation.presence().wake(context.now());
        Claim claim = conversation.arrives(event, context.now()) ? owner() : new Claim.Duplicate();
        String words = words(claim);
        if (claim instanceof Claim.Word word) {
            Deployment.Active named = deployment.find(word.workflow());
            Gate gate = named == null ? new Gate.Refused("there is no workflow of that name any more") : gate(named);
            if (gate instanceof Gate.Open) {
                return new Why(words + ", which starts", verdicts(null, word.workflow()));
            }
            claim = word.otherwise();
            words += ", which is " + verdict(gate) + "; " + words(claim);
        }
        Competition competition = competition(claim);
        if (competition != null && claim instanceof Claim.Taken taken) {
            words = "comes between: the question of " + taken.by().run() + " is asked again afterwards";
        }
        Late late = competition == null || !(claim instanceof Claim.Free)
                ? null
                : Arrivals.late(deployment, event, competition, conversation, context);
        return late == null ? new Why(words, verdicts(competition, null)) : new Why(words(late), verdicts(null, null));
    }

    private Claim owner() {
        if (conversation.optsIn(event)) {
            conversation.optIn();
        }
        return conversation.owner(event);
    }

    /** Who competes for it, {@code null} when no trigger is asked. */
    private @Nullable Competition competition(Claim claim) {
        if (claim instanceof Claim.Free) {
            return kernel.starts().compete(deployment, event, conversation, context, known);
        }
        if (!(claim instanceof Claim.Taken taken) || !taken.by().isQuestion()) {
            return null;
        }
        Competition interrupting = kernel.starts().interrupting(deployment, event, conversation, context, known);
        return interrupting.starting().isEmpty() ? null : interrupting;
    }

    private static String words(Late late) {
        String answered = "late reply to the question of " + late.run() + " at " + late.token();
        return late.reply() == LateReply.HANDOFF ? answered + ": a human gets the person" : answered;
    }

    private String words(Claim claim) {
        if (claim instanceof Claim.Duplicate) {
            return "duplicate: this id came before";
        }
        if (claim instanceof Claim.OptOut) {
            return "opt-out word: every run of the conversation is cancelled";
        }
        boolean silent = claim instanceof Claim.WithHuman || claim instanceof Claim.Returned;
        if (silent && kernel.controls().isPaused(event.conversation())) {
            return "paused: nobody takes it until an operator resumes the person";
        }
        if (claim instanceof Claim.WithHuman) {
            return "with a human: nobody takes it";
        }
        if (claim instanceof Claim.Returned) {
            return "given back by word: the bot is no longer silent";
        }
        if (claim instanceof Claim.Word word) {
            return "word of " + word.workflow();
        }
        if (claim instanceof Claim.CancelWord word) {
            return "cancel word: " + word.question().run() + " is cancelled";
        }
        if (claim instanceof Claim.Joined joined) {
            return "joined with the message for " + joined.bursts().get(0).workflow();
        }
        return claim instanceof Claim.Taken taken
                ? "taken by " + taken.by().run() + " at " + taken.by().token()
                : "no run takes it: triggers decide";
    }

    /** @param started the one a word starts, {@code null} for none */
    private List<Why.OfWorkflow> verdicts(@Nullable Competition competition, @Nullable String started) {
        List<Why.OfWorkflow> workflows = new ArrayList<>();
        for (Deployment.Active active : deployment.all()) {
            List<Reason> reasons =
                    kernel.starts().reasons(deployment, event, conversation, context, known, active.number());
            boolean begins = started != null && deployment.find(started) == active;
            String verdict =
                    begins ? "starts" : competition == null ? "not asked" : verdict(active, competition, reasons);
            workflows.add(new Why.OfWorkflow(active.program().name(), verdict, reasons));
        }
        return workflows;
    }

    private Gate gate(Deployment.Active active) {
        return kernel.starts().gate(kernel.controls(), deployment, active, event, conversation, context);
    }

    private static String verdict(Gate gate) {
        return gate instanceof Gate.Refused refused
                ? "refused: " + refused.reason()
                : gate instanceof Gate.Queued ? "queued" : "starts";
    }

    private String verdict(Deployment.Active active, Competition competition, List<Reason> reasons) {
        for (Candidate candidate : competition.starting()) {
            if (candidate.number() == active.number()) {
                Collect collect = candidate.collect();
                return collect == null
                        ? verdict(gate(active))
                        : "starts after " + collect.quiet().toSeconds() + " s in which nothing is said";
            }
        }
        for (Candidate candidate : competition.lost()) {
            Candidate winner = competition.winner();
            if (candidate.number() == active.number()) {
                return "lost to " + (winner == null ? "others" : winner.name());
            }
        }
        boolean matches = reasons.stream().anyMatch(Reason::matches);
        return matches && !active.program().mayStart(event, context) ? "conditions are false" : "no trigger matches";
    }
}
