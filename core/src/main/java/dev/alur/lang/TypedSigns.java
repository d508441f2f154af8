package dev.alur.lang;

/**
 * Brings the signs of keyboards to the plain ones: digits of every script, {@code ½}, the emoji ten, curly apostrophes,
 * the long minus. Folding does not, and would read {@code 1½} as eleven halves and {@code 10²} as 102.
 */
final class TypedSigns {
    private static final int EMOJI_TEN = 0x1F51F;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private TypedSigns() {}

    static String plain(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < 0x80) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x80) {
                append(out, c);
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '¼' -> out.append(" 1/4 ");
            case '½' -> out.append(" 1/2 ");
            case '¾' -> out.append(" 3/4 ");
            case EMOJI_TEN -> out.append(" 10 ");
            case '\u2018', '\u2019', '\u02bc' -> out.append('\'');
            case '\u2212', '\ufe63', '\uff0d' -> out.append('-');
            // The decimal mark and the thousands mark of Arabic.
            case '\u066b' -> out.append(',');
            case '\u066c' -> {}
            default -> {
                int power = SUPERSCRIPTS.indexOf(c);
                if (power >= 0) {
                    out.append('^').append(power);
                } else if (Character.isDigit(c)) {
                    out.append((char) ('0' + Character.digit(c, 10)));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
