package dev.alur.lang;

import dev.alur.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Values as people of a language read them: Indonesian for {@code id}, English for every other. Money is in rupiah:
 * {@code Rp45.000}, {@code Rp45,000}. Names and marks are written out here, so that no locale data of a machine changes a
 * text; they are those of CLDR, with the point that Indonesian spelling (EYD V) puts into {@code 08.00}.
 */
final class Formats {
    private Formats() {}

    /** {@code id}, its old code {@code in} and its long one {@code ind}, in any case, also with a region. */
    static boolean isIndonesian(String language) {
        int end = 0;
        while (end < language.length() && language.charAt(end) != '-' && language.charAt(end) != '_') {
            end++;
        }
        String code = language.substring(0, end);
        return code.equalsIgnoreCase("id") || code.equalsIgnoreCase("in") || code.equalsIgnoreCase("ind");
    }

    static Object money(Object value, String language) {
        BigDecimal amount = Values.number(value);
        if (amount == null) {
            return value;
        }
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        BigDecimal shown = rounded.stripTrailingZeros().scale() <= 0 ? rounded.setScale(0) : rounded;
        return (shown.signum() < 0 ? "-Rp" : "Rp") + grouped(shown.abs(), language);
    }

    static Object number(Object value, String language) {
        BigDecimal number = Values.number(value);
        if (number == null) {
            return value;
        }
        BigDecimal shown = new BigDecimal(Values.text(number));
        return (shown.signum() < 0 ? "-" : "") + grouped(shown.abs(), language);
    }

    private static String grouped(BigDecimal number, String language) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        boolean indonesian = isIndonesian(language);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(indonesian ? '.' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(indonesian ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    static Object date(Object value, Scope scope) {
        LocalDate date = Dates.of(value, scope.zone());
        return date == null ? value : date(date, scope.language());
    }

    static String date(LocalDate date, String language) {
        CalendarNames names = CalendarNames.of(language);
        return names.day(date.getDayOfWeek()) + ", " + date.getDayOfMonth() + " " + names.month(date.getMonth()) + " "
                + date.getYear();
    }

    static Object time(Object value, Scope scope) {
        LocalTime time = TimesOfDay.of(value, scope);
        return time == null ? value : time(time, scope.language());
    }

    static String time(LocalTime time, String language) {
        return two(time.getHour()) + (isIndonesian(language) ? '.' : ':') + two(time.getMinute());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
