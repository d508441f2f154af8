package dev.alur.engine;

import dev.alur.conversation.Candidate;
import dev.alur.conversation.Claim;
import dev.alur.conversation.Competition;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Gate;
import dev.alur.program.Context;
import dev.alur.trigger.Reason;
import dev.alur.value.Event;
import java.util.ArrayList;
import java.util.List;

/** Finds out who would get an event, on a copy of the conversation. */
final class Explanation {
    private Explanation() {}

    static Why of(Kernel kernel, Event event) {
        Conversation conversation = new Conversation(kernel.store().conversation(event.conversation()));
        Claim claim = conversation.claim(event, kernel.now());
        Context context = kernel.context(event.conversation(), conversation, kernel.now());
        boolean free = claim instanceof Claim.Free;
        boolean known = kernel.profiles().find(event.conversation()) != null;
        Deployment deployment = kernel.deployment();
        Competition competition = kernel.starts().compete(deployment, event, conversation, context, known);
        List<Why.OfWorkflow> workflows = new ArrayList<>();
        for (Deployment.Active active : deployment.all()) {
            List<Reason> reasons =
                    kernel.starts().reasons(deployment, event, conversation, context, known, active.number());
            String verdict = free ? verdict(active, competition, conversation, event, context, reasons) : "not asked";
            workflows.add(new Why.OfWorkflow(active.program().name(), verdict, reasons));
        }
        return new Why(words(claim), workflows);
    }

    private static String words(Claim claim) {
        if (claim instanceof Claim.Duplicate) {
            return "duplicate: this id came before";
        }
        if (claim instanceof Claim.OptOut) {
            return "opt-out word: every run of the conversation is cancelled";
        }
        if (claim instanceof Claim.CancelWord word) {
            return "cancel word: " + word.question().run() + " is cancelled";
        }
        return claim instanceof Claim.Taken taken
                ? "taken by " + taken.by().run() + " at " + taken.by().token()
                : "no run takes it: triggers decide";
    }

    private static String verdict(
            Deployment.Active active,
            Competition competition,
            Conversation conversation,
            Event event,
            Context context,
            List<Reason> reasons) {
        for (Candidate candidate : competition.starting()) {
            if (candidate.number() == active.number()) {
                Gate gate = conversation.gate(
                        candidate.name(),
                        active.program().workflow().settings().mode(),
                        active.program().limits(),
                        event,
                        context.now());
                return gate instanceof Gate.Refused refused
                        ? "refused: " + refused.reason()
                        : gate instanceof Gate.Queued ? "queued" : "starts";
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
