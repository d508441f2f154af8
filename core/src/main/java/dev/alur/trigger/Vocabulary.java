package dev.alur.trigger;

import java.util.Map;

/**
 * The words of all terms by hash, packed as {@code {hash, terms, word, first state}} so that a word costs one read of
 * memory. Immutable.
 */
final class Vocabulary {
    static final int ABSENT = -1;

    private static final int MIX = 0x9e3779b1;

    /** Four numbers a word; {@code terms} and {@code word} count from 1, so that an empty place is all zero. */
    private final int[] places;

    private final int shift;

    /** What is known of one word. @param terms a list of single-word terms or -1 @param first a phrase's first state */
    record Entry(int terms, int word, int first) {}

    Vocabulary(Map<Integer, Entry> entriesByHash) {
        int bits = 32 - Integer.numberOfLeadingZeros(entriesByHash.size() * 2 + 1);
        places = new int[4 << bits];
        shift = 32 - bits;
        entriesByHash.forEach(this::put);
    }

    private void put(int hash, Entry entry) {
        int at = place(hash);
        while (places[at + 2] != 0) {
            at = at + 4 & places.length - 1;
        }
        places[at] = hash;
        places[at + 1] = entry.terms() + 1;
        places[at + 2] = entry.word() + 1;
        places[at + 3] = entry.first();
    }

    /** Where the word with this hash stands, or {@link #ABSENT}. */
    int find(int hash) {
        int at = place(hash);
        while (places[at + 2] != 0) {
            if (places[at] == hash) {
                return at;
            }
            at = at + 4 & places.length - 1;
        }
        return ABSENT;
    }

    int terms(int place) {
        return places[place + 1] - 1;
    }

    int word(int place) {
        return places[place + 2] - 1;
    }

    int first(int place) {
        return places[place + 3];
    }

    private int place(int hash) {
        return (hash * MIX >>> shift) << 2;
    }
}
