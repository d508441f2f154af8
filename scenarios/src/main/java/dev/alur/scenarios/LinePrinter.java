package dev.alur.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints lines of a transcript for people: a time wherever it changes, {@code bot} below who wrote, long lines wrapped.
 * Confined to one thread.
 */
public final class LinePrinter {
    /** No wrapping. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Appendable out;
    private final String margin;
    private final int width;
    private @Nullable ZonedDateTime last;

    private LinePrinter(Appendable out, String margin, int width) {
        this.out = out;
        this.margin = margin;
        this.width = width;
    }

    /** @param width columns at most, {@link #UNLIMITED} for no wrapping */
    public static LinePrinter on(Appendable out, int width) {
        return new LinePrinter(out, "", width);
    }

    LinePrinter indented(String by) {
        return new LinePrinter(out, by, width);
    }

    /** {@code Mon 5 Jan 09:00}, with seconds where there are some. */
    public static String stamp(ZonedDateTime at) {
        String time = two(at.getHour()) + ":" + two(at.getMinute());
        return day(at.toLocalDate()) + " " + time + (at.getSecond() == 0 ? "" : ":" + two(at.getSecond()));
    }

    private static String day(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().getValue() - 1) + " " + day.getDayOfMonth() + " "
                + MONTHS.get(day.getMonthValue() - 1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** @throws UncheckedIOException if the output cannot be written */
    public void print(Line line) {
        boolean isNewDay = last != null && !last.toLocalDate().equals(line.at().toLocalDate());
        if (isNewDay && margin.isEmpty()) {
            write("\n");
        }
        boolean opens = line.kind() == Line.Kind.USER || line.kind() == Line.Kind.EVENT;
        boolean stamped = last == null || opens || !last.equals(line.at());
        last = line.at();
        String first = stamped ? stamp(line.at()) + "  " : "  ";
        wrap(margin + first, margin + "    ", line.text());
    }

    private void wrap(String first, String next, String text) {
        StringBuilder row = new StringBuilder(first);
        boolean blank = true;
        for (String paragraph : text.split("\n", -1)) {
            for (String word : paragraph.split(" ", -1)) {
                int gap = blank ? 0 : 1;
                if (!blank && length(row) + gap + length(word) > width) {
                    write(row.append('\n').toString());
                    row = new StringBuilder(next);
                    gap = 0;
                }
                row.append(" ".repeat(gap)).append(word);
                blank = false;
            }
            write(row.append('\n').toString());
            row = new StringBuilder(next);
            blank = true;
        }
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
