package dev.alur.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.lang.Schedules;
import dev.alur.lang.Schedules.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronSchedulesTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Schedules schedules = new CronSchedules();

    private static ZonedDateTime at(String wall, ZoneId zone) {
        return LocalDateTime.parse(wall).atZone(zone);
    }

    private List<String> next(String cron, String after, ZoneId zone, int count) {
        Schedule schedule = schedules.cron(cron);
        List<String> moments = new ArrayList<>();
        Instant moment = at(after, zone).toInstant();
        for (int i = 0; i < count; i++) {
            moment = schedule.next(moment, zone);
            moments.add(moment.atZone(zone).toOffsetDateTime().toString());
        }
        return moments;
    }

    @Nested
    class GivenAText {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                0 9 * * MON          | 2026-01-05T09:00+07:00
                0 9 * * mon          | 2026-01-05T09:00+07:00
                0 9 * * SEN          | 2026-01-05T09:00+07:00
                0 9 * * Senin        | 2026-01-05T09:00+07:00
                0 9 * * Selasa       | 2026-01-06T09:00+07:00
                0 9 * * rab          | 2026-01-07T09:00+07:00
                0 9 * * KAMIS        | 2026-01-01T09:00+07:00
                0 9 * * fri          | 2026-01-02T09:00+07:00
                0 9 * * Jum'at       | 2026-01-02T09:00+07:00
                0 9 * * sab,min      | 2026-01-03T09:00+07:00
                0 9 * * MINGGU       | 2026-01-04T09:00+07:00
                0 9 * * 7            | 2026-01-04T09:00+07:00
                0 9 * * 0            | 2026-01-04T09:00+07:00
                0 9 * * SUN-SUN      | 2026-01-04T09:00+07:00
                0 9 * * MIN-SEL      | 2026-01-04T09:00+07:00
                0 9 * * SAB-SEN      | 2026-01-03T09:00+07:00
                0 9 * * SENIN-JUMAT  | 2026-01-01T09:00+07:00
                0 9 1 MEI *          | 2026-05-01T09:00+07:00
                0 9 1 okt,DES *      | 2026-10-01T09:00+07:00
                0 0 29 2 *           | 2028-02-29T00:00+07:00
                0  9   *  *  *       | 2026-01-01T09:00+07:00
                30 8-17/3 * * 1-5    | 2026-01-01T08:30+07:00
                """)
        void whenItIsUnderstood_thenTheFirstMomentIsThis(String cron, String expected) {
            assertThat(next(cron, "2026-01-01T00:00", JAKARTA, 1)).containsExactly(expected);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', textBlock = """
                @daily            ~ write '0 0 * * *'
                @Weekly           ~ write '0 0 * * 0'
                @reboot           ~ such names are not understood
                0 0 9 * * MON     ~ 6 fields
                0 9 * *           ~ 4 fields
                ''                ~ 0 fields
                0 9 * * SENEN     ~ 'SENEN' is no number
                0 9 * SEN *       ~ 'SEN' is no number
                0 9 ? * MON       ~ '?' is no number
                0 9 L * *         ~ 'L' is no number
                0||30 9 * * *     ~ is no number
                61 * * * *        ~ 61
                0 24 * * *        ~ 24
                0 9 0 * *         ~ 0
                0 9 * 13 *        ~ 13
                0 9 * * 8         ~ 8
                0 9 * * 1-8       ~ '8' is no day of the week
                0 9 * * 1-5/0     ~ a step of 0
                */0 * * * *       ~ 0
                5/15 * * * *      ~ write a range before '/'
                0 9 5-3 * *       ~ Invalid range
                0 9 1, * *        ~ Trailing commas
                0 9 1,,2 * *      ~ Invalid
                0 0 30 2 *        ~ would never fire
                0 0 31 4,6,9,11 * ~ would never fire
                """)
        void whenItIsNone_thenTheErrorNamesTextReasonAndForm(String cron, String reason) {
            assertThatThrownBy(() -> schedules.cron(cron))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("cron '" + cron + "'")
                    .hasMessageContaining(reason)
                    .hasMessageContaining("five fields: minute hour day-of-month month day-of-week")
                    .extracting(e -> ((AlurException) e).code())
                    .isEqualTo("bad-schedule");
        }

        @Test
        void whenItIsEndless_thenItIsRefusedBeforeParsing() {
            assertThatThrownBy(() -> schedules.cron("1,".repeat(100_000) + "1 * * * *"))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("256");
        }
    }

    @Nested
    class GivenAGapOfTheClock {
        @Test
        void whenATimeFallsIntoIt_thenItFiresAtTheFirstMomentAfter() {
            assertThat(next("30 2 * * *", "2026-03-28T12:00", BERLIN, 2))
                    .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
        }

        @Test
        void whenSeveralTimesFallIntoIt_thenTheyFireOnce() {
            assertThat(next("*/15 2,3 * * *", "2026-03-29T00:00", BERLIN, 3))
                    .containsExactly("2026-03-29T03:00+02:00", "2026-03-29T03:15+02:00", "2026-03-29T03:30+02:00");
        }

        @Test
        void whenMidnightIsMissing_thenTheDayStartsLate() {
            assertThat(next("0 0 * * *", "2018-11-03T12:00", ZoneId.of("America/Sao_Paulo"), 2))
                    .containsExactly("2018-11-04T01:00-02:00", "2018-11-05T00:00-02:00");
        }
    }

    @Nested
    class GivenAnOverlapOfTheClock {
        @Test
        void whenATimeComesTwice_thenItFiresInTheFirstPass() {
            assertThat(next("30 2 * * *", "2026-10-24T12:00", BERLIN, 2))
                    .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
        }

        @Test
        void whenAskedInTheSecondPass_thenItGoesOnAfterTheOverlap() {
            Instant second =
                    at("2026-10-25T02:10", BERLIN).withLaterOffsetAtOverlap().toInstant();

            assertThat(schedules.cron("*/30 * * * *").next(second, BERLIN))
                    .isEqualTo(at("2026-10-25T03:00", BERLIN).toInstant());
        }
    }

    @Nested
    class GivenAMomentBetweenMinutes {
        @Test
        void whenAskedForTheNext_thenItIsStrictlyAfter() {
            Schedule schedule = schedules.cron("0 9 * * *");
            Instant nine = at("2026-01-01T09:00", JAKARTA).toInstant();

            assertThat(schedule.next(nine.minusNanos(1), JAKARTA)).isEqualTo(nine);
            assertThat(schedule.next(nine, JAKARTA)).isEqualTo(nine.plusSeconds(86_400));
            assertThat(schedule.next(nine.plusNanos(1), JAKARTA)).isEqualTo(nine.plusSeconds(86_400));
        }
    }

    @Nested
    class GivenTheMinuteByMinuteOracle {
        private static final List<String> SPARSE = List.of(
                "0 9 * * 1",
                "30 2 * * *",
                "0 0 * * *",
                "59 23 * * *",
                "0 0 1 * *",
                "15 1 13 * 5",
                "0 12 */2 * 1",
                "0 0 29 2 *",
                "5 0 31 * *",
                "45 1,2,3 * 3,10,11 0",
                "0 8-17/3 * * 1-5",
                "10-50/20 2 * * *",
                "0 3 * */5 6,7",
                "0 0 1,15 * 3",
                "7 * 1 1,4,7,10 *",
                "0 */6 * * *");
        private static final List<String> DENSE =
                List.of("* * * * *", "*/7 * * * *", "*/15 * * * *", "0 * * * *", "20-40 2 * * *", "1,31 0-4 * * 0");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Europe/Berlin 2025",
                    "America/New_York 2025",
                    "Australia/Lord_Howe 2025",
                    "America/Sao_Paulo 2017",
                    "Pacific/Apia 2011",
                    "Asia/Jakarta 2027"
                })
        void whenWalkedOverTwoYears_thenEveryMomentAgrees(String place) {
            ZoneId zone = ZoneId.of(place.split(" ")[0]);
            Instant from = at(place.split(" ")[1] + "-01-01T00:00", zone).toInstant();
            Instant to = from.plusSeconds(2 * 365 * 86_400L);
            ClockWalk clock = ClockWalk.over(from, to, zone);
            for (String cron : SPARSE) {
                assertThat(walk(cron, from, to, zone))
                        .as("%s in %s", cron, place)
                        .isEqualTo(new CronOracle(cron).moments(clock));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "America/Sao_Paulo",
                    "Pacific/Apia",
                    "Africa/Casablanca"
                })
        void whenWalkedAroundEachChangeOfTheClock_thenEveryMomentAgrees(String id) {
            ZoneId zone = ZoneId.of(id);
            Instant cursor = at("2010-06-01T00:00", zone).toInstant();
            for (int i = 0; i < 4; i++) {
                ZoneOffsetTransition change = zone.getRules().nextTransition(cursor);
                cursor = change.getInstant();
                Instant from = cursor.minusSeconds(3 * 3600);
                Instant to = cursor.plusSeconds(4 * 3600);
                ClockWalk clock = ClockWalk.over(from, to, zone);
                for (String cron : DENSE) {
                    assertThat(walk(cron, from, to, zone))
                            .as("%s around %s", cron, change)
                            .isEqualTo(new CronOracle(cron).moments(clock));
                }
            }
        }

        private List<Instant> walk(String cron, Instant from, Instant to, ZoneId zone) {
            Schedule schedule = schedules.cron(cron);
            List<Instant> moments = new ArrayList<>();
            Instant moment = schedule.next(from, zone);
            while (moment != null && !moment.isAfter(to)) {
                moments.add(moment);
                moment = schedule.next(moment, zone);
            }
            return moments;
        }
    }
}
