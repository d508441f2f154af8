package dev.alur.examples.shop;

import java.util.List;

/**
 * Something the shop sells. Immutable.
 *
 * @param price rupiah for one
 * @param stock how many there are
 * @param aliases what people call it
 */
record Product(String sku, String name, String category, long price, int stock, List<String> aliases) {
    Product {
        aliases = List.copyOf(aliases);
    }
}
