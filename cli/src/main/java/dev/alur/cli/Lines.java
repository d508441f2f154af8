package dev.alur.cli;

import org.jspecify.annotations.Nullable;

/** Where the lines of a conversation come from. Confined to one thread. */
interface Lines extends AutoCloseable {
    /** The next line; {@code null} at the end of the input. @param prompt shown where somebody types */
    @Nullable
    String next(String prompt);

    /** Whether who types sees it already. */
    boolean isEchoed();

    @Override
    void close();
}
