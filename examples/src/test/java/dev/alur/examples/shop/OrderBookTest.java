package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderBookTest {
    private final Shop shop = Shop.open();
    private final FakeCall create = FakeCall.of(
            "create_order_record",
            Map.of(
                    "order_code",
                    "NS-7F3K2A",
                    "total",
                    165_000L,
                    "user_phone",
                    "+628111",
                    "items",
                    List.of(Map.of("sku", "KOP-GAYO", "name", "Kopi Gayo 250 g", "quantity", 2, "price", 75_000))));

    @Test
    void whenAnOrderIsRecorded_thenItWaitsForItsPayment() throws Exception {
        assertThat(create.in(shop)).isEqualTo(Map.of("order_id", "NS-7F3K2A", "order_status", "awaiting_payment"));
        assertThat(shop.orders().orders())
                .containsExactly(new OrderBook.Order(
                        "NS-7F3K2A",
                        "+628111",
                        List.of(new OrderLine("KOP-GAYO", "Kopi Gayo 250 g", 2, 75_000)),
                        BigDecimal.valueOf(165_000)));
    }

    @Test
    void whenTheCallIsRepeated_thenThereIsOneOrder() throws Exception {
        Map<String, Object> first = create.in(shop);
        assertThat(create.in(shop)).isEqualTo(first);
        assertThat(shop.orders().orders()).hasSize(1);
        create.withKey("the next run").in(shop);
        assertThat(shop.orders().orders()).hasSize(2);
    }

    @Test
    void whenSomethingIsMissing_thenNothingIsRecorded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeCall.of("create_order_record", Map.of("order_code", "NS-7F3K2A"))
                        .in(shop));
        assertThat(shop.orders().orders()).isEmpty();
    }

    @Test
    void whenTheWarehouseIsTold_thenItKnowsTheOrderOnce() throws Exception {
        FakeCall call = FakeCall.of("notify_fulfillment_team", Map.of("order_id", "NS-7F3K2A"));
        assertThat(call.in(shop)).isEqualTo(Map.of("fulfillment_notified", true));
        call.in(shop);
        assertThat(shop.orders().handedOver()).containsExactly("NS-7F3K2A");
    }
}
