package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadsTest {
    private static Map<String, Object> score(Map<String, Object> answers) throws Exception {
        return FakeCall.of("score_lead_quality", answers).in(Shop.open());
    }

    @ParameterizedTest
    @CsvSource({
        "150, 15000000, true,  100, true",
        "4,   500000,   false, 25,  false",
        "25,  2500000,  true,  70,  false",
        "100, 10000000, false, 85,  true",
        "99,  9999999,  true,  70,  false",
        "20,  2000000,  false, 55,  false",
        "19,  1999999,  false, 25,  false",
        "100, 2000000,  true,  85,  true",
        "99999999999999999999, 99999999999999999999, true, 100, true"
    })
    void whenALeadIsScored_thenTheThreeAnswersCount(
            String size, String budget, boolean decides, int score, boolean high) throws Exception {
        assertThat(score(Map.of("company_size", size, "monthly_budget", budget, "decision_maker", decides)))
                .isEqualTo(Map.of("score", score, "high_score", high, "low_score", !high));
    }

    @Test
    void whenAnAnswerIsMissing_thenTheDataIsInvalid() {
        Map<String, Object> answers = Map.of("company_size", 10, "monthly_budget", 1_000_000, "decision_maker", true);
        for (String missing : List.of("company_size", "monthly_budget", "decision_maker")) {
            Map<String, Object> rest = new LinkedHashMap<>(answers);
            rest.remove(missing);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> score(rest))
                    .withMessage("score_lead_quality needs " + missing);
        }
    }
}
