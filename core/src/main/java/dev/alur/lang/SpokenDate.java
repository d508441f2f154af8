package dev.alur.lang;

import dev.alur.value.WeekdayText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a date out of a message: {@code besok}, {@code senin depan}, {@code 17/8}, {@code 17 Agustus 2026}, {@code 3 hari
 * lagi}. Day comes before month; without a year the next such day counts. A weekday is the next one after today.
 */
final class SpokenDate {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("ags", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));
    private static final List<String> NAMES = List.of(
            "januari",
            "februari",
            "pebruari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "nopember",
            "desember",
            "january",
            "february",
            "march",
            "may",
            "june",
            "july",
            "august",
            "october",
            "december",
            "sept");

    private final WordList words;
    private final LocalDate today;

    private SpokenDate(WordList words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /**
     * @return {@code null} when no date stands there
     * @throws DateTimeException for a date the calendar does not have, such as 31/2
     */
    static @Nullable LocalDate take(WordList words, LocalDate today) {
        SpokenDate spoken = new SpokenDate(words, today);
        LocalDate date = spoken.written();
        date = date != null ? date : spoken.withMonth();
        date = date != null ? date : spoken.near();
        date = date != null ? date : spoken.ahead();
        date = date != null ? date : spoken.weekday();
        return date != null ? date : spoken.dayOfMonth();
    }

    /** {@code 2026-01-05}, {@code 5/1/2026}, {@code 5-1-26}, {@code 5.1.2026}, {@code 17/8}. */
    private @Nullable LocalDate written() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.at(i);
            char mark = word.indexOf('/') > 0 ? '/' : word.indexOf('-') > 0 ? '-' : '.';
            String[] parts = word.split(mark == '.' ? "\\." : String.valueOf(mark), -1);
            boolean whole = Typed.startsWithDigit(word) && (parts.length == 3 || parts.length == 2 && mark != '.');
            if (whole) {
                int first = Typed.small(parts[0]);
                int second = Typed.small(parts[1]);
                int third = parts.length == 3 ? Typed.small(parts[2]) : 0;
                if (first >= 0 && second >= 0 && third >= 0) {
                    words.remove(i, 1);
                    return parts.length == 2 ? upcoming(first, second) : dated(first, second, third);
                }
            }
        }
        return null;
    }

    private static LocalDate dated(int first, int second, int third) {
        return first > 999 ? LocalDate.of(first, second, third) : LocalDate.of(year(third), second, first);
    }

    private static int year(int year) {
        return year < 100 ? 2000 + year : year;
    }

    /** {@code 8/17} can only be an American 17 August. */
    private LocalDate upcoming(int first, int second) {
        int day = second > 12 && first <= 12 ? second : first;
        int month = day == first ? second : first;
        for (int year = today.getYear(); ; year++) {
            boolean leapDay = day == 29 && month == 2;
            if (!leapDay || LocalDate.of(year, 1, 1).isLeapYear()) {
                LocalDate date = LocalDate.of(year, month, day);
                if (!date.isBefore(today)) {
                    return date;
                }
            }
        }
    }

    /** {@code 17 Agustus}, {@code 17 agt 2026}, {@code August 17 2026}. */
    private @Nullable LocalDate withMonth() {
        for (int i = 0; i < words.size(); i++) {
            int month = month(words.at(i));
            int before = Typed.small(words.at(i - 1));
            int after = Typed.small(words.at(i + 1));
            if (month > 0 && before > 0 && before <= 31) {
                boolean hasYear = after > 999;
                words.remove(i - 1, hasYear ? 3 : 2);
                return hasYear ? LocalDate.of(after, month, before) : upcoming(before, month);
            }
            if (month > 0 && after > 0 && after <= 31) {
                int suffix = List.of("st", "nd", "rd", "th").contains(words.at(i + 2)) ? 1 : 0;
                int year = Typed.small(words.at(i + 2 + suffix));
                words.remove(i, (year > 999 ? 3 : 2) + suffix);
                return year > 999 ? LocalDate.of(year, month, after) : upcoming(after, month);
            }
        }
        return null;
    }

    private static int month(String word) {
        if (!NAMES.contains(word) && word.length() != 3) {
            return 0;
        }
        return MONTHS.getOrDefault(word.substring(0, 3), 0);
    }

    private @Nullable LocalDate near() {
        if (words.takeAnyPhrase("hari ini", "hr ini", "today")) {
            return today;
        }
        if (words.takeAnyPhrase("besok lusa", "lusa", "day after tomorrow")) {
            return today.plusDays(2);
        }
        if (words.takeAnyPhrase("besok", "esok", "besuk", "bsk", "tomorrow", "tmr")) {
            return today.plusDays(1);
        }
        return words.takeAnyPhrase("kemarin", "kmrn", "yesterday") ? today.minusDays(1) : null;
    }

    /** {@code 3 hari lagi}, {@code in 2 weeks}, {@code minggu depan}. */
    private @Nullable LocalDate ahead() {
        if (words.takeAnyPhrase("seminggu lagi", "minggu depan", "pekan depan", "next week", "in a week")) {
            return today.plusWeeks(1);
        }
        for (int i = 1; i < words.size(); i++) {
            int count = NumberWords.small(words.at(i - 1));
            int days = switch (words.at(i)) {
                case "hari", "hr", "day", "days" -> 1;
                case "minggu", "pekan", "week", "weeks" -> 7;
                default -> 0;
            };
            boolean after = List.of("lagi", "kemudian").contains(words.at(i + 1));
            boolean before = List.of("dalam", "in").contains(words.at(i - 2));
            if (count >= 0 && count < 1_000 && days > 0 && (after || before)) {
                words.remove(i - 1, after ? 3 : 2);
                return today.plusDays((long) count * days);
            }
        }
        return null;
    }

    private @Nullable LocalDate weekday() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.at(i);
            DayOfWeek day = word.length() < 3 || word.equals("min") ? null : WeekdayText.read(word);
            if (day != null) {
                words.remove(i, 1);
                return today.with(TemporalAdjusters.next(day));
            }
        }
        return null;
    }

    /** {@code tanggal 17}: the next 17th. */
    private @Nullable LocalDate dayOfMonth() {
        for (int i = 0; i + 1 < words.size(); i++) {
            int day = Typed.small(words.at(i + 1));
            if (List.of("tanggal", "tgl").contains(words.at(i)) && day >= 0) {
                words.remove(i, 2);
                if (day < 1 || day > 31) {
                    throw new DateTimeException("there is no day " + day);
                }
                LocalDate month = today.withDayOfMonth(1);
                while (month.lengthOfMonth() < day || month.withDayOfMonth(day).isBefore(today)) {
                    month = month.plusMonths(1);
                }
                return month.withDayOfMonth(day);
            }
        }
        return null;
    }
}
