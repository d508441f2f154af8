package dev.alur.value;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/**
 * Durations as people write them: {@code 2 seconds}, {@code 24h}, {@code 3days}, {@code 2_weeks}, {@code 1h30m},
 * {@code PT2S}, {@code 2 hari}. English and Indonesian units from milliseconds to weeks; months and years have no fixed
 * length and are refused. Any thread.
 */
public final class DurationText {
    private static final int MAX_LENGTH = 64;
    private static final Duration MAX = Duration.ofDays(36_525);

    private DurationText() {}

    /** @throws AlurException {@code invalid-duration} with the right form */
    public static Duration parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
            throw invalid(text, "");
        }
        Duration duration = trimmed.charAt(0) == 'p' ? iso(trimmed, text) : words(trimmed, text);
        if (duration.isNegative() || duration.compareTo(MAX) > 0) {
            throw invalid(text, "; it must lie between 0 and 100 years");
        }
        return duration;
    }

    /** The canonical text, such as {@code 1d12h} or {@code 500ms}; {@link #parse} reads it back. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDaysPart(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }

    private static Duration iso(String trimmed, String original) {
        try {
            return Duration.parse(trimmed);
        } catch (DateTimeException | ArithmeticException notIso) {
            throw invalid(original, "");
        }
    }

    private static Duration words(String trimmed, String original) {
        BigDecimal millis = BigDecimal.ZERO;
        int i = 0;
        while (i < trimmed.length()) {
            int start = i;
            while (i < trimmed.length() && (isDigit(trimmed.charAt(i)) || trimmed.charAt(i) == '.')) {
                i++;
            }
            BigDecimal amount = NumberText.parse(trimmed.substring(start, i));
            i = skipGap(trimmed, i);
            int word = i;
            while (i < trimmed.length() && Character.isLetter(trimmed.charAt(i))) {
                i++;
            }
            String unit = trimmed.substring(word, i);
            if (amount == null) {
                throw invalid(original, "");
            }
            long length = millisOf(unit);
            if (length == 0) {
                throw invalid(original, unit.isEmpty() ? "; it has no unit" : problemOf(unit));
            }
            millis = millis.add(amount.multiply(BigDecimal.valueOf(length)));
            i = skipGap(trimmed, i);
        }
        if (millis.compareTo(BigDecimal.valueOf(MAX.toMillis())) > 0) {
            throw invalid(original, "; it must lie between 0 and 100 years");
        }
        return Duration.ofMillis(millis.longValue());
    }

    private static String problemOf(String unit) {
        return switch (unit) {
            case "month", "months", "mo", "bulan", "year", "years", "tahun" ->
                "; " + unit + " have no fixed length, write days";
            default -> "; \"" + unit + "\" is no unit of time";
        };
    }

    private static int skipGap(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '_' || text.charAt(i) == '\u00a0')) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long millisOf(String unit) {
        return switch (unit) {
            case "ms", "millis", "millisecond", "milliseconds" -> 1L;
            case "s", "sec", "secs", "second", "seconds", "dtk", "detik" -> 1_000L;
            case "m", "min", "mins", "minute", "minutes", "mnt", "menit" -> 60_000L;
            case "h", "hr", "hrs", "hour", "hours", "j", "jam" -> 3_600_000L;
            case "d", "day", "days", "hari" -> 86_400_000L;
            case "w", "wk", "week", "weeks", "mgg", "minggu", "pekan" -> 604_800_000L;
            default -> 0L;
        };
    }

    private static AlurException invalid(String text, String why) {
        return new AlurException(
                "invalid-duration",
                "\"" + Shown.of(text) + "\" is no duration" + why + "; write for example 30m, 24h, 3 days or 2 hari");
    }
}
