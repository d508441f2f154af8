package dev.alur.trigger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Terms that are found anywhere or at the end of a word, by their last characters: eight of them, four, or fewer for
 * shorter terms. The last characters of the folded text are kept in two {@code long}s of four. Immutable.
 */
final class SubstringIndex {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final Term[] terms;
    private final KeyedTerms eight;
    /** The last four characters of those of eight too, with no terms. */
    private final KeyedTerms four;
    /** By three, two and one characters; empty if there are none. */
    private final Short[] shorter;

    private record Short(int length, KeyedTerms terms) {}

    private SubstringIndex(Term[] terms, KeyedTerms eight, KeyedTerms four, Short[] shorter) {
        this.terms = terms;
        this.eight = eight;
        this.four = four;
        this.shorter = shorter;
    }

    /** {@code null} if none of the terms is looked for so. */
    static @Nullable SubstringIndex of(Term[] terms) {
        Map<Integer, KeyedTerms.Builder> builders = new TreeMap<>();
        for (int term = 0; term < terms.length; term++) {
            Term.Kind kind = terms[term].kind();
            if (kind == Term.Kind.ANYWHERE || kind == Term.Kind.SUFFIX) {
                String body = terms[term].body();
                int length = body.length() >= 8 ? 8 : Math.min(4, body.length());
                builders.computeIfAbsent(length, n -> new KeyedTerms.Builder()).add(key(body, length), term);
                if (length == 8) {
                    builders.computeIfAbsent(4, n -> new KeyedTerms.Builder()).announce(key(body, 4));
                }
            }
        }
        if (builders.isEmpty()) {
            return null;
        }
        Short[] shorter = builders.entrySet().stream()
                .filter(entry -> entry.getKey() < 4)
                .map(entry -> new Short(entry.getKey(), entry.getValue().build()))
                .toArray(Short[]::new);
        return new SubstringIndex(terms, built(builders.get(8)), built(builders.get(4)), shorter);
    }

    private static KeyedTerms built(KeyedTerms.@Nullable Builder builder) {
        return builder == null ? new KeyedTerms.Builder().build() : builder.build();
    }

    private static long key(String body, int length) {
        long last = 0;
        long older = 0;
        for (int i = body.length() - length; i < body.length(); i++) {
            older = older << 16 | last >>> 48;
            last = last << 16 | body.charAt(i);
        }
        return length == 8 ? both(last, older) : last;
    }

    /** Not unique, and need not be: the text is compared at last. */
    private static long both(long last, long older) {
        return last * MIX ^ older;
    }

    @Nullable
    Hits scan(String text, @Nullable Hits found) {
        Hits hits = found;
        long[] bits = four.bits();
        int shift = four.shift();
        boolean anyShorter = shorter.length > 0;
        long last = 0;
        long older = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int cell = Letters.cell(text.charAt(i));
            if (cell >= Letters.NOTHING << 16) {
                if (cell >= Letters.EXPANDS << 16) {
                    return scan(Letters.expanded(text), hits);
                }
                if (cell < Letters.SURROGATE << 16) {
                    continue;
                }
                if (Symbols.isTone(text, i)) {
                    i++;
                    continue;
                }
            }
            int folded = cell & 0xffff;
            if ((folded | (int) last & 0xffff) == ' ') {
                // A second space, or one at the beginning.
                continue;
            }
            older = older << 16 | last >>> 48;
            last = last << 16 | folded;
            if (KeyedTerms.mayHave(bits, shift, last)) {
                hits = Hits.confirm(terms, four.terms(last), text, i + 1, hits);
                hits = Hits.confirm(terms, eight.terms(both(last, older)), text, i + 1, hits);
            }
            if (anyShorter) {
                hits = shorter(last, text, i + 1, hits);
            }
        }
        return hits;
    }

    private @Nullable Hits shorter(long last, String text, int end, @Nullable Hits found) {
        Hits hits = found;
        for (Short few : shorter) {
            long key = last & (1L << 16 * few.length()) - 1;
            if (few.terms().mayHave(key)) {
                hits = Hits.confirm(terms, few.terms().terms(key), text, end, hits);
            }
        }
        return hits;
    }
}
