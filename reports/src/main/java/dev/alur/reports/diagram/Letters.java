package dev.alur.reports.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, guessed from above: the letters of DejaVu Sans, the widest of the usual sans-serif fonts, so that a
 * text fits its box whatever font a phone has.
 */
final class Letters {
    /** Hundredths of the font size for the characters from space to tilde. */
    private static final int[] ASCII = {
        32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 37, 32, 34,
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
        100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
        61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 39, 34, 39, 84, 50,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
        64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84
    };

    private static final int OTHER = 100;
    private static final int WIDE = 140;

    private Letters() {}

    static double width(String text, double size) {
        return text.codePoints().mapToLong(Letters::hundredths).sum() * size / 100;
    }

    private static int hundredths(int c) {
        if (c >= 32 && c < 127) {
            return ASCII[c - 32];
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c < 0x250) {
            return Character.isUpperCase(c) ? OTHER : 66;
        }
        return c < 0x10000 && !Character.isIdeographic(c) && (c < 0x2600 || c > 0x27bf) ? OTHER : WIDE;
    }

    /** Lines no wider than this; a word that is too wide is cut between letters. */
    static List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.split(" ", -1)) {
                String rest = word;
                String joined = line.isEmpty() ? word : line + " " + word;
                if (width(joined, size) <= width) {
                    line.setLength(0);
                    line.append(joined);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (width(rest, size) > width) {
                    int end = fitting(rest, size, width);
                    lines.add(rest.substring(0, end));
                    rest = rest.substring(end);
                }
                line.append(rest);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** The end of the longest beginning that fits, at least one character. */
    private static int fitting(String text, double size, double width) {
        int end = Character.charCount(text.codePointAt(0));
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
