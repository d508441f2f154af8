package dev.alur.examples.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to an order before it is one: read, checked against the stock, added up. Without effect; any thread. */
final class Checkout {
    private static final long SHIPPING = 15_000;
    private static final long FREE_FROM = 200_000;

    private final Catalogue catalogue;
    private final OrderParser parser;

    Checkout(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.parser = new OrderParser(catalogue);
    }

    /** @throws IllegalArgumentException if the text names no product */
    Map<String, Object> read(String text) {
        List<OrderLine> lines = parser.parse(text);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the message names no product of the catalogue");
        }
        return Map.of(
                "items", lines.stream().map(OrderLine::value).toList(),
                "item_count", lines.stream().mapToLong(OrderLine::quantity).sum(),
                "order_summary",
                        String.join(
                                ", ", lines.stream().map(OrderLine::toString).toList()));
    }

    /** @throws IllegalArgumentException if there is not enough of something, or no such product */
    Map<String, Object> checkStock(@Nullable Object items) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        OrderLine.listFrom(items).forEach(line -> wanted.merge(line.sku(), (long) line.quantity(), Long::sum));
        long scarcest = Long.MAX_VALUE;
        for (Map.Entry<String, Long> each : wanted.entrySet()) {
            Product product = catalogue.find(each.getKey());
            if (product == null) {
                throw new IllegalArgumentException("there is no product " + each.getKey());
            }
            long left = product.stock() - each.getValue();
            if (left < 0) {
                throw new IllegalArgumentException(
                        "there are " + product.stock() + " of " + product.name() + ", not " + each.getValue());
            }
            scarcest = Math.min(scarcest, left);
        }
        return Map.of("in_stock", true, "stock", scarcest);
    }

    /**
     * @param key decides the order's code: the same key, the same code
     * @throws IllegalArgumentException if there are no items, or more than can be added up
     */
    Map<String, Object> total(@Nullable Object items, String key) {
        long subtotal = subtotal(OrderLine.listFrom(items));
        long shipping = subtotal >= FREE_FROM ? 0 : SHIPPING;
        return Map.of(
                "subtotal",
                subtotal,
                "shipping",
                shipping,
                "total",
                subtotal + shipping,
                "order_code",
                OrderCode.of(key));
    }

    private static long subtotal(List<OrderLine> lines) {
        try {
            long subtotal = 0;
            for (OrderLine line : lines) {
                subtotal = Math.addExact(subtotal, Math.multiplyExact(line.price(), (long) line.quantity()));
            }
            return subtotal;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the items cost more than any order can", e);
        }
    }
}
