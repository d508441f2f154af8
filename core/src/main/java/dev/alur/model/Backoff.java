package dev.alur.model;

import java.time.Duration;

/**
 * How a failed call is tried again. The pause before call n+1 is {@code first × factor^(n-1)}, at most {@code max}, and
 * with jitter a point between zero and that. Immutable.
 *
 * @param attempts further calls after the first
 */
public record Backoff(int attempts, Duration first, double factor, Duration max, Jitter jitter) {
    /** Whether the pause is spread to keep callers apart. */
    public enum Jitter {
        FULL,
        NONE
    }

    /** No further call. */
    public static final Backoff NONE = times(0);

    /** So many further calls: 1 s doubling, at most 5 min, full jitter. */
    public static Backoff times(int attempts) {
        return new Backoff(attempts, Duration.ofSeconds(1), 2, Duration.ofMinutes(5), Jitter.FULL);
    }
}
