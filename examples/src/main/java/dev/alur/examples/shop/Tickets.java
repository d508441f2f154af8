package dev.alur.examples.shop;

import dev.alur.model.Invocation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shop's help desk: tickets, the teams that have them, and when to look again. Safe for use by several threads. */
final class Tickets {
    private final Ledger<Ticket> tickets = new Ledger<>();
    private final Ledger<Assignment> assignments = new Ledger<>();
    private final Ledger<Reminder> reminders = new Ledger<>();

    /** A complaint with a number. */
    record Ticket(String id, String customer, Issue issue) {}

    /** Who takes a ticket. */
    record Assignment(String ticket, String team) {}

    /** When somebody looks at a ticket again. */
    record Reminder(String ticket, OffsetDateTime at) {}

    Map<String, Object> create(Invocation call) {
        Inputs inputs = new Inputs(call);
        Issue issue = new Issue(
                IssueType.from(inputs.text("issue_type")),
                Issue.Priority.from(inputs.text("issue_priority")),
                inputs.text("issue_text"));
        Ticket ticket = tickets.once(
                call.key(),
                number -> new Ticket(String.format(Locale.ROOT, "TK-%04d", number), inputs.customer(), issue));
        return Map.of("ticket_id", ticket.id());
    }

    Map<String, Object> route(Invocation call) {
        Inputs inputs = new Inputs(call);
        String team = IssueType.from(inputs.text("issue_type")).team();
        assignments.once(call.key(), number -> new Assignment(inputs.text("ticket_id"), team));
        return Map.of("team", team);
    }

    Map<String, Object> remind(Invocation call) {
        Inputs inputs = new Inputs(call);
        int hours = Issue.Priority.from(inputs.text("issue_priority")).hours();
        Reminder reminder = reminders.once(
                call.key(),
                number -> new Reminder(
                        inputs.text("ticket_id"), ShopHours.local(call.now()).plusHours(hours)));
        return Map.of("follow_up_at", ShopHours.iso(reminder.at()));
    }

    List<Ticket> tickets() {
        return tickets.all();
    }

    List<Assignment> assignments() {
        return assignments.all();
    }

    List<Reminder> reminders() {
        return reminders.all();
    }
}
