package dev.alur.lang;

import dev.alur.value.TimeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** The local time of day of a value, for comparison with {@code 08:00}. */
final class TimesOfDay {
    private static final int SHORTEST_DATE_TIME = "2026-01-05T08:00".length();
    private static final int LONGEST_DATE_TIME = "2026-01-05T08:00:00.000000000+07:00".length();

    private TimesOfDay() {}

    /** {@code null} for a value without one. A moment counts in the zone of the scope, a local time as it is. */
    static @Nullable LocalTime of(@Nullable Object value, Scope scope) {
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value instanceof String text) {
            return text.length() < SHORTEST_DATE_TIME ? TimeText.read(text) : ofDateTime(text, scope.zone());
        }
        return value instanceof TemporalAccessor moment ? ofMoment(moment, scope.zone()) : null;
    }

    private static @Nullable LocalTime ofMoment(TemporalAccessor moment, ZoneId zone) {
        if (moment instanceof Instant instant) {
            return instant.atZone(zone).toLocalTime();
        }
        if (moment instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone).toLocalTime();
        }
        if (moment instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone).toLocalTime();
        }
        return moment.isSupported(ChronoField.NANO_OF_DAY)
                ? LocalTime.ofNanoOfDay(moment.getLong(ChronoField.NANO_OF_DAY))
                : null;
    }

    /** The time of a text such as {@code 2026-01-05T08:00}, {@code null} for others. */
    static @Nullable LocalTime ofDateTime(String text, ZoneId zone) {
        if (text.length() < SHORTEST_DATE_TIME
                || text.length() > LONGEST_DATE_TIME
                || IsoDates.end(text, 0) != text.length()
                || text.charAt(10) != 'T') {
            return null;
        }
        boolean local = text.indexOf('Z') < 0 && text.indexOf('+') < 0 && text.lastIndexOf('-') < 10;
        try {
            return local
                    ? LocalTime.parse(text.substring(11))
                    : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalTime();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
