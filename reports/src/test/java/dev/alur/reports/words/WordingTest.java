package dev.alur.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.lang.Conditions;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Trigger;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording ENGLISH = new Wording(Tongue.ENGLISH, Ink.PLAIN);
    private static final Wording INDONESIAN = new Wording(Tongue.INDONESIAN, Ink.PLAIN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "total >= 100000 | total is at least 100,000 | total paling sedikit 100.000",
                "total > 99.5 | total is more than 99.5 | total lebih dari 99,5",
                "year == 2026 | year is 2026 | year adalah 2026",
                "user.total_orders < 3 | the customer's total orders is less than 3 | total orders pelanggan kurang dari 3",
                "user.city == 'Jakarta' | the customer's city is “Jakarta” | city pelanggan adalah “Jakarta”",
                "user.language == 'en' | the customer's language is English | bahasa pelanggan adalah Inggris",
                "user.vip == true | the customer's vip is yes | vip pelanggan bernilai ya",
                "user.vip != true | the customer's vip is no | vip pelanggan bernilai tidak",
                "x <= 100 and y != 'a' | x is at most 100 and y is not “a” | x paling tinggi 100 dan y bukan “a”",
                "(a == 1 or b == 2) and not c exists"
                        + " | (a is 1 or b is 2) and c is not known"
                        + " | (a adalah 1 atau b adalah 2) dan c belum diketahui",
                "not (a == 1 and b == 2)"
                        + " | it is not so that (a is 1 and b is 2)"
                        + " | tidak berlaku bahwa (a adalah 1 dan b adalah 2)",
                "current_time between 08:00 and 17:30"
                        + " | the time now is between 08:00 and 17:30"
                        + " | waktu sekarang antara 08.00 dan 17.30",
                "city in [Jakarta, Bogor] | city is one of “Jakarta” or “Bogor” | city salah satu dari “Jakarta” atau “Bogor”",
                "message.text contains 'cod' | the message contains “cod” | pesannya berisi “cod”",
                "code matches \"^A\" | code fits the pattern ^A | code cocok dengan pola ^A",
                "vip_member | the condition vip_member holds | syarat vip_member terpenuhi",
                "qty * price > 5 | qty × price is more than 5 | qty × price lebih dari 5",
            })
    void givenACondition_whenSaid_thenItIsASentence(String condition, String english, String indonesian) {
        assertThat(ENGLISH.condition(Conditions.parse(condition))).isEqualTo(english);
        assertThat(INDONESIAN.condition(Conditions.parse(condition))).isEqualTo(indonesian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT24H | 24 hours | 24 jam",
                "PT1H | 1 hour | 1 jam",
                "PT1H30M | 1 hour 30 minutes | 1 jam 30 menit",
                "PT72H | 3 days | 3 hari",
                "P2DT1H | 2 days 1 hour | 2 hari 1 jam",
                "PT0.5S | 500 milliseconds | 500 milidetik",
                "PT0S | 0 seconds | 0 detik",
            })
    void givenALength_whenSaid_thenAsPeopleSayIt(String length, String english, String indonesian) {
        assertThat(ENGLISH.span(Duration.parse(length))).isEqualTo(english);
        assertThat(INDONESIAN.span(Duration.parse(length))).isEqualTo(indonesian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 9 * * MON | every Monday at 09:00 | setiap Senin pukul 09.00",
                "30 17 * * 1-3,0 | every Monday, Tuesday, Wednesday and Sunday at 17:30 | setiap Senin, Selasa, Rabu dan Minggu pukul 17.30",
                "0 0 * * * | every day at 00:00 | setiap hari pukul 00.00",
                "15 8 25 * * | on day 25 of every month at 08:15 | setiap tanggal 25 pukul 08.15",
                "*/5 * * * * | by the calendar */5 * * * * | menurut kalender */5 * * * *",
                "0 9 L * * | by the calendar 0 9 L * * | menurut kalender 0 9 L * *",
                "0 9 * * MON#1 | by the calendar 0 9 * * MON#1 | menurut kalender 0 9 * * MON#1",
            })
    void givenACalendarText_whenSaid_thenTheUsualOnesAreWords(String cron, String english, String indonesian) {
        Trigger trigger = new Trigger.Scheduled(cron, null, null, Trigger.CatchUp.NONE);
        assertThat(ENGLISH.trigger(trigger)).isEqualTo("it is time: " + english);
        assertThat(INDONESIAN.trigger(trigger)).isEqualTo("tiba waktunya: " + indonesian);
    }

    @Test
    void givenPlaceholders_whenSaid_thenTheyAreNames() {
        assertThat(ENGLISH.message("Hi {{user_name | default: you}}, {{ steps.cart.total }}: {{open"))
                .isEqualTo("“Hi ‹customer's name›, ‹total of cart›: {{open”");
    }

    @Nested
    class GivenEveryKind {
        private final List<Condition> conditions = List.of(
                new Condition.All(List.of()),
                new Condition.Any(List.of()),
                new Condition.Not(Condition.ALWAYS),
                new Condition.Compare(Expr.Path.of("a"), Condition.Comparison.EQUAL, new Expr.Literal(null)),
                new Condition.Between(Expr.Path.of("a"), Expr.Path.of("b"), Expr.Path.of("c")),
                new Condition.Contains(Expr.Path.of("a"), Expr.Path.of("b")),
                new Condition.In(Expr.Path.of("a"), new Expr.Items(List.of(Expr.Path.of("b")))),
                new Condition.Exists(Expr.Path.of("a")),
                new Condition.Matches(Expr.Path.of("a"), "b"),
                new Condition.Truth(new Expr.Function("min", List.of(new Expr.Negative(Expr.Path.of("a"))))),
                new Condition.Named(Call.of("x")));

        private final List<Trigger> triggers = List.of(
                new Trigger.MessageReceived(
                        List.of("a"),
                        List.of("b"),
                        List.of("c"),
                        List.of("d"),
                        Set.of("image", "text"),
                        Trigger.From.PHONES,
                        List.of("+62"),
                        Trigger.In.NAMED,
                        "g",
                        new Collect(Duration.ofSeconds(3), Duration.ofSeconds(9))),
                new Trigger.Unmatched(Duration.ofHours(12)),
                new Trigger.GroupChanged(Trigger.Change.LEFT, null),
                new Trigger.Scheduled(null, Duration.ofHours(1), "vip", Trigger.CatchUp.ONE),
                new Trigger.ForAudience("vip"),
                new Trigger.FirstMessage(),
                new Trigger.NthMessage(5),
                new Trigger.Idle(Duration.ofDays(3)),
                new Trigger.Hours(
                        LocalTime.of(8, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.MONDAY), Trigger.Role.OPENS),
                new Trigger.DataCrossed("points", Trigger.DataOperator.GREATER_THAN, new BigDecimal("100")),
                new Trigger.EventPublished("paid", Conditions.parse("score > 70")),
                new Trigger.Manual(),
                new Trigger.Named(Call.of("x")));

        @Test
        void whenSaid_thenNoneIsMissing() {
            assertThat(kinds(conditions))
                    .isEqualTo(Set.copyOf(Arrays.asList(Condition.class.getPermittedSubclasses())));
            assertThat(kinds(triggers)).isEqualTo(Set.copyOf(Arrays.asList(Trigger.class.getPermittedSubclasses())));
            conditions.forEach(condition -> assertThat(INDONESIAN.condition(condition))
                    .isNotBlank()
                    .isNotEqualTo(ENGLISH.condition(condition)));
            triggers.forEach(trigger ->
                    assertThat(INDONESIAN.trigger(trigger)).isNotBlank().isNotEqualTo(ENGLISH.trigger(trigger)));
        }

        @Test
        void whenAMessageAsksForEverything_thenAllOfItIsSaid() {
            assertThat(ENGLISH.trigger(triggers.get(0)))
                    .isEqualTo("a message from +62 in the group “g” is a picture or text and contains “a” and contains"
                            + " all of “b” and says exactly “c” and fits the pattern d (what is written within 3"
                            + " seconds counts as one message)");
        }

        private static Set<Class<?>> kinds(List<?> values) {
            return values.stream().map(Object::getClass).collect(Collectors.toSet());
        }
    }
}
