package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.Problem;
import java.util.Optional;

/** A problem with the line it stands in, the way compilers show it. Any thread. */
public final class Excerpt {
    /** Nobody says how many columns there are: long lines are cut, hints are not broken. */
    static final int ANY = 0;

    private static final int USUAL_COLUMNS = 116;

    /** Narrower than this nothing can be read. */
    private static final int LEAST = 16;

    private static final int LEFT_TO_RIGHT_MARK = 0x200e;

    private Excerpt() {}

    /** {@code FILE:LINE:COL: error[CODE]: message}, the line with a caret below the place, the hint. @param line if known */
    public static String of(Problem problem, Optional<String> line) {
        return of(problem, line, 0, ANY);
    }

    /**
     * The same for a terminal of so many columns. Its first line is never broken: tools read it.
     *
     * @param length of what is wrong, in code points; 0 leaves it to the look of the line
     */
    static String of(Problem problem, Optional<String> line, int length, int columns) {
        StringBuilder text = new StringBuilder(problem.withHint(null).toString());
        Position position = problem.position();
        if (position != null && line.isPresent()) {
            excerpt(text, position, line.get(), length, columns);
        }
        if (problem.hint() != null) {
            hint(text, problem.hint(), columns);
        }
        return text.toString();
    }

    private static void hint(StringBuilder text, String hint, int columns) {
        text.append("\n  =");
        int used = 3;
        for (String word : hint.split(" ", -1)) {
            int cells = Cells.of(word);
            if (columns != ANY && used + 1 + cells > columns && used > 4) {
                text.append("\n   ");
                used = 3;
            }
            text.append(' ').append(word);
            used += 1 + cells;
        }
    }

    private static void excerpt(StringBuilder text, Position position, String line, int length, int columns) {
        int[] points = line.codePoints().map(Excerpt::printable).toArray();
        int at = Math.min(position.column() - 1, points.length);
        int size = length > 0 ? length : token(points, at);
        String number = String.valueOf(position.line());
        String margin = " ".repeat(number.length());
        Window window = Window.of(
                points, at, Math.max(LEAST, (columns == ANY ? USUAL_COLUMNS : columns) - number.length() - 4));
        text.append('\n')
                .append(' ')
                .append(number)
                .append(" | ")
                .append(window.text(points))
                .append('\n');
        text.append(' ').append(margin).append(" | ");
        int end = Math.max(at, Math.min(window.to, at + size));
        text.append(" ".repeat((window.from > 0 ? 1 : 0) + Cells.of(points, window.from, at)));
        text.append("^".repeat(Math.max(1, Cells.of(points, at, end))));
    }

    /** What of a line is shown; what is cut off is marked. */
    private record Window(int from, int to) {
        static Window of(int[] points, int at, int room) {
            if (Cells.of(points, 0, points.length) <= room) {
                return new Window(0, points.length);
            }
            int most = room - 2;
            int from = at;
            int before = 0;
            while (from > 0 && before + Cells.of(points[from - 1]) <= most / 2) {
                before += Cells.of(points[--from]);
            }
            int to = from;
            int used = 0;
            while (to < points.length && used + Cells.of(points[to]) <= most) {
                used += Cells.of(points[to++]);
            }
            while (from > 0 && used + Cells.of(points[from - 1]) <= most) {
                used += Cells.of(points[--from]);
            }
            return new Window(from, to);
        }

        String text(int[] points) {
            StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
            if (hasRightToLeft(points)) {
                // Else a terminal might turn the line around, away from its caret.
                shown.appendCodePoint(LEFT_TO_RIGHT_MARK);
            }
            for (int i = from; i < to; i++) {
                shown.appendCodePoint(points[i]);
            }
            return shown.append(to < points.length ? "…" : "").toString();
        }

        private boolean hasRightToLeft(int[] points) {
            for (int i = from; i < to; i++) {
                byte direction = Character.getDirectionality(points[i]);
                if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nothing from a file may move the terminal's cursor or turn its text around. */
    private static int printable(int point) {
        boolean turns = point == 0x61c
                || point == LEFT_TO_RIGHT_MARK
                || point == 0x200f
                || (point >= 0x2028 && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
        return Character.isISOControl(point) || turns ? ' ' : point;
    }

    /** How far what begins at an index goes by its look: quotes, a word, or one character. */
    private static int token(int[] points, int start) {
        if (start < points.length && (points[start] == '"' || points[start] == '\'')) {
            for (int end = start + 1; end < points.length; end++) {
                if (points[end] == points[start] && points[end - 1] != '\\') {
                    return end + 1 - start;
                }
            }
        }
        int end = start;
        while (end < points.length && isWord(points[end])) {
            end++;
        }
        return Math.max(1, end - start);
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || point == '_' || point == '-' || Cells.of(point) != 1;
    }
}
