package dev.alur.yaml;

import dev.alur.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * The text handed to the YAML parser, and the way back from its marks to what the author wrote.
 *
 * <p>Lines map to lines and columns to columns but for a shift from one column on, where {@code 3. name} became
 * {@code - name}. Padding the dash instead would break the indent of bodies under two-digit numbers.
 */
final class Rewriting {
    private final SourceLines source;
    private final StringBuilder text = new StringBuilder();
    private final List<Row> rows = new ArrayList<>();

    Rewriting(SourceLines source) {
        this.source = source;
    }

    /** One rewritten line: the original line's number, and by how much columns from {@code from} on moved left. */
    private record Row(int line, int from, int shift) {}

    void add(int line, String rewritten, int from, int shift) {
        text.append(rewritten).append('\n');
        rows.add(new Row(line, from, shift));
    }

    String text() {
        return text.toString();
    }

    /** @param row counted from 0 @param column counted from 0, in code points, as the parser's marks do */
    Position original(int row, int column) {
        if (row >= rows.size()) {
            int last = Math.max(1, source.all().size());
            String line = source.line(last);
            return source.at(last, line.codePointCount(0, line.length()) + 1);
        }
        Row where = rows.get(row);
        return source.at(where.line, column + 1 + (column >= where.from ? where.shift : 0));
    }
}
