package dev.alur.examples.shop;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The shop's clock, in Jakarta, and the days it works, Monday to Friday. Any thread. */
final class ShopHours {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalTime CALLS = LocalTime.of(10, 0);

    private ShopHours() {}

    static OffsetDateTime local(Instant moment) {
        return moment.atZone(JAKARTA).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** ISO text with seconds and offset: {@code 2026-01-06T10:00:00+07:00}. */
    static String iso(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** Ten o'clock on the next day somebody is at work, never on the same day. */
    static OffsetDateTime nextCall(Instant moment) {
        LocalDate day = moment.atZone(JAKARTA).toLocalDate().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(CALLS).atZone(JAKARTA).toOffsetDateTime();
    }
}
