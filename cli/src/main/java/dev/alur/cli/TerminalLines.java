package dev.alur.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Lines that somebody types, with history and completion. Ctrl-C empties the line, and ends an empty one, as Ctrl-D. */
final class TerminalLines implements Lines {
    private final Terminal terminal;
    private final LineReader reader;

    private TerminalLines(Terminal terminal, List<String> words) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .appName("alur")
                .terminal(terminal)
                .completer(new StringsCompleter(words))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    static TerminalLines ofProcess(List<String> words) throws IOException {
        return on(TerminalBuilder.builder().system(true).dumb(true).build(), words);
    }

    static TerminalLines on(Terminal terminal, List<String> words) {
        return new TerminalLines(terminal, words);
    }

    @Override
    public @Nullable String next(String prompt) {
        while (true) {
            try {
                return reader.readLine(prompt);
            } catch (EndOfFileException end) {
                return null;
            } catch (UserInterruptException interrupt) {
                // Ctrl-C interrupts the thread as well; left so, the next line would be over before it begins.
                Thread.interrupted();
                String dropped = interrupt.getPartialLine();
                if (dropped == null || dropped.isEmpty()) {
                    return null;
                }
            }
        }
    }

    @Override
    public boolean isEchoed() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
