package dev.alur.reports.page;

import java.util.List;

/** One entry of a numbered list. @param parts the ways out of it, in the order they are told */
record Item(String text, List<Part> parts) {
    Item {
        parts = List.copyOf(parts);
    }

    /** A way out: when it is taken, and what happens then. @param end what is said after the steps; empty for nothing */
    record Part(String label, List<Item> items, String end) {
        Part {
            items = List.copyOf(items);
        }
    }

    /** A sentence that follows a colon. */
    static String small(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Writes entries as a list of Markdown. @param indent of their numbers */
    static void write(List<Item> items, String indent, StringBuilder to) {
        int number = 0;
        for (Item item : items) {
            String mark = ++number + ". ";
            to.append(indent).append(mark).append(item.text()).append('\n');
            String deeper = indent + " ".repeat(mark.length());
            for (Part part : item.parts()) {
                to.append(deeper).append("- ").append(part.label()).append(':');
                to.append(part.items().isEmpty() ? " " + small(part.end()) : "").append('\n');
                if (!part.items().isEmpty()) {
                    write(part.items(), deeper + "  ", to);
                    if (!part.end().isEmpty()) {
                        to.append('\n')
                                .append(deeper)
                                .append("  ")
                                .append(part.end())
                                .append('\n');
                    }
                }
            }
        }
    }
}
