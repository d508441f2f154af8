package dev.alur.engine;

import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Lane;
import dev.alur.conversation.OpenRun;
import dev.alur.model.Failure;
import dev.alur.model.QuietHours;
import dev.alur.program.Attempt;
import dev.alur.program.Context;
import dev.alur.program.Input;
import dev.alur.program.Limits;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells replies from what nobody asked for: a run answers as long as the person's message was the last that moved it. What
 * is unasked waits in quiet hours and beyond the day's budget.
 */
final class Unsolicited {
    private Unsolicited() {}

    static OpenRun.Cause cause(Event event) {
        return event.isMessage() ? OpenRun.Cause.MESSAGE : OpenRun.Cause.OTHER;
    }

    /** Says what day it is for the person, if a limit counts what happens on it. */
    static void today(Deployment deployment, Conversation conversation, Context context) {
        if (deployment.countsDays()) {
            ZoneId zone = Moment.zone(context, deployment.environment());
            long date = context.now().atZone(zone).toLocalDate().toEpochDay();
            conversation.presence().today(date);
        }
    }

    /** By which the calls of what an event starts leave. @param usual of what is handled */
    static Lane lane(Event event, Lane usual) {
        boolean campaign = event.kind() == Event.Kind.SCHEDULE || event.kind() == Event.Kind.IDLE;
        return campaign ? Lane.CAMPAIGN : usual;
    }

    /** A run is about to be told something that may move it. */
    static void moved(Conversation conversation, RunId run, Input input) {
        if (input instanceof Input.Delivered delivered) {
            conversation.moved(run, cause(delivered.event()));
        } else if (input instanceof Input.Fired fired && !isRetry(conversation, run, fired.token())) {
            conversation.moved(run, OpenRun.Cause.OTHER);
        }
    }

    /** A further attempt of the same send is as much a reply as the first; rounds of a question listen as well. */
    private static boolean isRetry(Conversation conversation, RunId run, Token token) {
        return token.attempt() > 1 && conversation.listening(run, token) == null;
    }

    /** Why a call has to wait, {@code null} when it may be made. */
    static @Nullable Failure notNow(Deployment.Active workflow, Attempt attempt, Work work) {
        OpenRun run = work.conversation.run(attempt.runId());
        boolean reply = run != null && run.cause() == OpenRun.Cause.MESSAGE;
        if (reply || !attempt.name().equals("send")) {
            return null;
        }
        Instant now = work.context.now();
        QuietHours hours = workflow.program().workflow().settings().quietHours();
        ZonedDateTime end = hours == null ? null : hours.endAfter(now.atZone(attempt.zone()));
        return end == null ? budget(workflow, attempt, work) : Failure.notYet("quiet hours", end.toInstant());
    }

    private static @Nullable Failure budget(Deployment.Active workflow, Attempt attempt, Work work) {
        Instant now = work.context.now();
        int most = workflow.program().limits().messagesPerDay();
        if (most == Limits.UNLIMITED
                || attempt.arguments().get("to") != null
                || work.conversation.presence().maySend(attempt.key(), most, now)) {
            return null;
        }
        ZoneId zone = Moment.zone(work.context, work.deployment.environment());
        ZonedDateTime tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
        return Failure.notYet(
                most + " messages were sent unasked today (limit messages_per_day)", tomorrow.toInstant());
    }

    /** A message that was counted does not leave after all. */
    static void unsent(Conversation conversation, Outbox.Called call) {
        conversation.presence().unsent(call.perform().key());
    }
}
