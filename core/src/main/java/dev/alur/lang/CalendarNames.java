package dev.alur.lang;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;

/** Names of days and months in the two languages. */
record CalendarNames(List<String> days, List<String> months) {
    private static final CalendarNames INDONESIAN = new CalendarNames(
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
            List.of(
                    "Januari",
                    "Februari",
                    "Maret",
                    "April",
                    "Mei",
                    "Juni",
                    "Juli",
                    "Agustus",
                    "September",
                    "Oktober",
                    "November",
                    "Desember"));
    private static final CalendarNames ENGLISH = new CalendarNames(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    static CalendarNames of(String language) {
        return Formats.isIndonesian(language) ? INDONESIAN : ENGLISH;
    }

    String day(DayOfWeek day) {
        return days.get(day.ordinal());
    }

    String month(Month month) {
        return months.get(month.ordinal());
    }
}
