package dev.alur.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A text by code points, as the marks of the YAML parser count, and which of them belong to scalars. */
final class SourceText {
    private final String text;
    private final int[] points;
    private final int[] starts;
    private final BitSet scalar = new BitSet();

    SourceText(String text) {
        this.text = text;
        this.points = text.codePoints().toArray();
        List<Integer> lines = new ArrayList<>();
        lines.add(0);
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n' && i + 1 < points.length) {
                lines.add(i + 1);
            }
        }
        this.starts = lines.stream().mapToInt(Integer::intValue).toArray();
    }

    String text() {
        return text;
    }

    int lines() {
        return starts.length;
    }

    /** The number of the line, from 0, a place is on. */
    int line(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    int column(int index) {
        return index - starts[line(index)];
    }

    int start(int line) {
        return starts[line];
    }

    /** Behind the line's last character. */
    int end(int line) {
        int next = line + 1 < starts.length ? starts[line + 1] : points.length;
        return next > starts[line] && points[next - 1] == '\n' ? next - 1 : next;
    }

    String part(int from, int to) {
        return new String(points, from, Math.max(0, to - from));
    }

    /** The column of the line's first character that is no space. */
    int indent(int line) {
        int i = starts[line];
        while (i < end(line) && isSpace(points[i])) {
            i++;
        }
        return i - starts[line];
    }

    boolean isBlank(int line) {
        return starts[line] + indent(line) >= end(line);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t';
    }

    void cover(int from, int to) {
        scalar.set(from, Math.max(from, to));
    }

    /** Covers a block scalar but for a comment behind its header. */
    void coverBlock(int start, int end) {
        int i = start;
        while (i < points.length && "|>+-0123456789".indexOf(points[i]) >= 0) {
            i++;
        }
        cover(start, i);
        int line = line(start);
        if (line + 1 < starts.length) {
            cover(starts[line + 1], Math.max(starts[line + 1], end));
        }
    }

    boolean isCovered(int index) {
        return scalar.get(index);
    }

    /** Where a comment begins on this line, -1 if there is none. */
    int comment(int line) {
        for (int i = starts[line]; i < end(line); i++) {
            if (points[i] == '#' && !isCovered(i) && (i == starts[line] || isSpace(points[i - 1]))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the dash of a list's next item stands: the first in the list's column at the start of a line. */
    int dash(int after, int column, int value) {
        for (int line = line(after) + 1; line <= line(value); line++) {
            int at = starts[line] + column;
            if (indent(line) == column && at < end(line) && points[at] == '-' && !isCovered(at)) {
                return at;
            }
        }
        return value;
    }

    /** The lines of a plain scalar. */
    List<String> pieces(int from, int to) {
        List<String> pieces = new ArrayList<>();
        for (int line = line(from); line <= line(to - 1); line++) {
            String piece = part(Math.max(from, starts[line]), Math.min(to, end(line)))
                    .replace('\u00a0', ' ')
                    .strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Where a block scalar's text ends: without the blank lines behind it, unless they count. */
    int blockEnd(int start, int end, boolean keeps) {
        int last = Math.max(line(start), line(Math.max(start, end - 1)));
        while (!keeps && last > line(start) && isBlank(last)) {
            last--;
        }
        return end(last);
    }

    /** The lines of a block scalar without the indent of the first that has text. */
    List<String> block(int start, int end) {
        List<String> block = new ArrayList<>();
        int indent = -1;
        for (int line = line(start) + 1; line < starts.length && line <= line(end); line++) {
            if (indent < 0 && !isBlank(line)) {
                indent = indent(line);
            }
            block.add(part(Math.min(end(line), starts[line] + Math.max(0, indent)), end(line)));
        }
        return block;
    }
}
