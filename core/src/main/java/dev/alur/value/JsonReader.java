package dev.alur.value;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads strict JSON; confined to one call. */
final class JsonReader {
    private static final int MAX_EXPONENT = 300;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Object read() {
        Object value = value(0);
        skipSpace();
        if (at < text.length()) {
            throw error("expected the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > Plain.MAX_DEPTH) {
            throw error("nested deeper than " + Plain.MAX_DEPTH + " levels");
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return Map.of();
        }
        while (true) {
            skipSpace();
            if (peek() != '"') {
                throw error("expected a key in double quotes");
            }
            String key = string();
            skipSpace();
            expect(':');
            Object value = value(depth + 1);
            if (map.containsKey(key)) {
                throw error("the key \"" + Shown.of(key) + "\" stands twice");
            }
            map.put(key, value);
            if (endsWith('}')) {
                return Collections.unmodifiableMap(map);
            }
        }
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return List.of();
        }
        while (true) {
            list.add(value(depth + 1));
            if (endsWith(']')) {
                return Collections.unmodifiableList(list);
            }
        }
    }

    private boolean endsWith(char end) {
        skipSpace();
        if (peek() == end) {
            at++;
            return true;
        }
        expect(',');
        return false;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw error("expected a value");
        }
        at += word.length();
        return value;
    }

    private Object number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int first = at;
        digits();
        if (text.charAt(first) == '0' && at > first + 1) {
            throw error("a number starts with 0");
        }
        boolean whole = true;
        if (peek() == '.') {
            at++;
            digits();
            whole = false;
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            int exponent = at;
            digits();
            if (at - exponent > 3 || Integer.parseInt(text.substring(exponent, at)) > MAX_EXPONENT) {
                throw error("an exponent is beyond " + MAX_EXPONENT);
            }
            whole = false;
        }
        if (at - start > MAX_EXPONENT) {
            throw error("a number has more than " + MAX_EXPONENT + " digits");
        }
        String number = text.substring(start, at);
        if (!whole || number.length() > 18) {
            return new BigDecimal(number);
        }
        long value = Long.parseLong(number);
        if (value == 0 && number.charAt(0) == '-') {
            return 0;
        }
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw error("expected a value");
        }
    }

    private String string() {
        int start = ++at;
        boolean plain = true;
        while (true) {
            char c = peek();
            if (c == '"') {
                break;
            }
            if (c < ' ') {
                throw error(at >= text.length() ? "a text is not closed" : "a line break or control sign in a text");
            }
            plain &= c != '\\' && !Character.isSurrogate(c);
            at += c == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        String raw = text.substring(start, at);
        if (plain) {
            at++;
            return raw;
        }
        String value = unescaped(raw, start);
        at++;
        return value;
    }

    private String unescaped(String raw, int start) {
        StringBuilder value = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            switch (escape) {
                case '"', '\\', '/' -> value.append(escape);
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'u' -> {
                    value.append(hex(raw, i + 1, start));
                    i += 4;
                }
                default -> throw errorAt(start + i, "\\" + escape + " is no escape");
            }
        }
        return Cleaned.of(value.toString());
    }

    private char hex(String raw, int from, int start) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < raw.length() && raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0) {
                throw errorAt(start + from, "expected four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("expected " + c);
        }
        at++;
    }

    /** U+0000 at the end, which no JSON token contains. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private AlurException error(String what) {
        return errorAt(at, what);
    }

    private static AlurException errorAt(int place, String what) {
        return new AlurException("invalid-json", "invalid JSON at character " + (place + 1) + ": " + what);
    }
}
