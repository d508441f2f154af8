package dev.alur.trigger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The terms found in one message, each once, in the order found. Made at the first of them. */
final class Hits {
    private static final int MANY = 32;

    private int[] terms = new int[8];
    private int size;
    /** One bit per term, once there are many. */
    private long @Nullable [] seen;

    /** Adds those candidates that really end there. */
    static @Nullable Hits confirm(Term[] terms, int[] candidates, String text, int end, @Nullable Hits found) {
        Hits hits = found;
        for (int term : candidates) {
            if ((hits == null || !hits.has(term)) && terms[term].endsAt(text, end)) {
                if (hits == null) {
                    hits = new Hits();
                }
                hits.add(term);
            }
        }
        return hits;
    }

    int size() {
        return size;
    }

    int term(int index) {
        return terms[index];
    }

    boolean has(int term) {
        if (seen != null) {
            return term >>> 6 < seen.length && (seen[term >>> 6] & 1L << term) != 0;
        }
        for (int i = 0; i < size; i++) {
            if (terms[i] == term) {
                return true;
            }
        }
        return false;
    }

    /** Adds a term that is not there yet. */
    void add(int term) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
        }
        terms[size++] = term;
        if (seen != null) {
            mark(seen, term);
        } else if (size > MANY) {
            long[] bits = new long[16];
            for (int i = 0; i < size; i++) {
                bits = mark(bits, terms[i]);
            }
            seen = bits;
        }
    }

    private long[] mark(long[] bits, int term) {
        long[] wide =
                term >>> 6 < bits.length ? bits : Arrays.copyOf(bits, Math.max(bits.length * 2, (term >>> 6) + 1));
        wide[term >>> 6] |= 1L << term;
        seen = wide;
        return wide;
    }
}
