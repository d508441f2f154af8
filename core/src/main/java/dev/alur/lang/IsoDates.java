package dev.alur.lang;

/** Finds dates such as {@code 2026-01-05} and {@code 2026-01-05T08:00} in a text. */
final class IsoDates {
    private IsoDates() {}

    /** Where the date that starts here ends, 0 when none does. */
    static int end(String text, int start) {
        if (!shaped(text, start, "dddd-dd-dd")) {
            return 0;
        }
        int end = start + 10;
        if (shaped(text, end, "Tdd:dd")) {
            end += 6;
            if (shaped(text, end, ":dd")) {
                end += 3;
                end = fraction(text, end);
            }
            if (shaped(text, end, "Z")) {
                end++;
            } else if (shaped(text, end, "+dd:dd") || shaped(text, end, "-dd:dd")) {
                end += 6;
            }
        }
        return end < text.length() && Lexer.isWordPart(text.charAt(end)) ? 0 : end;
    }

    private static int fraction(String text, int start) {
        int end = start;
        if (shaped(text, start, ".d")) {
            end += 2;
            while (end < text.length() && Lexer.isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean shaped(String text, int start, String shape) {
        if (start + shape.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(start + i);
            char expected = shape.charAt(i);
            if (expected == 'd' ? !Lexer.isDigit(c) : c != expected) {
                return false;
            }
        }
        return true;
    }
}
