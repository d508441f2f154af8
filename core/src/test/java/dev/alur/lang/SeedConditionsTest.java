package dev.alur.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of condition the nine workflows of the gallery and their components are built from. */
class SeedConditionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            user.interaction_count == 1                     ~ true
            current_time between 08:00 and 17:00            ~ true
            user.total_orders > 5                           ~ true
            user.city == 'Jakarta'                          ~ true
            company_size > 100                              ~ true
            company_size <= 100                             ~ false
            customer_type == 'individual'                   ~ false
            user.purchase_history.category == "electronics" ~ true
            user.location == "Jakarta"                      ~ false
            user.vip_status == true                         ~ true
            cart_abandoned_24h                              ~ true
            first_message                                   ~ false
            """)
    void whenEvaluated_thenTheValuesDecide(String condition, boolean expected) {
        MapScope scope = new MapScope()
                .with("company_size", 250)
                .with("current_time", "2026-01-05T09:00:00+07:00")
                .with(
                        "user",
                        Map.of(
                                "interaction_count",
                                1,
                                "total_orders",
                                7,
                                "city",
                                "jakarta",
                                "purchase_history",
                                Map.of("category", "Electronics"),
                                "vip_status",
                                true));
        scope.holding.add("cart_abandoned_24h");
        assertThat(new Compiler(Language.CORE)
                        .condition(Conditions.parse(condition), scope)
                        .test(scope))
                .isEqualTo(expected);
    }
}
