package dev.alur.dsl;

import static dev.alur.dsl.Words.audience;
import static dev.alur.dsl.Words.data;
import static dev.alur.dsl.Words.event;
import static dev.alur.dsl.Words.every;
import static dev.alur.dsl.Words.field;
import static dev.alur.dsl.Words.firstMessage;
import static dev.alur.dsl.Words.group;
import static dev.alur.dsl.Words.hours;
import static dev.alur.dsl.Words.idle;
import static dev.alur.dsl.Words.manual;
import static dev.alur.dsl.Words.message;
import static dev.alur.dsl.Words.nthMessage;
import static dev.alur.dsl.Words.schedule;
import static dev.alur.dsl.Words.trigger;
import static dev.alur.dsl.Words.unmatched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.InvalidWorkflowException;
import dev.alur.lang.Conditions;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.model.Trigger.CatchUp;
import dev.alur.model.Trigger.Change;
import dev.alur.model.Trigger.DataOperator;
import dev.alur.model.Trigger.From;
import dev.alur.model.Trigger.In;
import dev.alur.model.Trigger.MessageReceived;
import dev.alur.model.Trigger.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every word for a trigger builds the model a reader expects. */
class TriggerWordsTest {
    private static void same(TriggerPart part, Trigger expected) {
        assertThat(part.trigger()).isEqualTo(expected);
    }

    @Test
    void whenWordsStartIt_thenTheMessageContainsSomeOfThem() {
        same(message("order", "pesan"), MessageReceived.containing("order", "pesan"));
        same(message(), MessageReceived.containing());
    }

    @Test
    void whenAMessageIsNarrowed_thenEveryWordIsKept() {
        same(
                message("a")
                        .all("b", "c")
                        .equalTo("d")
                        .matches("e+")
                        .type("text", "image")
                        .fromPhones("+62811")
                        .inGroup("Reseller")
                        .collect("3s", "20s"),
                new MessageReceived(
                        List.of("a"),
                        List.of("b", "c"),
                        List.of("d"),
                        List.of("e+"),
                        Set.of("text", "image"),
                        From.PHONES,
                        List.of("+62811"),
                        In.NAMED,
                        "Reseller",
                        new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20))));
    }

    @Test
    void whenPlacesAndPeopleAreSaid_thenTheyAreTheModels() {
        assertThat(((MessageReceived) message("a").inPrivate().trigger()).in()).isEqualTo(In.PRIVATE);
        assertThat(((MessageReceived) message("a").inGroup().trigger()).in()).isEqualTo(In.GROUP);
        assertThat(((MessageReceived) message("a").inGroup("x").inPrivate().trigger()).group())
                .isNull();
        assertThat(((MessageReceived) message("a").from(From.NEW_USERS).trigger()).from())
                .isEqualTo(From.NEW_USERS);
    }

    @Test
    void whenATypeOfMessageDoesNotExist_thenTheErrorListsThose() {
        assertThatThrownBy(() -> message().type("picture"))
                .isInstanceOf(InvalidWorkflowException.class)
                .hasMessageContaining("\"picture\" is no type of message")
                .hasMessageContaining("audio, button, contact");
        assertThatThrownBy(() -> message().from(From.PHONES))
                .isInstanceOf(InvalidWorkflowException.class)
                .hasMessageContaining("fromPhones");
    }

    @Test
    void whenNothingElseStarts_thenItIsAtMostTwiceADayUnlessSaid() {
        same(unmatched(), new Trigger.Unmatched(Duration.ofHours(12)));
        same(unmatched().every("1 day"), new Trigger.Unmatched(Duration.ofDays(1)));
    }

    @Test
    void whenAGroupChanges_thenItMayBeNamed() {
        same(group(Change.JOINED), new Trigger.GroupChanged(Change.JOINED, null));
        same(group(Change.LEFT).in("VIP"), new Trigger.GroupChanged(Change.LEFT, "VIP"));
    }

    @Test
    void whenTheCalendarStartsIt_thenCronAndRhythmAreTwoForms() {
        same(schedule("0 9 * * MON"), new Trigger.Scheduled("0 9 * * MON", null, null, CatchUp.NONE));
        same(
                every("1h").audience("subscribers").catchUp(CatchUp.ONE),
                new Trigger.Scheduled(null, Duration.ofHours(1), "subscribers", CatchUp.ONE));
    }

    @Test
    void whenEngagementStartsIt_thenEachWordIsItsTrigger() {
        same(audience("cart_abandoned_24h"), new Trigger.ForAudience("cart_abandoned_24h"));
        same(firstMessage(), new Trigger.FirstMessage());
        same(nthMessage(5), new Trigger.NthMessage(5));
        same(nthMessage(1), new Trigger.FirstMessage());
        same(idle("3d"), new Trigger.Idle(Duration.ofDays(3)));
        same(manual(), new Trigger.Manual());
    }

    @Test
    void whenHoursAreSaid_thenTheyAreAGateUntilToldOtherwise() {
        LocalTime eight = LocalTime.of(8, 0);
        LocalTime five = LocalTime.of(17, 0);
        same(hours("08:00", "17:00"), new Trigger.Hours(eight, five, Set.of(), Role.GATE));
        same(
                hours(eight, five).on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).opens(),
                new Trigger.Hours(eight, five, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Role.OPENS));
        same(hours(eight, five).closes(), new Trigger.Hours(eight, five, Set.of(), Role.CLOSES));
    }

    @Test
    void whenAFieldIsCompared_thenEachOperatorHasItsValue() {
        BigDecimal million = new BigDecimal("1000000");
        same(data("spent").greaterThan(1_000_000), crossed(DataOperator.GREATER_THAN, million));
        same(data("spent").greaterOrEqual(1_000_000), crossed(DataOperator.GREATER_OR_EQUAL, million));
        same(data("spent").lessThan(1_000_000), crossed(DataOperator.LESS_THAN, million));
        same(data("spent").lessOrEqual(1_000_000), crossed(DataOperator.LESS_OR_EQUAL, million));
        same(data("spent").equalTo("x"), crossed(DataOperator.EQUALS, "x"));
        same(data("spent").notEqualTo("x"), crossed(DataOperator.NOT_EQUALS, "x"));
        same(data("spent").contains("x"), crossed(DataOperator.CONTAINS, "x"));
        same(data("spent").in("x", "y"), crossed(DataOperator.IN, List.of("x", "y")));
        same(
                data("spent").between(1, 2),
                crossed(DataOperator.BETWEEN, List.of(new BigDecimal("1"), new BigDecimal("2"))));
        same(data("spent").exists(), crossed(DataOperator.EXISTS, null));
        same(data("spent").changed(), crossed(DataOperator.CHANGED, null));
    }

    private static Trigger crossed(DataOperator operator, Object value) {
        return new Trigger.DataCrossed("spent", operator, value);
    }

    @Test
    void whenAnEventStartsIt_thenItsFieldsMayBeAsked() {
        same(event("paid"), new Trigger.EventPublished("paid", Condition.ALWAYS));
        same(event("paid").where("amount > 5"), new Trigger.EventPublished("paid", Conditions.parse("amount > 5")));
        same(
                event("paid").where(field("amount").greaterThan(5)),
                new Trigger.EventPublished(
                        "paid", field("amount").greaterThan(5).condition()));
    }

    @Test
    void whenCodeDecides_thenTheModelHoldsTheName() {
        same(trigger("payday"), new Trigger.Named(Call.of("payday")));
        assertThat(trigger("payday", (event, facts) -> true)).isEqualTo(trigger("payday"));
    }
}
