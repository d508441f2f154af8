package dev.alur.examples.shop;

import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.Map;

/** How promising a lead is, from three answers. Without effect; any thread. */
final class Leads {
    private static final int HIGH = 70;

    private Leads() {}

    /** @throws IllegalArgumentException if an answer is missing or no number */
    static Map<String, Object> score(Inputs inputs) {
        int score = size(inputs.number("company_size"))
                + budget(inputs.number("monthly_budget"))
                + (Values.truth(inputs.value("decision_maker")) ? 20 : 5);
        return Map.of("score", score, "high_score", score > HIGH, "low_score", score <= HIGH);
    }

    private static int size(BigDecimal people) {
        return points(people, 100, 20);
    }

    private static int budget(BigDecimal rupiah) {
        return points(rupiah, 10_000_000, 2_000_000);
    }

    private static int points(BigDecimal amount, long large, long medium) {
        if (amount.compareTo(BigDecimal.valueOf(large)) >= 0) {
            return 40;
        }
        return amount.compareTo(BigDecimal.valueOf(medium)) >= 0 ? 25 : 10;
    }
}
