package dev.alur.yaml;

import dev.alur.Position;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Finds the place of a character of a scalar's value in the author's text, escapes and line breaks counted. */
final class Placings {
    private Placings() {}

    static Node.Placing of(
            ScalarStyle style,
            String value,
            Position start,
            boolean oneLine,
            List<Node.Piece> pieces,
            SourceLines source) {
        if (style == ScalarStyle.PLAIN) {
            return offset -> plain(value, offset, start, pieces);
        }
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return offset -> block(value, offset, start, source);
        }
        if (!oneLine) {
            return offset -> start;
        }
        boolean escapes = style == ScalarStyle.DOUBLE_QUOTED;
        return offset -> quoted(value, offset, start, escapes, source);
    }

    private static Position plain(String value, int offset, Position start, List<Node.Piece> pieces) {
        if (pieces.size() < 2) {
            return right(start, value.codePointCount(0, Math.min(offset, value.length())));
        }
        int begin = 0;
        for (Node.Piece piece : pieces) {
            if (offset <= begin + piece.text().length()) {
                return right(piece.at(), piece.text().codePointCount(0, Math.max(0, offset - begin)));
            }
            begin += piece.text().length() + 1;
        }
        return start;
    }

    private static Position quoted(String value, int offset, Position start, boolean escapes, SourceLines source) {
        String raw = source.from(start);
        int at = 1;
        for (int i = 0; i < Math.min(offset, value.length()) && at < raw.length(); i++) {
            char c = raw.charAt(at);
            if (escapes && c == '\\' && at + 1 < raw.length()) {
                char kind = raw.charAt(at + 1);
                at += kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
            } else {
                at += !escapes && c == '\'' ? 2 : 1;
            }
        }
        return right(start, raw.codePointCount(0, Math.min(at, raw.length())));
    }

    /** A literal block keeps its lines; a folded one is searched for the line that holds the words. */
    private static Position block(String value, int offset, Position start, SourceLines source) {
        int end = Math.min(offset, value.length());
        int lineStart = value.lastIndexOf('\n', end - 1) + 1;
        String word = value.substring(end, Math.min(value.length(), end + 12)).split("\n", 2)[0];
        int row = start.line() + 1;
        for (int i = 0; i < lineStart; i++) {
            row += value.charAt(i) == '\n' ? 1 : 0;
        }
        for (int line = row; !word.isBlank() && line < row + 50; line++) {
            int found = source.line(line).indexOf(word);
            if (found >= 0) {
                return source.at(line, source.line(line).codePointCount(0, found) + 1);
            }
        }
        return start;
    }

    private static Position right(Position start, int columns) {
        return new Position(start.file(), start.line(), start.column() + columns);
    }
}
