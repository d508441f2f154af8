package dev.alur.conversation;

import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ids of recent events, each as 64 bits of hash and a time: 16 bytes instead of the hundred and more of a text. That
 * a new id is taken for one of a thousand kept ones is less likely than 1 in 10^16. Immutable.
 */
public final class SeenIds {
    /** Nothing was seen. */
    public static final SeenIds NONE = new SeenIds(new long[0]);

    private static final long BASIS = 0xcbf29ce484222325L;

    /** Hash and epoch milliseconds in turn, oldest first. */
    private final long[] pairs;

    private SeenIds(long[] pairs) {
        this.pairs = pairs;
    }

    /** Whether an id of this hash came since {@code oldest}. */
    boolean has(long hash, Instant oldest) {
        long limit = oldest.toEpochMilli();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == hash && pairs[i + 1] >= limit) {
                return true;
            }
        }
        return false;
    }

    /** These and one more, without those from before {@code oldest} and without the oldest beyond {@code most}. */
    SeenIds with(long hash, Instant now, Instant oldest, int most) {
        int from = Math.max(0, pairs.length - 2 * (most - 1));
        while (from < pairs.length && pairs[from + 1] < oldest.toEpochMilli()) {
            from += 2;
        }
        long[] more = Arrays.copyOfRange(pairs, from, pairs.length + 2);
        more[more.length - 2] = hash;
        more[more.length - 1] = now.toEpochMilli();
        return new SeenIds(more);
    }

    /** These without one. */
    SeenIds without(long hash) {
        long[] less = new long[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] != hash) {
                less[size++] = pairs[i];
                less[size++] = pairs[i + 1];
            }
        }
        return size == pairs.length ? this : size == 0 ? NONE : new SeenIds(Arrays.copyOf(less, size));
    }

    /** Hash and epoch milliseconds in turn, oldest first. */
    List<Object> numbers() {
        List<Object> numbers = new ArrayList<>(pairs.length);
        for (long number : pairs) {
            numbers.add(number);
        }
        return numbers;
    }

    /** Reads what {@link #numbers} wrote. @throws IllegalArgumentException if the list is none */
    static SeenIds of(List<?> numbers) {
        long[] pairs = new long[numbers.size()];
        for (int i = 0; i < pairs.length; i++) {
            if (!(numbers.get(i) instanceof Number number) || numbers.size() % 2 != 0) {
                throw new IllegalArgumentException("ids are numbers in pairs");
            }
            pairs[i] = number.longValue();
        }
        return pairs.length == 0 ? NONE : new SeenIds(pairs);
    }

    public int size() {
        return pairs.length / 2;
    }

    /**
     * Tells events apart by kind and id; statuses by name too, since those of one message share its id.
     */
    static long hash(Event event) {
        long hash = mixed(mixed(BASIS, event.kind().name()), "/");
        if (event.kind() == Event.Kind.STATUS) {
            hash = mixed(mixed(hash, event.name()), "/");
        }
        return finished(mixed(hash, event.id()));
    }

    static long hash(String text) {
        return finished(mixed(BASIS, text));
    }

    /** FNV-1a over the characters, to be followed by {@link #finished}. */
    private static long mixed(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finish of MurmurHash3: every bit depends on every character. */
    private static long finished(long mixed) {
        long hash = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenIds ids && Arrays.equals(pairs, ids.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        return size() + " ids";
    }
}
