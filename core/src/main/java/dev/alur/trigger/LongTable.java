package dev.alur.trigger;

import java.util.Map;

/** A map from {@code long} to a number from 0 on, key and value side by side in one array. Immutable. */
final class LongTable {
    static final int ABSENT = -1;

    private static final long MIX = 0x9e3779b97f4a7c15L;

    /** Pairs of key and value + 1. */
    private final long[] pairs;

    private final int shift;

    private LongTable(long[] pairs, int shift) {
        this.pairs = pairs;
        this.shift = shift;
    }

    static LongTable of(Map<Long, Integer> entries) {
        int bits = 64 - Long.numberOfLeadingZeros(entries.size() * 2L + 1);
        LongTable table = new LongTable(new long[2 << bits], 64 - bits);
        entries.forEach(table::put);
        return table;
    }

    private void put(long key, int value) {
        int slot = slot(key);
        while (pairs[slot + 1] != 0) {
            slot = slot + 2 & pairs.length - 1;
        }
        pairs[slot] = key;
        pairs[slot + 1] = value + 1L;
    }

    int find(long key) {
        int slot = slot(key);
        while (pairs[slot + 1] != 0) {
            if (pairs[slot] == key) {
                return (int) pairs[slot + 1] - 1;
            }
            slot = slot + 2 & pairs.length - 1;
        }
        return ABSENT;
    }

    private int slot(long key) {
        return (int) (key * MIX >>> shift) << 1;
    }
}
