package dev.alur.lang;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** The calendar day of a value. */
final class Dates {
    private static final int DATE_LENGTH = "2026-01-05".length();

    private Dates() {}

    /** {@code null} for a value without one. A moment counts in the zone. */
    static @Nullable LocalDate of(@Nullable Object value, ZoneId zone) {
        if (value instanceof String text) {
            return ofText(text, zone);
        }
        if (value instanceof Instant instant) {
            return instant.atZone(zone).toLocalDate();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone).toLocalDate();
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone).toLocalDate();
        }
        return value instanceof TemporalAccessor date && date.isSupported(ChronoField.EPOCH_DAY)
                ? LocalDate.ofEpochDay(date.getLong(ChronoField.EPOCH_DAY))
                : null;
    }

    private static @Nullable LocalDate ofText(String text, ZoneId zone) {
        if (text.length() < DATE_LENGTH || text.length() > 40 || IsoDates.end(text, 0) != text.length()) {
            return null;
        }
        boolean local = text.length() == DATE_LENGTH
                || text.indexOf('Z') < 0 && text.indexOf('+') < 0 && text.lastIndexOf('-') < DATE_LENGTH;
        try {
            return local
                    ? LocalDate.parse(text.substring(0, DATE_LENGTH))
                    : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
