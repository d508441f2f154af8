package dev.alur.gallery;

import java.util.Locale;

/** Texts in double quotes, as YAML 1.1 and 1.2 alike read them back. */
final class Quoted {
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private Quoted() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (isHidden(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Signs that YAML does not take as they are, or that end a line. */
    private static boolean isHidden(int c) {
        return c < ' '
                || (c >= DELETE && c <= LAST_CONTROL)
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || (c >= 0xd800 && c <= 0xdfff)
                || c == 0xfffe
                || c == 0xffff;
    }

    /** Without quotes where every YAML parser reads the same value then: whole numbers, and durations such as 24h. */
    static String unlessPlain(String bare) {
        boolean number = bare.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");
        return number || bare.matches("[1-9][0-9]{0,6}(d|h|m|s)") ? bare : of(bare);
    }
}
