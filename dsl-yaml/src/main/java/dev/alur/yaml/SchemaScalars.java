package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a single value of each kind looks like. */
final class SchemaScalars {
    private static final List<String> ANY_SCALAR = List.of("string", "number", "boolean");

    /** No punctuation but {@code _} and {@code -}; letters of every script, without the classes old engines lack. */
    static final String NAME = "^(?=[\\s\\S]*\\S)[^!-,.-/:-@\\[-^`{-~\\t\\r\\n\u201c\u201d\u2018\u2019]+$";

    static final String DAY = "^(?:[Dd][Aa][Yy]|[Hh][Aa][Rr][Ii])(?:-|[ _]+)[0-9]{1,4}$";

    static final String LANGUAGE = "^[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$";

    private static final String TIME = "(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9](?:[:.][0-5][0-9])?|24[:.]00";

    private static final String UNITS =
            "ms|millis|milliseconds?|secs?|seconds?|s|dtk|detik|mins?|minutes?|mnt|menit|m|hrs?"
                    + "|hours?|h|jam|j|days?|hari|d|weeks?|wk|w|mgg|minggu|pekan";

    private static final String DAYS = "mondays?|mon|mo|senin|sen|tuesday|tues?|tu|selasa|sel|wednesday|wed|we|rabu|rab"
            + "|thursday|thu(?:rs?)?|th|kamis|kam|friday|fri|fr|jum'?at|jum|jmt|saturday|sat|sa|sabtu|sab|sunday|sun|su"
            + "|minggu|min|mgg|ahad";

    private SchemaScalars() {}

    /** {@code null} for kinds that are no single value. */
    static @Nullable Map<String, Object> of(Kind kind, List<String> choices) {
        return switch (kind) {
            case TEXT, MESSAGE, TEXTS -> object("type", ANY_SCALAR);
            case NAME, NAMES -> pattern(kind, ANY_SCALAR, NAME);
            case INTEGER -> pattern(kind, List.of("integer", "string"), "^-?(?:0|[1-9][0-9]*)(?:\\.0+)?$");
            case NUMBER -> pattern(kind, List.of("number", "string"), "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$");
            case DURATION ->
                pattern(
                        kind,
                        List.of("string"),
                        "^\\s*(?:[Pp][0-9TtDdHhMmSs.,+-]+|(?:[0-9]+(?:\\.[0-9]+)?[ _\u00a0]*(?:" + anyCase(UNITS)
                                + ")[ _\u00a0]*)+)\\s*$");
            case TIME -> pattern(kind, List.of("string", "number"), "^\\s*(?:" + TIME + ")\\s*$");
            case HOURS -> pattern(kind, List.of("string"), "^\\s*(?:" + TIME + ")\\s*-\\s*(?:" + TIME + ")\\s*$");
            case WEEKDAYS ->
                pattern(
                        kind,
                        List.of("string"),
                        "^\\s*(?:" + anyCase(DAYS) + ")(?:\\s*[-,]\\s*(?:" + anyCase(DAYS) + "))*\\s*$");
            case ZONE -> withExamples(pattern(kind, List.of("string"), "^[A-Za-z][A-Za-z0-9_+:/-]*$"));
            case LANGUAGE -> pattern(kind, List.of("string"), LANGUAGE);
            case SHARES -> pattern(kind, List.of("string"), "^\\s*[0-9]{1,5}\\s*%?\\s*(?:/\\s*[0-9]{1,5}\\s*%?\\s*)+$");
            case YES_NO ->
                pattern(
                        kind,
                        List.of("boolean", "string"),
                        "^(?:" + anyCase("true|yes|ya|on|false|no|tidak|off") + ")$");
            case CHOICE, CHOICES -> object("enum", choices(choices));
            case CONDITION -> object("type", List.of("string"));
            case TREATMENT ->
                SchemaParts.any(
                        object("enum", List.of("continue", "stop", "fail", "skip_step", "mark_as_incomplete")),
                        pattern(kind, List.of("string"), "^(?:skip|retry_[0-9]{1,3}_times?)$"));
            case TRIGGERS, STEPS, VALUES, VALUE, FORM -> null;
        };
    }

    /** The words, and what YAML makes of those that are no text to it. */
    private static List<Object> choices(List<String> words) {
        List<Object> all = new ArrayList<>(words);
        for (String word : words) {
            if (word.equals("true") || word.equals("false")) {
                all.add(word.equals("true"));
            }
        }
        return all;
    }

    static Map<String, Object> pattern(Kind kind, List<String> types, String pattern) {
        return object("type", types, "pattern", pattern, "patternErrorMessage", "expected " + kind.expected());
    }

    private static Map<String, Object> withExamples(Map<String, Object> schema) {
        schema.put("examples", List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"));
        return schema;
    }

    /** Draft-07 patterns have no flag for it. */
    private static String anyCase(String words) {
        StringBuilder pattern = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                pattern.append('[').append((char) (c - 32)).append(c).append(']');
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
