package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffDeskTest {
    private static final Map<String, Object> LEAD =
            Map.of("score", 85, "company_size", 150, "monthly_budget", 15_000_000, "user_phone", "+628111");

    private final Shop shop = Shop.open();

    @Test
    void whenALeadIsPassedOn_thenTheSalesTeamKnowsItOnce() throws Exception {
        FakeCall notify = FakeCall.of("notify_sales_team", LEAD);
        assertThat(notify.in(shop)).isEqualTo(Map.of("sales_notified", true));
        notify.in(shop);
        assertThat(FakeCall.of("immediate_sales_notification", LEAD).in(shop)).isEqualTo(Map.of("sales_alerted", true));
        assertThat(shop.staff().notices())
                .containsExactly(
                        new StaffDesk.Notice("sales", "+628111", "a lead with score 85, people 150, budget 15000000"),
                        new StaffDesk.Notice(
                                "sales", "+628111", "urgent: a lead with score 85, people 150, budget 15000000"));
    }

    @Test
    void whenFeedbackIsEscalated_thenTheManagerReadsRatingAndComment() throws Exception {
        Map<String, Object> opinion = Map.of("feedback_id", "FB-0001", "rating", 1, "comments", "bocor");
        assertThat(FakeCall.of("escalate_to_manager", opinion).in(shop)).isEqualTo(Map.of("escalated", true));
        Map<String, Object> silent = Map.of("feedback_id", "FB-0002", "rating", 2);
        FakeCall.of("escalate_to_manager", silent).withKey("second").in(shop);
        assertThat(shop.staff().notices())
                .extracting(StaffDesk.Notice::about)
                .containsExactly("FB-0001, rating 1: bocor", "FB-0002, rating 2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T02:00:00Z, 2026-01-06T10:00:00+07:00",
        "2026-01-08T16:59:59Z, 2026-01-09T10:00:00+07:00",
        "2026-01-08T17:00:00Z, 2026-01-12T10:00:00+07:00",
        "2026-01-10T02:00:00Z, 2026-01-12T10:00:00+07:00",
        "2026-01-11T16:00:00Z, 2026-01-12T10:00:00+07:00",
        "2026-12-31T02:00:00Z, 2027-01-01T10:00:00+07:00"
    })
    void whenACallIsPromised_thenItIsAtTenOnTheNextWorkingDayInJakarta(String now, String call) throws Exception {
        FakeCall promise = FakeCall.of("schedule_follow_up_call", Map.of()).at(now);
        assertThat(promise.in(shop)).isEqualTo(Map.of("call_at", call));
        assertThat(promise.at("2027-06-01T00:00:00Z").in(shop)).isEqualTo(Map.of("call_at", call));
        assertThat(shop.staff().calls()).hasSize(1);
    }

    @Test
    void whenACompanyIsAssigned_thenItsSizeDecidesTheTeam() throws Exception {
        assertThat(FakeCall.of("assign_account_manager", Map.of("company_size", 250))
                        .in(shop))
                .isEqualTo(Map.of("account_manager", "Tim Nusa Bisnis"));
        assertThat(FakeCall.of("assign_account_manager", Map.of("company_size", "500"))
                        .withKey("second")
                        .in(shop))
                .isEqualTo(Map.of("account_manager", "Tim Nusa Korporat"));
        assertThat(FakeCall.of("assign_account_manager", Map.of())
                        .withKey("third")
                        .in(shop))
                .isEqualTo(Map.of("account_manager", "Tim Nusa Bisnis"));
    }
}
