package dev.alur.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of this package's test resources: cells between tabs, comments behind #. */
final class TableFile {
    private TableFile() {}

    /** @param number counted from 1 */
    record Line(int number, List<String> cells) {}

    /** @throws AssertionError for a row with another number of cells */
    static List<Line> read(String name, int columns) {
        List<Line> rows = new ArrayList<>();
        int number = 0;
        for (String line : content(name).split("\n")) {
            number++;
            boolean comment = line.startsWith("#") && !line.contains("\t") || line.isBlank();
            if (!comment) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != columns) {
                    throw new AssertionError(name + ":" + number + " has " + cells.size() + " cells, not " + columns);
                }
                rows.add(new Line(number, cells));
            }
        }
        return rows;
    }

    private static String content(String name) {
        try (InputStream in = Objects.requireNonNull(TableFile.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A cell's text: {@code \}{@code u200f}, {@code \n} and {@code \e} (nothing) read, <code>{1000 x 9}</code> repeated. */
    static String text(String cell) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < cell.length()) {
            char c = cell.charAt(at);
            int close = c == '{' ? cell.indexOf('}', at) : -1;
            int times = close < 0 ? -1 : cell.substring(at, close).indexOf(" x ");
            if (times > 0) {
                int count = Integer.parseInt(cell.substring(at + 1, at + times));
                text.append(text(cell.substring(at + times + 3, close)).repeat(count));
                at = close + 1;
            } else if (c == '\\') {
                boolean code = cell.charAt(at + 1) == 'u';
                text.append(code ? unicode(cell, at + 2) : cell.charAt(at + 1) == 'n' ? "\n" : "");
                at += code ? 6 : 2;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    private static String unicode(String cell, int at) {
        return String.valueOf((char) Integer.parseInt(cell.substring(at, at + 4), 16));
    }
}
