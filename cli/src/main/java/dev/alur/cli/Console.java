package dev.alur.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where the command writes. Always UTF-8, whatever the platform says: the same input gives the same bytes. Colour only on
 * a terminal, and never when {@code NO_COLOR} is set (no-color.org).
 */
final class Console {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Map<String, String> environment;
    private final Reader in;

    Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {
        this(Reader.nullReader(), out, err, terminal, environment);
    }

    Console(Reader in, PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.environment = environment;
    }

    static Console ofProcess() {
        Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        return new Console(in, writer(FileDescriptor.out), writer(FileDescriptor.err), isOnTerminal(), System.getenv());
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new Output(new FileOutputStream(to)), true, StandardCharsets.UTF_8);
    }

    /** Whether something was printed that nobody can have seen: a full disk, a closed output. */
    boolean lostOutput() {
        return out.checkError();
    }

    /** From Java 22 on a console exists without a terminal too, and says itself whether it has one. */
    private static boolean isOnTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** All of the standard input. */
    String input() throws IOException {
        StringWriter all = new StringWriter();
        in.transferTo(all);
        return all.toString();
    }

    /** What is typed, on a terminal with editing. Close it when the last line is read. @param words to complete */
    Lines lines(List<String> words) throws IOException {
        return terminal ? TerminalLines.ofProcess(words) : new PipedLines(in);
    }

    /** Whether somebody sits in front of it. */
    boolean isTerminal() {
        return terminal;
    }

    boolean hasColour() {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Columns: what {@code COLUMNS} says, else the terminal, else 80. */
    int width() {
        int width = columns();
        return width > 0 ? width : USUAL_WIDTH;
    }

    /** Columns, 0 if nobody says how many there are: then nothing is broken into lines. */
    int columns() {
        int said = number(environment.getOrDefault("COLUMNS", ""));
        int width = said > 0 ? said : terminal ? number(columnsOfTerminal()) : 0;
        return width > 0 ? Math.max(LEAST_WIDTH, width) : 0;
    }

    private static String columnsOfTerminal() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty 2>/dev/null").start();
            try (InputStream answer = stty.getInputStream()) {
                String size = new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
                stty.waitFor(1, TimeUnit.SECONDS);
                return size.substring(size.indexOf(' ') + 1);
            }
        } catch (IOException noShell) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Text in a colour, or as it is. */
    String paint(Colour colour, String text) {
        return hasColour() ? colour.code + text + "\u001b[0m" : text;
    }

    enum Colour {
        GREEN("\u001b[32m"),
        RED("\u001b[31m"),
        YELLOW("\u001b[33m"),
        BOLD("\u001b[1m"),
        FAINT("\u001b[2m");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
