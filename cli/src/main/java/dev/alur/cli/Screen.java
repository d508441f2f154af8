package dev.alur.cli;

import dev.alur.scenarios.Line;
import dev.alur.scenarios.LinePrinter;
import java.time.Instant;
import java.time.ZoneId;

/** Shows a conversation. Confined to one thread. */
final class Screen {
    /** Code points by which a text is recognised. */
    private static final int RECOGNISED = 60;

    private final Console console;
    private final ZoneId zone;
    private final LinePrinter printer;

    Screen(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
        this.printer = LinePrinter.on(console.out(), console.width());
    }

    /** A line of the conversation, with its time. */
    void line(Line line) {
        printer.print(new Line(line.at(), line.kind(), printable(line.text())));
        console.out().flush();
    }

    /** Something that is no part of the conversation. */
    void note(String text) {
        console.out().println(console.paint(Console.Colour.FAINT, printable(text)));
        console.out().flush();
    }

    /** Something went wrong. */
    void error(String text) {
        console.out().println(console.paint(Console.Colour.RED, printable(text)));
        console.out().flush();
    }

    String now(Instant at) {
        return LinePrinter.stamp(at.atZone(zone));
    }

    /** What somebody wrote, when it is only to be recognised. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= RECOGNISED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, RECOGNISED)) + "…";
    }

    /** Nothing that is shown may move the terminal's cursor or change its colours. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n') {
                printable.setCharAt(i, ' ');
            }
        }
        return printable.toString();
    }
}
