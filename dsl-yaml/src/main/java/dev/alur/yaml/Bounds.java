package dev.alur.yaml;

/**
 * How much YAML is read before it is refused. Immutable.
 *
 * @param characters of one source
 * @param depth of nested maps and lists
 * @param nodes of one source: maps, lists, keys and values
 */
public record Bounds(int characters, int depth, int nodes) {
    /** For files a developer or owner keeps: 1 MiB, 32 deep, 100,000 nodes. */
    public static final Bounds FILES = new Bounds(1 << 20, 32, 100_000);

    /** For text that comes in through a chat: 64 KiB, 20 deep, 2,000 nodes. */
    public static final Bounds CHAT = new Bounds(1 << 16, 20, 2_000);

    public Bounds {
        if (characters < 1 || depth < 1 || nodes < 1) {
            throw new IllegalArgumentException("bounds must be positive: " + characters + ", " + depth + ", " + nodes);
        }
    }
}
