package dev.alur.lang;

import dev.alur.value.WeekdayText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a day counted from today out of a message: {@code besok}, {@code senin depan}, {@code jumat minggu ini}, {@code 3
 * hari lagi}. A weekday is the next one after today, also with {@code depan}; with {@code ini} today counts, with {@code
 * minggu depan} the week from Monday on.
 */
final class SpokenDay {
    private static final List<String> PARTS =
            List.of("pagi", "siang", "sore", "malam", "malem", "mlm", "morning", "afternoon", "evening");
    /** {@code malam minggu} is Saturday night; in {@code jam 8 malam minggu} nobody can tell. */
    private static final List<String> EVES = List.of("malam", "malem", "mlm");

    private static final List<String> LATER = List.of("nanti", "ntar", "nti");
    private static final List<String> AFTER = List.of("lagi", "lg", "kemudian");
    private static final List<String> PAST = List.of("lalu", "kemarin", "kemaren", "ago");

    private final WordList words;
    private final LocalDate today;

    private SpokenDay(WordList words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** {@code null} when no such day stands there. */
    static @Nullable LocalDate take(WordList words, LocalDate today) {
        SpokenDay spoken = new SpokenDay(words, today);
        LocalDate date = spoken.weekday();
        date = date != null ? date : spoken.near();
        date = date != null ? date : spoken.week();
        return date != null ? date : spoken.counted();
    }

    /** Takes the name of this day away, if it stands there. */
    static void takeName(WordList words, DayOfWeek day) {
        for (int i = 0; i < words.size(); i++) {
            if (day.equals(name(words.at(i)))) {
                words.remove(i, 1);
                return;
            }
        }
    }

    /** Not {@code min}: so people call who runs the shop. */
    private static @Nullable DayOfWeek name(String word) {
        return word.length() < 3 || word.equals("min") ? null : WeekdayText.read(word);
    }

    private @Nullable LocalDate weekday() {
        for (int i = 0; i < words.size(); i++) {
            DayOfWeek day = isWeek(i) ? null : name(words.at(i));
            if (day != null) {
                String before = words.at(i - 1);
                boolean eve = EVES.contains(before);
                if (eve && NumberWords.small(words.at(i - 2)) >= 0) {
                    words.unclear();
                }
                words.remove(i, 1);
                LocalDate date = weekday(day, before, words.at(i));
                return eve ? date.minusDays(1) : date;
            }
        }
        return null;
    }

    /** {@code minggu} is Sunday, and a week in {@code 2 minggu lagi} and {@code minggu depan}. */
    private boolean isWeek(int i) {
        return words.at(i).equals("minggu")
                && !words.at(i - 1).equals("hari")
                && !EVES.contains(words.at(i - 1))
                && (NumberWords.small(words.at(i - 1)) >= 0
                        || List.of("depan", "ini", "lalu", "kemarin").contains(words.at(i + 1)));
    }

    private LocalDate weekday(DayOfWeek day, String before, String behind) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (words.takeAnyPhrase("minggu depan", "pekan depan", "next week")) {
            return monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
        }
        if (words.takeAnyPhrase("minggu ini", "pekan ini", "this week")) {
            return monday.with(TemporalAdjusters.nextOrSame(day));
        }
        if (words.takeAnyPhrase("minggu lalu", "pekan lalu", "last week")) {
            return monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
        }
        if (PAST.contains(behind) || before.equals("last")) {
            words.take(PAST);
            return today.with(TemporalAdjusters.previous(day));
        }
        return today.with(
                behind.equals("ini") || before.equals("this")
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.next(day));
    }

    private @Nullable LocalDate near() {
        if (words.takeAnyPhrase("hari ini", "hr ini", "today") || partOfToday()) {
            return today;
        }
        if (words.takeAnyPhrase("besok lusa", "lusa", "day after tomorrow")) {
            return today.plusDays(2);
        }
        if (words.takeAnyPhrase("besok", "esok", "besuk", "bsk", "tomorrow", "tmr", "tmrw")) {
            return today.plusDays(1);
        }
        if (words.takeAnyPhrase("kemarin dulu", "day before yesterday")) {
            return today.minusDays(2);
        }
        return words.takeAnyPhrase("kemarin", "kemaren", "kmrn", "yesterday") ? today.minusDays(1) : null;
    }

    /** {@code nanti malam}, {@code sore ini}, {@code tonight}: the part of the day stays, for the time. */
    private boolean partOfToday() {
        for (int i = 0; i < words.size(); i++) {
            if (words.at(i).equals("tonight")) {
                words.replace(i, "night");
                return true;
            }
            boolean before = LATER.contains(words.at(i - 1)) || words.at(i - 1).equals("this");
            if (PARTS.contains(words.at(i)) && (before || words.at(i + 1).equals("ini"))) {
                words.remove(before ? i - 1 : i + 1, 1);
                return true;
            }
        }
        return false;
    }

    private @Nullable LocalDate week() {
        if (words.takeAnyPhrase("seminggu lagi", "minggu depan", "pekan depan", "next week", "in a week")) {
            return today.plusWeeks(1);
        }
        if (words.takeAnyPhrase("seminggu yang lalu", "seminggu lalu", "minggu lalu", "last week", "a week ago")) {
            return today.minusWeeks(1);
        }
        return words.takeAnyPhrase("sebulan lagi", "in a month") ? today.plusMonths(1) : null;
    }

    /** {@code 3 hari lagi}, {@code in 2 weeks}, {@code 2 hari yang lalu}, {@code 2 days ago}. */
    private @Nullable LocalDate counted() {
        for (int i = 1; i < words.size(); i++) {
            int count = NumberWords.small(words.at(i - 1));
            int link = List.of("yang", "yg", "from").contains(words.at(i + 1)) ? 1 : 0;
            String behind = words.at(i + 1 + link);
            boolean past = PAST.contains(behind);
            boolean after = AFTER.contains(behind) || behind.equals("now");
            boolean before = List.of("dalam", "in").contains(words.at(i - 2));
            LocalDate day = count < 0 || count > 999 ? null : counted(past ? -count : count, words.at(i));
            if (day != null && (past || after || before)) {
                words.remove(i - 1, past || after ? 3 + link : 2);
                return day;
            }
        }
        return null;
    }

    private @Nullable LocalDate counted(int count, String unit) {
        return switch (unit) {
            case "hari", "hr", "day", "days" -> today.plusDays(count);
            case "minggu", "pekan", "week", "weeks" -> today.plusWeeks(count);
            case "bulan", "bln", "month", "months" -> today.plusMonths(count);
            default -> null;
        };
    }
}
