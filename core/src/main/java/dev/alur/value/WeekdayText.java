package dev.alur.value;

import dev.alur.AlurException;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Days of the week in English and Indonesian, whole or short: {@code Monday}, {@code mon}, {@code Senin}. Any thread. */
public final class WeekdayText {
    private WeekdayText() {}

    /** @throws AlurException {@code invalid-weekday} with the right form */
    public static DayOfWeek parse(String text) {
        DayOfWeek day = read(text);
        if (day == null) {
            throw new AlurException(
                    "invalid-weekday",
                    "\"" + Shown.of(text) + "\" is no day of the week; write for example monday, mon or senin");
        }
        return day;
    }

    /** The day, or {@code null} when the whole text is not one. */
    public static @Nullable DayOfWeek read(String text) {
        return switch (Folded.of(text.strip())) {
            case "monday", "mon", "mo", "senin", "sen" -> DayOfWeek.MONDAY;
            case "tuesday", "tue", "tues", "tu", "selasa", "sel" -> DayOfWeek.TUESDAY;
            case "wednesday", "wed", "we", "rabu", "rab" -> DayOfWeek.WEDNESDAY;
            case "thursday", "thu", "thur", "thurs", "th", "kamis", "kam" -> DayOfWeek.THURSDAY;
            case "friday", "fri", "fr", "jumat", "jum'at", "jum", "jmt" -> DayOfWeek.FRIDAY;
            case "saturday", "sat", "sa", "sabtu", "sab" -> DayOfWeek.SATURDAY;
            case "sunday", "sun", "su", "minggu", "min", "mgg", "ahad" -> DayOfWeek.SUNDAY;
            default -> null;
        };
    }
}
