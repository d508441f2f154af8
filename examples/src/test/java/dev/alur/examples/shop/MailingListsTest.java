package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailingListsTest {
    private final Shop shop = Shop.open();

    @ParameterizedTest
    @CsvSource({
        "add_to_nurturing_sequence, nurturing_list, office_tips",
        "add_to_email_sequence,     email_sequence, small_business",
        "add_to_newsletter,         newsletter,     monthly",
        "remove_from_cart_sequence, cart_sequence,  closed"
    })
    void whenACustomerJoins_thenTheListHasThemOnce(String action, String kind, String list) throws Exception {
        FakeCall call = FakeCall.of(action, Map.of("user_phone", "+628111"));
        assertThat(call.in(shop)).isEqualTo(Map.of(kind, list));
        assertThat(call.in(shop)).isEqualTo(Map.of(kind, list));
        assertThat(shop.lists().entries()).containsExactly(new MailingLists.Entry(kind + " " + list, "+628111"));
    }
}
