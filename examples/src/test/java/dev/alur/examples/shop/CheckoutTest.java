package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckoutTest {
    private final Shop shop = Shop.open();

    private static Map<String, Object> item(String sku, Object quantity, Object price) {
        return Map.of("sku", sku, "name", "Name of " + sku, "quantity", quantity, "price", price);
    }

    private Map<String, Object> extract(String text) throws Exception {
        return FakeCall.of("extract_product_info", Map.of("message.text", "no product here"))
                .withArguments(Map.of("text", text))
                .in(shop);
    }

    private Map<String, Object> with(String action, Object items) throws Exception {
        return FakeCall.of(action, Map.of("items", items)).in(shop);
    }

    @Nested
    class GivenAText {
        @Test
        void whenItNamesProducts_thenItemsCountAndSummaryAreReturned() throws Exception {
            Map<String, Object> result = extract("pesan 2 kopi gayo sama tumbler");
            assertThat(result)
                    .containsOnlyKeys("items", "item_count", "order_summary")
                    .containsEntry("item_count", 3L)
                    .containsEntry("order_summary", "2 x Kopi Gayo 250 g, 1 x Tumbler Nusa 500 ml")
                    .containsEntry(
                            "items",
                            List.of(
                                    Map.of(
                                            "sku",
                                            "KOP-GAYO",
                                            "name",
                                            "Kopi Gayo 250 g",
                                            "quantity",
                                            2,
                                            "price",
                                            75_000L),
                                    Map.of(
                                            "sku",
                                            "TUM-500",
                                            "name",
                                            "Tumbler Nusa 500 ml",
                                            "quantity",
                                            1,
                                            "price",
                                            95_000L)));
        }

        @Test
        void whenTheStepGivesNoText_thenTheMessageIsRead() throws Exception {
            assertThat(FakeCall.of("extract_product_info", Map.of("message.text", "order 3 mug"))
                            .in(shop))
                    .containsEntry("order_summary", "3 x Mug Batik");
        }

        @Test
        void whenItNamesNone_thenTheDataIsInvalid() {
            assertThatIllegalArgumentException().isThrownBy(() -> extract("mau beli dong"));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> FakeCall.of("extract_product_info", Map.of()).in(shop))
                    .withMessage("extract_product_info needs message.text");
        }
    }

    @Nested
    class GivenItems {
        @Test
        void whenThereIsEnough_thenTheScarcestCounts() throws Exception {
            assertThat(with("check_inventory", List.of(item("KOP-GAYO", 2, 75_000), item("KUE-NASTAR", 12, 89_000))))
                    .isEqualTo(Map.of("in_stock", true, "stock", 0L));
        }

        @Test
        void whenThereIsTooLittle_thenTheDataIsInvalid() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with("check_inventory", List.of(item("ELK-POWERBANK", 1, 199_000))))
                    .withMessage("there are 0 of Power Bank 10.000 mAh, not 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(
                            "check_inventory", List.of(item("KUE-NASTAR", 7, 89_000), item("KUE-NASTAR", 6, 89_000))));
        }

        @Test
        void whenTheyAreNoItems_thenTheDataIsInvalid() {
            for (Object bad : List.of(
                    List.of(),
                    "kopi",
                    List.of("kopi"),
                    List.of(item("NO-SUCH", 1, 1)),
                    List.of(item("KOP-GAYO", 0, 1)),
                    List.of(item("KOP-GAYO", "many", 1)),
                    List.of(item("KOP-GAYO", new BigDecimal("1.5"), 1)),
                    List.of(Map.of("sku", "KOP-GAYO")))) {
                assertThatIllegalArgumentException().as("%s", bad).isThrownBy(() -> with("check_inventory", bad));
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakeCall.of("calculate_total", Map.of()).in(shop));
        }

        @Test
        void whenTheyAreAddedUp_thenSmallOrdersPayTheDelivery() throws Exception {
            assertThat(with("calculate_total", List.of(item("KUE-NASTAR", 1, 89_000))))
                    .containsEntry("subtotal", 89_000L)
                    .containsEntry("shipping", 15_000L)
                    .containsEntry("total", 104_000L);
            assertThat(with("calculate_total", List.of(item("A", 1, 199_999)))).containsEntry("shipping", 15_000L);
            assertThat(with("calculate_total", List.of(item("A", 2, new BigDecimal("100000")))))
                    .containsEntry("shipping", 0L)
                    .containsEntry("total", 200_000L);
        }

        @Test
        void whenTheyCostTooMuchToAddUp_thenTheDataIsInvalid() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with("calculate_total", List.of(item("A", Integer.MAX_VALUE, Long.MAX_VALUE))));
        }

        @Test
        void whenTheKeyIsTheSame_thenTheCodeIs() throws Exception {
            FakeCall call = FakeCall.of("calculate_total", Map.of("items", List.of(item("A", 1, 1))));
            Object code = call.in(shop).get("order_code");
            assertThat(code.toString()).matches("NS-[2-9A-HJ-NP-Z]{6}");
            assertThat(call.in(Shop.open())).containsEntry("order_code", code);
            assertThat(call.withKey("another").in(shop)).doesNotContainEntry("order_code", code);
        }
    }
}
