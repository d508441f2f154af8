package dev.alur.spi;

/**
 * What a store holds, counted as it changes. Immutable.
 *
 * @param open runs, paused ones included
 * @param paused runs
 * @param ended runs that are kept
 * @param timers set and not yet handed out
 * @param conversations known
 */
public record StoreCounts(long open, long paused, long ended, long timers, long conversations) {
    /** Open runs that nobody holds. */
    public long waiting() {
        return open - paused;
    }
}
