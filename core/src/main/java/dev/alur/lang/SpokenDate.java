package dev.alur.lang;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a date out of a message: {@code 17/8}, {@code 17 Agustus 2026}, {@code tanggal 17}, or a {@link SpokenDay}. Day
 * comes before month; without a year the next such day counts. Of two digits of a year the century is the one that lies
 * at most twenty years ahead, so that birthdays can be told. Years have four digits.
 */
final class SpokenDate {
    private static final int YEARS_AHEAD = 20;
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
        date = date != null ? date : spoken.dayOfMonth();
        return date != null ? date : SpokenDay.take(words, today);
    }

    /** {@code 2026-01-05}, {@code 5/1/2026}, {@code 5-1-26}, {@code 5.1.2026}, {@code 17/8}; not {@code jam 3-5}. */
    private @Nullable LocalDate written() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.at(i);
            char mark = word.indexOf('/') > 0 ? '/' : word.indexOf('-') > 0 ? '-' : '.';
            String[] parts = word.split(mark == '.' ? "\\." : String.valueOf(mark), -1);
            boolean whole = Typed.startsWithDigit(word) && (parts.length == 3 || parts.length == 2 && mark != '.');
            if (whole && !SpokenTime.isClock(words.at(i - 1))) {
                int first = Typed.small(parts[0]);
                int second = Typed.small(parts[1]);
                int third = parts.length == 3 ? Typed.small(parts[2]) : 0;
                // 09.15.30 is a time.
                boolean day = mark != '.' || second <= 12;
                if (day && first >= 0 && second >= 0 && third >= 0) {
                    words.remove(i, 1);
                    return parts.length == 2 ? upcoming(first, second) : dated(first, second, third);
                }
            }
        }
        return null;
    }

    private LocalDate dated(int first, int second, int third) {
        return first > 999 ? date(first, second, third) : date(year(third), second, first);
    }

    /** Other years are slips of the finger. */
    private static LocalDate date(int year, int month, int day) {
        if (year < 1_000 || year > 9_999) {
            throw new DateTimeException("the year " + year + " has not four digits");
        }
        return LocalDate.of(year, month, day);
    }

    private int year(int year) {
        if (year > 99) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return century + year <= today.getYear() + YEARS_AHEAD ? century + year : century - 100 + year;
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
            int before = day(words.at(i - 1));
            int after = day(words.at(i + 1));
            if (month > 0 && before >= 0) {
                return named(i - 1, before, month, i + 1);
            }
            if (month > 0 && after >= 0) {
                return named(i, after, month, i + 2);
            }
        }
        return null;
    }

    private static int day(String word) {
        int day = NumberWords.small(word);
        return day > 99 ? -1 : day;
    }

    /** A year of two digits only where it cannot be an hour. */
    private LocalDate named(int from, int day, int month, int behind) {
        int year = Typed.small(words.at(behind));
        boolean hasYear = year > 31;
        words.remove(from, behind - from + (hasYear ? 1 : 0));
        return hasYear ? date(year(year), month, day) : upcoming(day, month);
    }

    private static int month(String word) {
        if (!NAMES.contains(word) && word.length() != 3) {
            return 0;
        }
        return MONTHS.getOrDefault(word.substring(0, 3), 0);
    }

    /** {@code tanggal 17}: the next 17th; {@code 5 bulan depan}, {@code tgl 17 bulan 8}. */
    private @Nullable LocalDate dayOfMonth() {
        for (int i = 0; i < words.size(); i++) {
            int day = NumberWords.small(words.at(i));
            boolean named = List.of("tanggal", "tgl", "tggl").contains(words.at(i - 1));
            if (day < 0) {
                continue;
            }
            boolean next = isPair(i + 1, "bulan", "depan") || isPair(i + 1, "next", "month");
            boolean same = isPair(i + 1, "bulan", "ini") || isPair(i + 1, "this", "month");
            int month = List.of("bulan", "bln").contains(words.at(i + 1)) ? NumberWords.small(words.at(i + 2)) : -1;
            if (named || next || same) {
                boolean longer = next || same || month >= 0;
                words.remove(named ? i - 1 : i, (named ? 2 : 1) + (longer ? 2 : 0));
                return month >= 0 ? upcoming(day, month) : next || same ? ofMonth(day, next ? 1 : 0) : upcomingDay(day);
            }
        }
        return null;
    }

    private boolean isPair(int i, String first, String second) {
        return words.at(i).equals(first) && words.at(i + 1).equals(second);
    }

    private LocalDate ofMonth(int day, int ahead) {
        return today.withDayOfMonth(1).plusMonths(ahead).withDayOfMonth(day);
    }

    private LocalDate upcomingDay(int day) {
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
