package dev.alur.expressions;

import dev.alur.AlurException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cron text as people write it, in the narrow form the parser is given: five fields, digits and {@code * , - /} only.
 * Names of days and months are English or Indonesian; a range of days may pass over Sunday ({@code JUM-SEN}).
 */
final class CronText {
    private static final int MAX_LENGTH = 256;
    private static final int WEEKDAY = 4;

    /** By field: minute, hour, day of the month, month, day of the week. */
    private static final List<Map<String, String>> NAMES =
            List.of(CronNames.NONE, CronNames.NONE, CronNames.NONE, CronNames.MONTHS, CronNames.WEEKDAYS);

    private static final Map<String, String> SHORTHANDS = Map.of(
            "@hourly", "0 * * * *",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@weekly", "0 0 * * 0",
            "@monthly", "0 0 1 * *",
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *");

    private CronText() {}

    static String toNumbers(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw bad(expression.substring(0, 40) + "...", "more than " + MAX_LENGTH + " characters", null);
        }
        List<String> fields = fields(expression);
        if (!fields.isEmpty() && fields.get(0).startsWith("@")) {
            String same = SHORTHANDS.get(fields.get(0).toLowerCase(Locale.ROOT));
            throw bad(
                    expression, "such names are not understood" + (same == null ? "" : "; write '" + same + "'"), null);
        }
        if (fields.size() != 5) {
            throw bad(expression, count(fields.size()), null);
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String field = CronNames.replace(fields.get(i), NAMES.get(i));
            check(expression, field);
            numbers.add(i == WEEKDAY ? weekdays(expression, field) : field);
        }
        return String.join(" ", numbers);
    }

    private static String count(int fields) {
        return fields == 1
                ? "1 field"
                : fields + " fields" + (fields > 5 ? ", seconds and years are not understood" : "");
    }

    private static List<String> fields(String expression) {
        List<String> fields = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(expression, " \t\r\n\u00a0");
        while (words.hasMoreTokens()) {
            fields.add(words.nextToken());
        }
        return fields;
    }

    private static void check(String expression, String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (!(c >= '0' && c <= '9' || "*,-/".indexOf(c) >= 0)) {
                throw bad(expression, "'" + field + "' is no number, range, list, step, day or month", null);
            }
        }
        for (String part : field.split(",", -1)) {
            int step = part.indexOf('/');
            if (step > 0 && part.indexOf('-') < 0 && part.charAt(0) != '*') {
                // "5/15" is every 15 from 5 on to some crons and just 5 to others.
                throw bad(expression, "'" + part + "' is ambiguous, write a range before '/' such as 5-59/15", null);
            }
        }
    }

    /** Ranges written out, because only a list can pass over Sunday. */
    private static String weekdays(String expression, String field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.split(",", -1)) {
            int dash = part.indexOf('-');
            if (dash < 0) {
                parts.add(part);
                continue;
            }
            int slash = part.indexOf('/');
            int first = number(expression, part.substring(0, dash), 7) % 7;
            int last = number(expression, part.substring(dash + 1, slash < 0 ? part.length() : slash), 7);
            int step = slash < 0 ? 1 : number(expression, part.substring(slash + 1), 7);
            if (step == 0) {
                throw bad(expression, "a step of 0", null);
            }
            if (last % 7 < first) {
                last = last % 7 + 7;
            } else if (last == 7 && part.startsWith("7")) {
                last = 0;
            }
            for (int day = first; day <= last; day += step) {
                parts.add(Integer.toString(day % 7));
            }
        }
        return parts.stream().distinct().collect(Collectors.joining(","));
    }

    private static int number(String expression, String digits, int max) {
        if (digits.length() == 1 && digits.charAt(0) >= '0' && digits.charAt(0) <= '0' + max) {
            return digits.charAt(0) - '0';
        }
        throw bad(expression, "'" + digits + "' is no day of the week (0-7, 0 and 7 are Sunday)", null);
    }

    static AlurException bad(String expression, String reason, @Nullable Throwable cause) {
        return new AlurException(
                "bad-schedule",
                "cron '" + expression + "': " + reason
                        + " (five fields: minute hour day-of-month month day-of-week, such as 0 9 * * MON)",
                cause);
    }
}
