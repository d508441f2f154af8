package dev.alur.cli;

import dev.alur.analytics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts per workflow as a table that fits the width. */
final class CountTable {
    private static final List<String> LONG = List.of("started", "completed", "incomplete", "failed", "open", "goals");
    private static final List<String> SHORT = List.of("start", "done", "part", "fail", "open", "goal");

    private final Console console;
    private final List<String> heads;
    private final int nameWidth;
    private final String gap;

    CountTable(Console console, Map<String, Tally> counts) {
        this.console = console;
        this.nameWidth = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
        boolean wide =
                nameWidth + LONG.stream().mapToInt(head -> head.length() + 2).sum() <= console.width();
        this.heads = wide ? LONG : SHORT;
        this.gap = wide ? "  " : " ";
    }

    /** A head, a line per workflow and the sum. */
    static List<String> lines(Console console, Map<String, Tally> counts) {
        CountTable table = new CountTable(console, counts);
        List<String> lines = new ArrayList<>();
        lines.add(console.paint(Console.Colour.BOLD, table.row("workflow", table.heads)));
        Tally sum = Tally.ZERO;
        for (Map.Entry<String, Tally> entry : counts.entrySet()) {
            lines.add(table.row(entry.getKey(), numbers(entry.getValue())));
            sum = sum.plus(entry.getValue());
        }
        lines.add(console.paint(Console.Colour.BOLD, table.row("all", numbers(sum))));
        return lines;
    }

    private static List<String> numbers(Tally tally) {
        return List.of(
                text(tally.started()),
                text(tally.completed()),
                text(tally.incomplete()),
                text(tally.failed()),
                text(tally.open()),
                text(tally.goals()));
    }

    private static String text(long count) {
        return count == 0 ? "-" : String.valueOf(count);
    }

    private String row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(name).append(" ".repeat(Math.max(0, nameWidth - name.length())));
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            row.append(gap).append(" ".repeat(Math.max(0, heads.get(i).length() - cell.length())));
            row.append(cell);
        }
        return row.toString();
    }
}
