package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private final Shop shop = Shop.open();

    private static FakeCall store(Map<String, Object> variables) {
        return FakeCall.of("store_feedback_data", variables);
    }

    @Test
    void whenFeedbackIsStored_thenItHasANumber() throws Exception {
        assertThat(store(Map.of("rating", new BigDecimal("2"), "comments", "tumblernya penyok 😕"))
                        .in(shop))
                .isEqualTo(Map.of("feedback_id", "FB-0001"));
        assertThat(store(Map.of("rating", "5")).withKey("second").in(shop)).isEqualTo(Map.of("feedback_id", "FB-0002"));
        assertThat(shop.feedback().opinions())
                .containsExactly(
                        new Feedback.Opinion("FB-0001", "+6281200000001", 2, "tumblernya penyok 😕"),
                        new Feedback.Opinion("FB-0002", "+6281200000001", 5, ""));
    }

    @Test
    void whenTheCallIsRepeated_thenThereIsOneOpinion() throws Exception {
        store(Map.of("rating", 4)).in(shop);
        assertThat(store(Map.of("rating", 4)).in(shop)).isEqualTo(Map.of("feedback_id", "FB-0001"));
        assertThat(shop.feedback().opinions()).hasSize(1);
    }

    @Test
    void whenTheRatingIsNone_thenTheDataIsInvalid() {
        for (Object bad : List.of("", "bagus", 0, 6, new BigDecimal("4.5"), new BigDecimal("1e30"))) {
            assertThatIllegalArgumentException()
                    .as("%s", bad)
                    .isThrownBy(() -> store(Map.of("rating", bad)).in(shop));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> store(Map.of()).in(shop));
        assertThat(shop.feedback().opinions()).isEmpty();
    }
}
