package dev.alur.expressions;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names in cron texts and the numbers they stand for, English and Indonesian, in any case. */
final class CronNames {
    static final Map<String, String> NONE = Map.of();

    static final Map<String, String> WEEKDAYS = fromOne(
            "MON MONDAY SEN SENIN",
            "TUE TUESDAY SEL SELASA",
            "WED WEDNESDAY RAB RABU",
            "THU THURSDAY KAM KAMIS",
            "FRI FRIDAY JUM JUMAT JUM'AT",
            "SAT SATURDAY SAB SABTU",
            "SUN SUNDAY MIN MINGGU AHAD");

    static final Map<String, String> MONTHS = fromOne(
            "JAN", "FEB", "MAR", "APR", "MAY MEI", "JUN", "JUL", "AUG AGU AGT", "SEP", "OCT OKT", "NOV", "DEC DES");

    private CronNames() {}

    /** The field with these names replaced; any other word stays for the check that follows. */
    static String replace(String field, Map<String, String> names) {
        StringBuilder numbers = new StringBuilder(field.length());
        int at = 0;
        while (at < field.length()) {
            int end = at;
            while (end < field.length() && isPartOfName(field.charAt(end))) {
                end++;
            }
            if (end == at) {
                numbers.append(field.charAt(at++));
            } else {
                String word = field.substring(at, end);
                numbers.append(names.getOrDefault(word.toUpperCase(Locale.ROOT), word));
                at = end;
            }
        }
        return numbers.toString();
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetter(c) || c == '\'';
    }

    private static Map<String, String> fromOne(String... rows) {
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            for (String name : rows[i].split(" ", -1)) {
                numbers.put(name, Integer.toString(i + 1));
            }
        }
        return Map.copyOf(numbers);
    }
}
