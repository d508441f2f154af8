package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggersTest {
    private static final Trigger BELI = Trigger.MessageReceived.containing("beli", "pesan*");

    @Test
    void whenWordsStandInAnySpelling_thenTheyMeanTheSame() {
        assertThat(Read.trigger("message: {contains: [beli, pesan*]}")).isEqualTo(BELI);
        assertThat(Read.trigger("message_contains: [beli, pesan*]")).isEqualTo(BELI);
        assertThat(Read.trigger("keywords: [beli, pesan*]")).isEqualTo(BELI);
        assertThat(Read.trigger("message: [beli, pesan*]")).isEqualTo(BELI);
        assertThat(Read.trigger("type: any", "contains: [beli, pesan*]")).isEqualTo(BELI);
        assertThat(Read.trigger("- keywords: [beli, pesan*]")).isEqualTo(BELI);
    }

    @Test
    void whenAMessageSaysMore_thenAllOfItIsKept() {
        assertThat(Read.trigger(
                        "message:",
                        "  all: [a, b]",
                        "  equals: halo",
                        "  matches: \"^x\"",
                        "  type: [image, video]",
                        "  from: [\"+62811\", \"+62812\"]",
                        "  in: Grup Promo",
                        "  collect: {quiet: 3s, max: 20s}"))
                .isEqualTo(new Trigger.MessageReceived(
                        List.of(),
                        List.of("a", "b"),
                        List.of("halo"),
                        List.of("^x"),
                        Set.of("image", "video"),
                        Trigger.From.PHONES,
                        List.of("+62811", "+62812"),
                        Trigger.In.NAMED,
                        "Grup Promo",
                        new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20))));
    }

    @Test
    void whenNothingElseStarts_thenUnmatchedHasItsRhythm() {
        assertThat(Read.trigger("message: unmatched")).isEqualTo(new Trigger.Unmatched(Duration.ofHours(12)));
        assertThat(Read.trigger("message: unmatched", "every: 1 hari"))
                .isEqualTo(new Trigger.Unmatched(Duration.ofDays(1)));
        assertThat(Read.trigger("fallback")).isEqualTo(new Trigger.Unmatched(Duration.ofHours(12)));
    }

    @Test
    void whenAGroupChanges_thenBothSpellingsMeanTheSame() {
        Trigger joined = new Trigger.GroupChanged(Trigger.Change.JOINED, null);
        assertThat(Read.trigger("group: joined")).isEqualTo(joined);
        assertThat(Read.trigger("type: group_event", "action: member_added")).isEqualTo(joined);
        assertThat(Read.trigger("group: promoted", "in: Tim"))
                .isEqualTo(new Trigger.GroupChanged(Trigger.Change.PROMOTED, "Tim"));
    }

    @Test
    void whenTheCalendarStarts_thenCronEveryAndAudienceAreRead() {
        assertThat(Read.trigger("schedule: {cron: \"0 9 * * MON\", audience: vips, catch_up: one}"))
                .isEqualTo(new Trigger.Scheduled("0 9 * * MON", null, "vips", Trigger.CatchUp.ONE));
        assertThat(Read.trigger("schedule: {every: 1h}"))
                .isEqualTo(new Trigger.Scheduled(null, Duration.ofHours(1), null, Trigger.CatchUp.NONE));
        assertThat(Read.trigger("type: cron", "schedule: \"30 8 * * *\""))
                .isEqualTo(new Trigger.Scheduled("30 8 * * *", null, null, Trigger.CatchUp.NONE));
        assertThat(Read.trigger("schedule: \"30 8 * * *\"", "audience: vips"))
                .isEqualTo(new Trigger.Scheduled("30 8 * * *", null, "vips", Trigger.CatchUp.NONE));
        assertThat(Read.trigger("audience: cart_left")).isEqualTo(new Trigger.ForAudience("cart_left"));
        assertThat(Read.trigger("type: scheduled", "condition: cart_left"))
                .isEqualTo(new Trigger.ForAudience("cart_left"));
    }

    @Test
    void whenPeopleEngage_thenFirstNthAndIdleAreRead() {
        assertThat(Read.trigger("first_message")).isEqualTo(new Trigger.FirstMessage());
        assertThat(Read.trigger("type: new_user_interaction")).isEqualTo(new Trigger.FirstMessage());
        assertThat(Read.trigger("type: engagement", "condition: first_message")).isEqualTo(new Trigger.FirstMessage());
        assertThat(Read.trigger("nth_message: 5")).isEqualTo(new Trigger.NthMessage(5));
        assertThat(Read.trigger("idle: 3d")).isEqualTo(new Trigger.Idle(Duration.ofDays(3)));
        assertThat(Read.trigger("type: engagement", "idle: 3d")).isEqualTo(new Trigger.Idle(Duration.ofDays(3)));
    }

    @Test
    void whenHoursAreUnquoted_thenTheyStayTimes() {
        assertThat(Read.trigger("hours: {start: 08:00, end: 17:00, days: senin-rabu, on: opens}"))
                .isEqualTo(new Trigger.Hours(
                        LocalTime.of(8, 0),
                        LocalTime.of(17, 0),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                        Trigger.Role.OPENS));
        assertThat(Read.trigger("type: time_based", "start: 22:00", "end: 06:00"))
                .isEqualTo(new Trigger.Hours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(), Trigger.Role.GATE));
    }

    @Test
    void whenDataCrosses_thenTheValueHasItsType() {
        assertThat(Read.trigger("data: {field: total_spent, op: between, value: [10, 20]}"))
                .isEqualTo(new Trigger.DataCrossed(
                        "total_spent", Trigger.DataOperator.BETWEEN, List.of(new BigDecimal(10), new BigDecimal(20))));
        assertThat(Read.trigger("type: data_condition", "field: city", "operator: changed"))
                .isEqualTo(new Trigger.DataCrossed("city", Trigger.DataOperator.CHANGED, null));
    }

    @Test
    void whenEventsAreNamed_thenTheirFieldsAreConditions() {
        Condition high = Conditions.shorthand("score", "> 70");
        assertThat(Read.trigger("event: qualified"))
                .isEqualTo(new Trigger.EventPublished("qualified", Condition.ALWAYS));
        assertThat(Read.trigger("event: qualified", "where: {score: \"> 70\"}"))
                .isEqualTo(new Trigger.EventPublished("qualified", high));
        assertThat(Read.trigger("type: qualified", "score: \"> 70\""))
                .isEqualTo(new Trigger.EventPublished("qualified", high));
        assertThat(Read.trigger("qualified")).isEqualTo(new Trigger.Named(Call.of("qualified")));
        assertThat(Read.trigger("manual")).isEqualTo(new Trigger.Manual());
    }

    @Test
    void whenOneMapHoldsTwoTriggers_thenBothAreRead() {
        assertThat(Read.workflow("name: x", "steps: [a]", "on: {keywords: [beli], hours: {start: 08:00, end: 17:00}}")
                        .triggers())
                .hasSize(2);
    }
}
