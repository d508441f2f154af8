package dev.alur.model;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Hours in which nothing is sent unasked; they may wrap midnight. The end is exclusive. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** When the quiet hours around this moment end; {@code null} outside them. */
    public @Nullable ZonedDateTime endAfter(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean wraps = to.isBefore(from);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        if (wraps ? !late && !early : !late || !early) {
            return null;
        }
        return (wraps && late ? moment.plusDays(1) : moment).with(to);
    }
}
