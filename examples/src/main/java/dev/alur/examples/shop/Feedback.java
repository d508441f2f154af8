package dev.alur.examples.shop;

import dev.alur.model.Invocation;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What customers say of their orders. Safe for use by several threads. */
final class Feedback {
    private final Ledger<Opinion> opinions = new Ledger<>();

    /** A rating from 1 to 5. @param comments {@code ""} when the customer gave none */
    record Opinion(String id, String customer, int rating, String comments) {}

    /** @throws IllegalArgumentException if the rating is missing or not 1 to 5 */
    Map<String, Object> store(Invocation call) {
        Inputs inputs = new Inputs(call);
        BigDecimal rating = inputs.number("rating");
        if (rating.compareTo(BigDecimal.ONE) < 0
                || rating.compareTo(BigDecimal.valueOf(5)) > 0
                || rating.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("a rating is 1 to 5, not " + Values.text(rating));
        }
        Opinion opinion = opinions.once(
                call.key(),
                number -> new Opinion(
                        String.format(Locale.ROOT, "FB-%04d", number),
                        inputs.customer(),
                        rating.intValue(),
                        Values.text(inputs.find("comments"))));
        return Map.of("feedback_id", opinion.id());
    }

    List<Opinion> opinions() {
        return opinions.all();
    }
}
