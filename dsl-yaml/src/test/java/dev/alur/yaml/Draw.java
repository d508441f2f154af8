package dev.alur.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random values of a seed, the awkward ones first of all. */
final class Draw {
    /** Texts that YAML, its versions, phones and editors make something else of. */
    static final List<String> NASTY = List.of(
            "Halo \ud83d\ude00 \ud83d\udc69\u200d\ud83c\udf7c!",
            "\u05e9\u05dc\u05d5\u05dd \u200fabc\u200e",
            "a: b",
            "a:b",
            "#tag",
            "x # y",
            " leading",
            "trailing ",
            "two\nlines",
            "line\n\n\nend\n\n",
            "  indented\nfirst",
            "last\n",
            "# a\n- b\n1. c\n",
            "yes",
            "no",
            "on",
            "off",
            "y",
            "null",
            "~",
            "true",
            "False",
            "1e3",
            "0x1",
            "0o7",
            "1_000",
            "12:30",
            "2026-01-01",
            "+62812",
            "007",
            "12",
            "-1.50",
            ".5",
            "-",
            "- a",
            "? x",
            "!x",
            "*x",
            "&x",
            "%d",
            "@x",
            "`x`",
            "{{x | default: a}}",
            "Total {{total | money}}: #1",
            "'",
            "\"",
            "it's \"so\"",
            "\\",
            "C:\\x",
            "tab\there",
            "a\u2028b",
            "a\u0085b",
            "\ufeffx",
            "\u00a0x\u00a0",
            "\u201ccurly\u201d",
            "\u2018x",
            "[a, b]",
            "{a: b}",
            "{x",
            "a, b",
            "1. one",
            "2) two",
            "---",
            "... x",
            "|",
            "> 70",
            ">-",
            "key:",
            "<<",
            "=",
            "\u0007bell",
            "a: 'b' # c",
            "* * * * *",
            "x".repeat(300));

    /** Names that look like something else. */
    private static final List<String> NAMES = List.of(
            "check_inventory",
            "Kirim Struk",
            "\u540d\u524d",
            "0o17",
            "yes",
            "1e3",
            "0x1",
            "NULL",
            "kirim-2",
            "true",
            "on",
            "007");

    final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <E extends Enum<E>> E of(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    <T> List<T> list(int least, int most, Supplier<T> each) {
        int count = least + random.nextInt(most - least + 1);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(each.get());
        }
        return list;
    }

    /** Any text but an empty one. */
    String text() {
        return chance(60) ? of(NASTY) : of(NASTY) + (chance(50) ? " " : "") + of(NASTY);
    }

    /** A text that says something. */
    String speech() {
        return chance(50) ? "Halo, " + text() : "Apa kabar? {{user.name | default: Kak}}";
    }

    /** Text in a condition: it has straight quotes and plain spaces, as whatever phones type is code there. */
    String word() {
        return of(List.of("Jakarta", "it's", "a \"b\"", "yes", "12", "C:\\x", "x # y", "a: b", "", "\ud83d\ude00"));
    }

    /** A name: letters, digits, spaces, _ and -. */
    String name() {
        return of(NAMES);
    }

    /** A name nothing else of the model has. */
    String fresh(String start) {
        return start + "_" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
    }

    BigDecimal number() {
        return new BigDecimal(
                of(List.of("0", "1", "-3", "2.50", "1000000", "-0.001", "12345678901234567890123456789")));
    }

    Duration duration() {
        return of(List.of(
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofMinutes(90),
                Duration.ofHours(24),
                Duration.ofDays(36_525),
                Duration.ofDays(3).plusHours(5).plusMillis(7)));
    }

    /** A plain value. */
    Object value(int depth) {
        switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0:
                return number();
            case 1:
                return chance(50);
            case 4:
                return list(0, 3, () -> value(depth - 1));
            case 5:
                return values(depth - 1);
            default:
                return chance(5) ? "" : text();
        }
    }

    Map<String, Object> values(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            map.put(chance(70) ? name() : of(NASTY.subList(0, 10)).replace('\n', ' '), value(depth));
        }
        return map;
    }
}
