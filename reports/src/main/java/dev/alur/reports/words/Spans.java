package dev.alur.reports.words;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lengths of time and days of the week in words. */
final class Spans {
    private static final List<String> ENGLISH =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> INDONESIAN =
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

    private Spans() {}

    /** {@code 24 hours}, {@code 2 days 12 hours}: whole days from two on, as people say it. */
    static String of(Duration length, Tongue tongue) {
        boolean hours = length.compareTo(Duration.ofHours(48)) < 0;
        List<String> parts = new ArrayList<>();
        add(parts, hours ? 0 : length.toDays(), "day", "hari", tongue);
        add(parts, hours ? length.toHours() : length.toHoursPart(), "hour", "jam", tongue);
        add(parts, length.toMinutesPart(), "minute", "menit", tongue);
        add(parts, length.toSecondsPart(), "second", "detik", tongue);
        if (parts.isEmpty()) {
            add(parts, length.toMillisPart(), "millisecond", "milidetik", tongue);
        }
        return parts.isEmpty() ? tongue.of("0 seconds", "0 detik") : String.join(" ", parts);
    }

    private static void add(List<String> parts, long amount, String unit, String satuan, Tongue tongue) {
        if (amount != 0) {
            parts.add(amount + " " + tongue.of(amount == 1 ? unit : unit + "s", satuan));
        }
    }

    static String days(Set<DayOfWeek> days, Tongue tongue) {
        return tongue.and(days.stream().map(day -> day(day, tongue)).toList());
    }

    static String day(DayOfWeek day, Tongue tongue) {
        int index = day.getValue() - 1;
        return tongue.of(ENGLISH.get(index), INDONESIAN.get(index));
    }
}
