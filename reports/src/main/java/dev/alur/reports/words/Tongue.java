package dev.alur.reports.words;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** The language of a report. Both texts stand side by side where they are used. Any thread. */
public enum Tongue {
    INDONESIAN,
    ENGLISH;

    /**
     * The language of a code such as {@code id} or {@code en}.
     *
     * @throws AlurException {@code unknown-language} for any other
     */
    public static Tongue parse(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "id" -> INDONESIAN;
            case "en" -> ENGLISH;
            default ->
                throw new AlurException(
                        "unknown-language",
                        "\"" + code.substring(0, Math.min(40, code.length()))
                                + "\" is no language of reports; write id or en");
        };
    }

    /** The code messages use: {@code id}, {@code en}. */
    public String code() {
        return this == ENGLISH ? "en" : "id";
    }

    /** The one of two texts that is in this language. */
    public String of(String english, String indonesian) {
        return this == ENGLISH ? english : indonesian;
    }

    /** A number as the language writes it, in groups from five digits on, so that a year stays one: {@code 12,250.5}. */
    public String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder text = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int i = whole.length() - 3; i > first && whole.length() - first > 4; i -= 3) {
            text.insert(i, of(",", "."));
        }
        return dot < 0 ? text.toString() : text + of(".", ",") + plain.substring(dot + 1);
    }

    /** A time of day: {@code 17:30}, {@code 17.30}. */
    public String time(LocalTime time) {
        return String.format(Locale.ROOT, of("%02d:%02d", "%02d.%02d"), time.getHour(), time.getMinute());
    }

    /** {@code a, b and c}. */
    public String and(List<String> parts) {
        return joined(parts, of("and", "dan"));
    }

    /** {@code a, b or c}. */
    public String or(List<String> parts) {
        return joined(parts, of("or", "atau"));
    }

    private static String joined(List<String> parts, String word) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + word + " " + parts.get(parts.size() - 1);
    }
}
