package dev.alur.examples.shop;

import dev.alur.model.Action;
import dev.alur.model.Definitions;
import dev.alur.spi.Bundle;
import java.util.Map;

/**
 * The example shop's code, for {@code Engine.builder().add(Shop.open())}: every action the gallery's workflows call. What
 * works on data alone is a compute; what stands for an outside system is an action over a ledger in memory, in which the
 * same {@code Invocation.key()} makes one record, however often the action is called. Safe for use by several threads.
 */
public final class Shop implements Bundle {
    private final Checkout checkout;
    private final OrderBook orders = new OrderBook();
    private final Tickets tickets = new Tickets();
    private final Feedback feedback = new Feedback();
    private final StaffDesk staff = new StaffDesk();
    private final MailingLists lists = new MailingLists();

    private Shop(Catalogue catalogue) {
        this.checkout = new Checkout(catalogue);
    }

    /** A shop with the catalogue of the example and empty ledgers. */
    public static Shop open() {
        return new Shop(Catalogue.standard());
    }

    @Override
    public Definitions definitions() {
        return Definitions.NONE;
    }

    @Override
    public Map<String, Action> computes() {
        return Map.of(
                "extract_product_info", call -> checkout.read(new Inputs(call).message()),
                "check_inventory", call -> checkout.checkStock(new Inputs(call).find("items")),
                "calculate_total", call -> checkout.total(new Inputs(call).find("items"), call.key()),
                "classify_issue_type",
                        call -> Issue.of(new Inputs(call).message()).value(),
                "score_lead_quality", call -> Leads.score(new Inputs(call)));
    }

    @Override
    public Map<String, Action> actions() {
        return Map.ofEntries(
                Map.entry("create_order_record", orders::create),
                Map.entry("notify_fulfillment_team", orders::handOver),
                Map.entry("remove_from_cart_sequence", lists::closeCart),
                Map.entry("create_support_ticket", tickets::create),
                Map.entry("route_to_appropriate_team", tickets::route),
                Map.entry("set_follow_up_reminder", tickets::remind),
                Map.entry("store_feedback_data", feedback::store),
                Map.entry("escalate_to_manager", staff::escalate),
                Map.entry("notify_sales_team", staff::notifySales),
                Map.entry("immediate_sales_notification", staff::alertSales),
                Map.entry("schedule_follow_up_call", staff::scheduleCall),
                Map.entry("assign_account_manager", staff::assignManager),
                Map.entry("add_to_nurturing_sequence", lists::nurture),
                Map.entry("add_to_email_sequence", lists::mailSequence),
                Map.entry("add_to_newsletter", lists::newsletter));
    }

    OrderBook orders() {
        return orders;
    }

    Tickets tickets() {
        return tickets;
    }

    Feedback feedback() {
        return feedback;
    }

    StaffDesk staff() {
        return staff;
    }

    MailingLists lists() {
        return lists;
    }
}
