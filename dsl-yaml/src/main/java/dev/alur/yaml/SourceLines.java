package dev.alur.yaml;

import dev.alur.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a source as the author wrote them. Immutable. */
final class SourceLines {
    private final String file;
    private final List<String> lines;

    private SourceLines(String file, List<String> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
    }

    /** Splits at line feeds, carriage returns or both. A byte order mark belongs to no line: editors hide it. */
    static SourceLines of(Source source) {
        String text = source.text().startsWith("\ufeff") ? source.text().substring(1) : source.text();
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return new SourceLines(source.file(), lines);
    }

    String file() {
        return file;
    }

    List<String> all() {
        return lines;
    }

    /** The line of that number, counted from 1; empty beyond the end. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** @param column counted from 1, in code points */
    Position at(int line, int column) {
        return new Position(file, line, column);
    }

    /** The rest of a line from a position on; empty beyond its end. */
    String from(Position position) {
        String line = line(position.line());
        int points = line.codePointCount(0, line.length());
        return position.column() - 1 >= points ? "" : line.substring(line.offsetByCodePoints(0, position.column() - 1));
    }

    /**
     * Where a comment begins right after a position, with a word directly after its #; {@code null} if none does. Such a
     * comment was hardly meant as one.
     */
    @Nullable
    Position commentAfter(Position position) {
        String line = line(position.line());
        int points = line.codePointCount(0, line.length());
        if (position.column() - 1 >= points) {
            return null;
        }
        int start = line.offsetByCodePoints(0, position.column() - 1);
        int at = start;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        boolean word = at + 1 < line.length() && line.charAt(at) == '#' && " #-=!".indexOf(line.charAt(at + 1)) < 0;
        return word && at > start ? at(position.line(), position.column() + at - start) : null;
    }
}
