package dev.alur.trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms by a number read off the text, such as the hash of a prefix. A set of bits, some 64 for each key and seldom
 * out of the processor's cache, turns nearly every stranger away before the table is read. Immutable.
 */
final class KeyedTerms {
    private static final long MIX = 0xd6e8feb86659fd93L;

    private final long[] bits;
    private final int shift;
    private final LongTable lists;
    private final int[][] terms;

    private KeyedTerms(Map<Long, List<Integer>> termsByKey) {
        int size = Math.max(6, 64 - Long.numberOfLeadingZeros(termsByKey.size() * 64L));
        bits = new long[1 << size - 6];
        shift = 64 - size;
        Map<Long, Integer> numbers = new HashMap<>();
        terms = new int[termsByKey.size()][];
        termsByKey.forEach((key, list) -> {
            int number = numbers.size();
            numbers.put(key, number);
            terms[number] = list.stream().mapToInt(Integer::intValue).toArray();
            long bit = key * MIX >>> shift;
            bits[(int) (bit >>> 6)] |= 1L << bit;
        });
        lists = LongTable.of(numbers);
    }

    boolean mayHave(long key) {
        return mayHave(bits, shift, key);
    }

    /** As {@link #mayHave(long)} for a loop that keeps {@link #bits()} and {@link #shift()} at hand: twice as fast. */
    static boolean mayHave(long[] bits, int shift, long key) {
        long bit = key * MIX >>> shift;
        return (bits[(int) (bit >>> 6)] & 1L << bit) != 0;
    }

    long[] bits() {
        return bits;
    }

    int shift() {
        return shift;
    }

    /** The terms of this key; empty if there are none. */
    int[] terms(long key) {
        int number = lists.find(key);
        return number == LongTable.ABSENT ? NONE : terms[number];
    }

    private static final int[] NONE = {};

    /** Collects terms. Not for sharing. */
    static final class Builder {
        private final Map<Long, List<Integer>> termsByKey = new HashMap<>();

        void add(long key, int term) {
            termsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(term);
        }

        /** Makes the key known without a term. */
        void announce(long key) {
            termsByKey.computeIfAbsent(key, k -> new ArrayList<>());
        }

        boolean isEmpty() {
            return termsByKey.isEmpty();
        }

        KeyedTerms build() {
            return new KeyedTerms(termsByKey);
        }
    }
}
