package dev.alur.examples.shop;

import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * So many of one product. Immutable.
 *
 * @param price rupiah for one
 */
record OrderLine(String sku, String name, int quantity, long price) {

    /**
     * Lines as workflows hold them: a list of maps.
     *
     * @throws IllegalArgumentException if it is no such list, or an empty one
     */
    static List<OrderLine> listFrom(@Nullable Object items) {
        if (!(items instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("there are no items");
        }
        List<OrderLine> lines = new ArrayList<>();
        for (Object item : list) {
            lines.add(from(item));
        }
        return lines;
    }

    private static OrderLine from(@Nullable Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("an item is no map: " + item);
        }
        long quantity = whole(map, "quantity");
        if (quantity < 1 || quantity > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the quantity of an item is " + quantity);
        }
        String sku = Values.text(map.get("sku"));
        String name = map.get("name") == null ? sku : Values.text(map.get("name"));
        return new OrderLine(sku, name, (int) quantity, whole(map, "price"));
    }

    private static long whole(Map<?, ?> item, String field) {
        BigDecimal number = Values.number(item.get(field));
        try {
            if (number != null) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the " + field + " of an item is no whole number: " + number, e);
        }
        throw new IllegalArgumentException("an item has no " + field + ": " + item);
    }

    /** The line as workflows hold it. */
    Map<String, Object> value() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("sku", sku);
        value.put("name", name);
        value.put("quantity", quantity);
        value.put("price", price);
        return value;
    }

    OrderLine plus(int more) {
        return new OrderLine(sku, name, (int) Math.min((long) quantity + more, Integer.MAX_VALUE), price);
    }

    @Override
    public String toString() {
        return quantity + " x " + name;
    }
}
