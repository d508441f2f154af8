package dev.alur.value;

import dev.alur.AlurException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Times of day as authors write them: {@code 08:00}, {@code 8:30}, {@code 17.00}, {@code 08:00:30}. {@code 24:00} is
 * midnight. Any thread.
 */
public final class TimeText {
    private TimeText() {}

    /** @throws AlurException {@code invalid-time} with the right form */
    public static LocalTime parse(String text) {
        LocalTime time = read(text);
        if (time == null) {
            throw new AlurException(
                    "invalid-time", "\"" + Shown.of(text) + "\" is no time of day; write for example 08:00 or 17:30");
        }
        return time;
    }

    /** The time, or {@code null} when the whole text is not one. */
    public static @Nullable LocalTime read(String text) {
        String trimmed = text.strip();
        int length = trimmed.length();
        if (length < 4 || length > 8) {
            return null;
        }
        int hours = trimmed.charAt(1) == ':' || trimmed.charAt(1) == '.' ? 1 : 2;
        char mark = trimmed.charAt(hours);
        if (mark != ':' && mark != '.') {
            return null;
        }
        int hour = number(trimmed, 0, hours);
        int minute = number(trimmed, hours + 1, hours + 3);
        int second = 0;
        if (length > hours + 3) {
            second = length == hours + 6 && trimmed.charAt(hours + 3) == mark
                    ? number(trimmed, hours + 4, hours + 6)
                    : -1;
        }
        if (hour == 24 && minute == 0 && second == 0) {
            return LocalTime.MIDNIGHT;
        }
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return valid ? LocalTime.of(hour, minute, second) : null;
    }

    private static int number(String text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
