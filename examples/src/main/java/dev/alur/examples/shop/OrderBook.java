package dev.alur.examples.shop;

import dev.alur.model.Invocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The shop's orders, and which of them the warehouse knows. Safe for use by several threads. */
final class OrderBook {
    private final Ledger<Order> orders = new Ledger<>();
    private final Ledger<String> handedOver = new Ledger<>();

    /** An order that waits for its payment. @param total rupiah */
    record Order(String id, String customer, List<OrderLine> lines, BigDecimal total) {}

    Map<String, Object> create(Invocation call) {
        Inputs inputs = new Inputs(call);
        Order order = orders.once(
                call.key(),
                number -> new Order(
                        inputs.text("order_code"),
                        inputs.customer(),
                        OrderLine.listFrom(inputs.find("items")),
                        inputs.number("total")));
        return Map.of("order_id", order.id(), "order_status", "awaiting_payment");
    }

    Map<String, Object> handOver(Invocation call) {
        Inputs inputs = new Inputs(call);
        handedOver.once(call.key(), number -> inputs.text("order_id"));
        return Map.of("fulfillment_notified", true);
    }

    List<Order> orders() {
        return orders.all();
    }

    /** Ids of the orders the warehouse was told of. */
    List<String> handedOver() {
        return handedOver.all();
    }
}
