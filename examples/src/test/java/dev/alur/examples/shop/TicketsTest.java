package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketsTest {
    private final Shop shop = Shop.open();

    private static FakeCall create(String type, String priority) {
        return FakeCall.of(
                "create_support_ticket",
                Map.of("issue_type", type, "issue_priority", priority, "issue_text", "belum datang"));
    }

    @Test
    void whenTicketsAreCreated_thenTheyAreNumbered() throws Exception {
        assertThat(create("delivery", "high").in(shop)).isEqualTo(Map.of("ticket_id", "TK-0001"));
        assertThat(create("app", "normal").withKey("second").in(shop)).isEqualTo(Map.of("ticket_id", "TK-0002"));
        assertThat(shop.tickets().tickets().get(0))
                .isEqualTo(new Tickets.Ticket(
                        "TK-0001",
                        "+6281200000001",
                        new Issue(IssueType.DELIVERY, Issue.Priority.HIGH, "belum datang")));
    }

    @Test
    void whenTheCallIsRepeated_thenItIsTheSameTicket() throws Exception {
        create("app", "normal").in(shop);
        assertThat(create("app", "normal").in(shop)).isEqualTo(Map.of("ticket_id", "TK-0001"));
        assertThat(shop.tickets().tickets()).hasSize(1);
    }

    @Test
    void whenTheTextIsMissing_thenTheDataIsInvalid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeCall.of("create_support_ticket", Map.of("issue_type", "app"))
                        .in(shop));
        assertThat(shop.tickets().tickets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"payment,finance", "delivery,logistics", "product,product", "app,technical", "other,care", "hm,care"})
    void whenATicketIsRouted_thenTheTypeDecidesTheTeam(String type, String team) throws Exception {
        FakeCall route = FakeCall.of("route_to_appropriate_team", Map.of("ticket_id", "TK-0001", "issue_type", type));
        assertThat(route.in(shop)).isEqualTo(Map.of("team", team));
        route.in(shop);
        assertThat(shop.tickets().assignments()).containsExactly(new Tickets.Assignment("TK-0001", team));
    }

    @Test
    void whenAReminderIsSet_thenThePriorityDecidesWhen() throws Exception {
        Map<String, Object> high = Map.of("ticket_id", "TK-0001", "issue_priority", "high");
        Map<String, Object> normal = Map.of("ticket_id", "TK-0002", "issue_priority", "normal");
        assertThat(FakeCall.of("set_follow_up_reminder", high).in(shop))
                .isEqualTo(Map.of("follow_up_at", "2026-01-05T13:00:00+07:00"));
        assertThat(FakeCall.of("set_follow_up_reminder", normal)
                        .withKey("second")
                        .in(shop))
                .isEqualTo(Map.of("follow_up_at", "2026-01-06T09:00:00+07:00"));
        // A later attempt of the same step keeps the time that was promised.
        assertThat(FakeCall.of("set_follow_up_reminder", high)
                        .at("2026-01-05T03:00:00Z")
                        .in(shop))
                .isEqualTo(Map.of("follow_up_at", "2026-01-05T13:00:00+07:00"));
        assertThat(shop.tickets().reminders()).hasSize(2);
    }
}
