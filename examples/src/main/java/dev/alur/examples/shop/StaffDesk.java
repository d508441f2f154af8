package dev.alur.examples.shop;

import dev.alur.model.Invocation;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What the bot asks of the people in the shop. Safe for use by several threads. */
final class StaffDesk {
    private static final BigDecimal CORPORATE = BigDecimal.valueOf(500);

    private final Ledger<Notice> notices = new Ledger<>();
    private final Ledger<PhoneCall> calls = new Ledger<>();

    /** Something a team should know. */
    record Notice(String team, String customer, String about) {}

    /** A call somebody has promised. */
    record PhoneCall(String customer, OffsetDateTime at) {}

    Map<String, Object> escalate(Invocation call) {
        Inputs inputs = new Inputs(call);
        String comments = Values.text(inputs.find("comments"));
        String about = inputs.text("feedback_id") + ", rating " + inputs.text("rating")
                + (comments.isEmpty() ? "" : ": " + comments);
        tell(call, "manager", about);
        return Map.of("escalated", true);
    }

    Map<String, Object> notifySales(Invocation call) {
        tell(call, "sales", lead(call));
        return Map.of("sales_notified", true);
    }

    Map<String, Object> alertSales(Invocation call) {
        tell(call, "sales", "urgent: " + lead(call));
        return Map.of("sales_alerted", true);
    }

    Map<String, Object> scheduleCall(Invocation call) {
        String customer = new Inputs(call).customer();
        PhoneCall promised = calls.once(call.key(), number -> new PhoneCall(customer, ShopHours.nextCall(call.now())));
        return Map.of("call_at", ShopHours.iso(promised.at()));
    }

    /** The largest companies have a team of their own. */
    Map<String, Object> assignManager(Invocation call) {
        BigDecimal people = Values.number(new Inputs(call).find("company_size"));
        String team = people != null && people.compareTo(CORPORATE) >= 0 ? "Tim Nusa Korporat" : "Tim Nusa Bisnis";
        tell(call, team, "a new customer");
        return Map.of("account_manager", team);
    }

    private static String lead(Invocation call) {
        Inputs inputs = new Inputs(call);
        return "a lead with score " + inputs.text("score")
                + ", people " + Values.text(inputs.find("company_size"))
                + ", budget " + Values.text(inputs.find("monthly_budget"));
    }

    private void tell(Invocation call, String team, String about) {
        String customer = new Inputs(call).customer();
        notices.once(call.key(), number -> new Notice(team, customer, about));
    }

    List<Notice> notices() {
        return notices.all();
    }

    List<PhoneCall> calls() {
        return calls.all();
    }
}
