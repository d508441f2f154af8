package com.example.bot;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What things cost, in rupiah. */
@Component
class Prices {
    private static final Map<String, Integer> LIST = Map.of("Kopi", 45_000, "Teh", 30_000);

    int of(String item) {
        Integer price = LIST.get(item);
        if (price == null) {
            throw new IllegalArgumentException("there is no price for " + item);
        }
        return price;
    }
}
