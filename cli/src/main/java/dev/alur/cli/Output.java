package dev.alur.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output whose reader may stop reading: {@code alur validate DIR | head -1} is no failure, a full disk is one. */
final class Output extends FilterOutputStream {
    private boolean left;

    Output(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (left) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            if (!isReaderGone(failure)) {
                throw failure;
            }
            left = true;
        }
    }

    /** Java has no class for it; the words are those of the operating systems. */
    private static boolean isReaderGone(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("The pipe is being closed");
    }
}
