package dev.alur.cli;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.yaml.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Brings advice from the step it is about to the very word: the first the message quotes, on the step's line or soon
 * below. The model knows places of steps only; the text is looked through, so that it need not know more.
 */
final class Spot {
    /** Steps with more lines than this are rare. */
    private static final int LINES = 30;

    private Spot() {}

    static Problem of(Problem problem, Reading reading) {
        Position start = problem.position();
        String word = quoted(problem.message());
        if (start == null || word == null) {
            return problem;
        }
        for (int i = 0; i < LINES; i++) {
            Position line = new Position(start.file(), start.line() + i, 1);
            String text = reading.line(line).orElse("");
            int from = i == 0
                    ? text.offsetByCodePoints(0, Math.min(start.column() - 1, text.codePointCount(0, text.length())))
                    : 0;
            int at = find(word, text, from);
            if (at >= 0 && i == 0 && at <= from + 1) {
                return problem;
            }
            if (at >= 0) {
                return problem.at(new Position(line.file(), line.line(), text.codePointCount(0, at) + 1));
            }
        }
        return problem;
    }

    private static @Nullable String quoted(String message) {
        int open = message.indexOf('`');
        int close = message.indexOf('`', open + 1);
        return open < 0 || close < 0 ? null : message.substring(open + 1, close);
    }

    /** Where the word stands for itself, not within another. */
    private static int find(String word, String text, int from) {
        for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !isPart(text.charAt(at - 1));
            if (starts && (end == text.length() || !isPart(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
