package dev.alur.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Lines of a file or of another command: nobody types them, so nobody has seen them. */
final class PipedLines implements Lines {
    private final BufferedReader in;

    PipedLines(Reader in) {
        this.in = new BufferedReader(in);
    }

    @Override
    public @Nullable String next(String prompt) {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isEchoed() {
        return false;
    }

    /** The input belongs to the process. */
    @Override
    public void close() {}
}
