package dev.alur.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values as people read them, in Indonesian or English; the same words as the formatters of messages. */
final class Wording {
    private static final List<String> DAYS_ID = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final List<String> DAYS_EN =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS_ID = List.of(
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
            "Desember");
    private static final List<String> MONTHS_EN = List.of(
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
            "December");

    private final boolean indonesian;

    Wording(String language) {
        this.indonesian = language.equals("id");
    }

    String money(BigDecimal amount) {
        String english = String.format(
                Locale.ROOT, "Rp%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
        return indonesian ? english.replace(',', '.') : english;
    }

    String time(LocalTime time) {
        return String.format(Locale.ROOT, indonesian ? "%02d.%02d" : "%02d:%02d", time.getHour(), time.getMinute());
    }

    String date(LocalDate date) {
        String month = (indonesian ? MONTHS_ID : MONTHS_EN).get(date.getMonthValue() - 1);
        return day(date.getDayOfWeek()) + ", " + date.getDayOfMonth() + " " + month + " " + date.getYear();
    }

    private String day(DayOfWeek day) {
        return (indonesian ? DAYS_ID : DAYS_EN).get(day.getValue() - 1);
    }

    /** Three and more in a row as {@code Senin-Jumat}. */
    String days(Set<DayOfWeek> days) {
        List<String> parts = new ArrayList<>();
        for (int first = 1; first <= 7; first++) {
            int last = first;
            while (last < 7 && days.contains(DayOfWeek.of(first)) && days.contains(DayOfWeek.of(last + 1))) {
                last++;
            }
            if (last - first > 1) {
                parts.add(day(DayOfWeek.of(first)) + "-" + day(DayOfWeek.of(last)));
                first = last;
            } else if (days.contains(DayOfWeek.of(first))) {
                parts.add(day(DayOfWeek.of(first)));
            }
        }
        return String.join(", ", parts);
    }

    String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        boolean inHours = duration.toDays() < 2 && duration.toMinutesPart() == 0;
        add(parts, inHours ? 0 : duration.toDays(), "hari", "day");
        add(parts, inHours ? duration.toHours() : duration.toHoursPart(), "jam", "hour");
        add(parts, duration.toMinutesPart(), "menit", "minute");
        add(parts, duration.toSecondsPart(), "detik", "second");
        return String.join(" ", parts);
    }

    private void add(List<String> parts, long amount, String hereCalled, String thereCalled) {
        if (amount != 0) {
            parts.add(amount + " " + (indonesian ? hereCalled : amount == 1 ? thereCalled : thereCalled + "s"));
        }
    }
}
