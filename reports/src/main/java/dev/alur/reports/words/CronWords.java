package dev.alur.reports.words;

import dev.alur.value.WeekdayText;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The usual calendar texts in words: a time of day, on all or some days of the week or of the month. */
final class CronWords {
    private final Wording wording;
    private final Tongue tongue;

    CronWords(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    String of(String cron) {
        List<String> fields = List.of(cron.strip().split("\\s+", -1));
        LocalTime time = fields.size() == 5 ? time(fields.get(0), fields.get(1)) : null;
        if (time == null || !fields.get(3).equals("*")) {
            return other(cron);
        }
        String at = tongue.of(" at ", " pukul ") + tongue.time(time);
        String monthDay = fields.get(2);
        boolean everyWeekday = fields.get(4).equals("*") || fields.get(4).equals("?");
        if (monthDay.equals("*") || monthDay.equals("?")) {
            if (everyWeekday) {
                return tongue.of("every day", "setiap hari") + at;
            }
            Set<DayOfWeek> days = days(fields.get(4));
            return days == null ? other(cron) : tongue.of("every ", "setiap ") + Spans.days(days, tongue) + at;
        }
        int day = number(monthDay, 31);
        return everyWeekday && day > 0
                ? tongue.of("on day " + day + " of every month", "setiap tanggal " + day) + at
                : other(cron);
    }

    private String other(String cron) {
        return tongue.of("by the calendar ", "menurut kalender ")
                + wording.ink().name(cron);
    }

    private static @Nullable LocalTime time(String minute, String hour) {
        int m = number(minute, 59);
        int h = number(hour, 23);
        return m < 0 || h < 0 ? null : LocalTime.of(h, m);
    }

    private static int number(String text, int most) {
        if (text.isEmpty() || text.length() > 2) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number <= most ? number : -1;
    }

    private static @Nullable Set<DayOfWeek> days(String field) {
        Set<DayOfWeek> days = new TreeSet<>();
        for (String part : field.split(",", -1)) {
            List<DayOfWeek> ends = new ArrayList<>();
            for (String end : part.split("-", -1)) {
                DayOfWeek day = day(end);
                if (day == null) {
                    return null;
                }
                ends.add(day);
            }
            if (ends.size() > 2) {
                return null;
            }
            DayOfWeek last = ends.get(ends.size() - 1);
            for (DayOfWeek day = ends.get(0); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static @Nullable DayOfWeek day(String text) {
        int number = number(text, 7);
        if (number >= 0) {
            return DayOfWeek.of(number == 0 ? 7 : number);
        }
        String name = text.toUpperCase(Locale.ROOT);
        return List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN").contains(name) ? WeekdayText.read(name) : null;
    }
}
