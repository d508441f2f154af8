package dev.alur.reports.diagram;

import dev.alur.reports.words.Ink;

/** An author's words in a box: one line, cut where a glance ends. */
final class ChartInk implements Ink {
    private static final int QUOTE = 110;
    private static final int PLAIN = 60;

    @Override
    public String plain(String text) {
        return cut(text, PLAIN);
    }

    @Override
    public String name(String name) {
        return cut(name, PLAIN);
    }

    @Override
    public String quote(String text) {
        return "“" + cut(text, QUOTE) + "”";
    }

    /** Whole words, an ellipsis for the rest. Signs that steer the direction or shape of text are left out. */
    static String cut(String text, int most) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        int[] points = text.codePoints().toArray();
        for (int c : points) {
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                gap = line.length() > 0;
            } else if (isShown(c)) {
                line.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        if (line.codePointCount(0, line.length()) <= most) {
            return line.toString();
        }
        int end = line.offsetByCodePoints(0, most - 1);
        int space = line.lastIndexOf(" ", end);
        return line.substring(0, space > end / 2 ? space : end) + "…";
    }

    private static boolean isShown(int c) {
        boolean steersDirection =
                c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f;
        int type = Character.getType(c);
        return !steersDirection
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && c != 0xfeff;
    }
}
