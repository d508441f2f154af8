package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.Problem;
import java.util.Optional;

/** A problem with the line it stands in, the way compilers show it. Any thread. */
public final class Excerpt {
    /** Longer lines are cut around the place. */
    private static final int WIDTH = 110;

    private Excerpt() {}

    /** {@code FILE:LINE:COL: error[CODE]: message}, the line with a caret below the place, the hint. @param line if known */
    public static String of(Problem problem, Optional<String> line) {
        StringBuilder text = new StringBuilder(problem.withHint(null).toString());
        Position position = problem.position();
        if (position != null && line.isPresent()) {
            excerpt(text, position, line.get());
        }
        if (problem.hint() != null) {
            text.append("\n  = ").append(problem.hint());
        }
        return text.toString();
    }

    private static void excerpt(StringBuilder text, Position position, String line) {
        int points = line.codePointCount(0, line.length());
        int at = Math.min(position.column() - 1, points);
        int from = Math.max(0, at - WIDTH / 2);
        int to = Math.min(points, from + WIDTH);
        int start = line.offsetByCodePoints(0, from);
        int caret = line.offsetByCodePoints(0, at);
        String shown = printable(line.substring(start, line.offsetByCodePoints(0, to)));
        String number = String.valueOf(position.line());
        String margin = " ".repeat(number.length());
        text.append('\n').append(' ').append(number).append(" | ").append(shown).append('\n');
        text.append(' ').append(margin).append(" | ");
        text.append(" ".repeat(at - from)).append("^".repeat(token(line, caret)));
    }

    /** Nothing from a file may move the terminal's cursor. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                printable.setCharAt(i, ' ');
            }
        }
        return printable.toString();
    }

    /** How far the word goes that begins at an index: at least one character. */
    private static int token(String line, int start) {
        int end = start;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return Math.max(1, line.codePointCount(start, end));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
    }
}
