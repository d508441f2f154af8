package dev.alur.program;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as text, and calendar days after a moment. */
final class Moments {
    private Moments() {}

    /**
     * An ISO date-time with or without offset, a date (its midnight), or a time of day (today, or tomorrow once it has
     * passed); {@code null} for anything else.
     */
    static @Nullable Instant read(String text, Instant now, ZoneId zone) {
        String trimmed = text.trim().replace(' ', 'T');
        try {
            if (trimmed.length() <= 8) {
                ZonedDateTime local = now.atZone(zone);
                ZonedDateTime today = local.with(LocalTime.parse(trimmed));
                return (today.isBefore(local) ? today.plusDays(1) : today).toInstant();
            }
            if (trimmed.indexOf('T') < 0) {
                return LocalDate.parse(trimmed).atStartOfDay(zone).toInstant();
            }
            boolean offset = trimmed.endsWith("Z") || trimmed.lastIndexOf('+') > 0 || trimmed.lastIndexOf('-') > 10;
            return offset
                    ? OffsetDateTime.parse(trimmed).toInstant()
                    : LocalDateTime.parse(trimmed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same local time so many calendar days later. */
    static Instant daysAfter(Instant anchor, int days, ZoneId zone) {
        return anchor.atZone(zone).plusDays(days).toInstant();
    }
}
