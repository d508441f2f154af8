package dev.alur.value;

import dev.alur.AlurException;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as JSON (RFC 8259), strict, on one line. Numbers keep their digits; U+0000 and lone surrogates, which
 * databases refuse, are replaced by U+FFFD both ways. A secret is written as {@code "***"}. Any thread.
 */
public final class Json {
    /** Longest text {@link #parse} reads, in chars. */
    public static final int MAX_LENGTH = 4_000_000;

    private Json() {}

    /** @throws IllegalArgumentException for a value that is not plain, see {@link Values} */
    public static String write(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        JsonWriter.write(text, value, 0);
        return text.toString();
    }

    /**
     * Whole numbers become {@link Integer} or {@link Long} where they fit, others {@link java.math.BigDecimal}; objects
     * and arrays unmodifiable maps, in order, and lists.
     *
     * @throws AlurException {@code invalid-json} with the place in the text
     */
    public static @Nullable Object parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new AlurException("invalid-json", "the JSON text is longer than " + MAX_LENGTH + " characters");
        }
        return new JsonReader(text).read();
    }
}
