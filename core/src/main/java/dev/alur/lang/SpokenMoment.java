package dev.alur.lang;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The day and the time of day a message names. Immutable.
 *
 * @param date {@code null} when it names none
 * @param time {@code null} when it names none
 * @param clear whether nothing else in the message speaks of another day, another time or a number
 */
record SpokenMoment(@Nullable LocalDate date, @Nullable LocalTime time, boolean clear) {
    /**
     * @param now in the zone
     * @throws DateTimeException for a date the calendar does not have, such as 31/2
     */
    static SpokenMoment of(String text, LocalDateTime now, ZoneId zone) {
        LocalDate written = Dates.of(text, zone);
        if (written != null) {
            return new SpokenMoment(written, TimesOfDay.ofDateTime(text, zone), true);
        }
        WordList words = new WordList(text);
        LocalDateTime soon = SpokenSoon.take(words, now);
        if (soon != null) {
            return new SpokenMoment(soon.toLocalDate(), soon.toLocalTime(), isClear(words, soon.toLocalDate(), now));
        }
        LocalDate date = SpokenDate.take(words, now.toLocalDate());
        LocalTime time = SpokenTime.take(words);
        return new SpokenMoment(date, time, isClear(words, date, now));
    }

    /** {@code Senin, 5 Januari} says one day twice; {@code besok atau lusa} says two. */
    private static boolean isClear(WordList words, @Nullable LocalDate date, LocalDateTime now) {
        if (date != null) {
            SpokenDay.takeName(words, date.getDayOfWeek());
            try {
                if (SpokenDate.take(words, now.toLocalDate()) != null) {
                    return false;
                }
            } catch (DateTimeException anotherDate) {
                return false;
            }
        }
        return words.isUnderstood();
    }
}
