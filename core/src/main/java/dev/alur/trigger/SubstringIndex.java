package dev.alur.trigger;

import org.jspecify.annotations.Nullable;

/**
 * Terms that are found anywhere or at the end of a word, by their last characters: four of them, fewer for shorter
 * terms. The last four characters of the folded text are kept in one {@code long}. Immutable.
 */
final class SubstringIndex {
    private static final int LONGEST = 4;

    private final Term[] terms;
    /** By length - 1. */
    private final @Nullable KeyedTerms[] grams;

    private SubstringIndex(Term[] terms, @Nullable KeyedTerms[] grams) {
        this.terms = terms;
        this.grams = grams;
    }

    /** {@code null} if none of the terms is looked for so. */
    static @Nullable SubstringIndex of(Term[] terms) {
        KeyedTerms.Builder[] builders = new KeyedTerms.Builder[LONGEST];
        for (int i = 0; i < LONGEST; i++) {
            builders[i] = new KeyedTerms.Builder();
        }
        boolean any = false;
        for (int term = 0; term < terms.length; term++) {
            Term.Kind kind = terms[term].kind();
            if (kind == Term.Kind.ANYWHERE || kind == Term.Kind.SUFFIX) {
                String body = terms[term].body();
                int length = Math.min(LONGEST, body.length());
                long key = 0;
                for (int i = body.length() - length; i < body.length(); i++) {
                    key = key << 16 | body.charAt(i);
                }
                builders[length - 1].add(key, term);
                any = true;
            }
        }
        if (!any) {
            return null;
        }
        @Nullable KeyedTerms[] grams = new KeyedTerms[LONGEST];
        for (int i = 0; i < LONGEST; i++) {
            grams[i] = builders[i].isEmpty() ? null : builders[i].build();
        }
        return new SubstringIndex(terms, grams);
    }

    @Nullable
    Hits scan(String text, @Nullable Hits found) {
        Hits hits = found;
        KeyedTerms four = grams[3];
        boolean shorter = grams[0] != null || grams[1] != null || grams[2] != null;
        long last = 0;
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
            last = last << 16 | folded;
            if (four != null && four.mayHave(last)) {
                hits = Hits.confirm(terms, four.terms(last), text, i + 1, hits);
            }
            if (shorter) {
                hits = shorter(last, text, i + 1, hits);
            }
        }
        return hits;
    }

    private @Nullable Hits shorter(long last, String text, int end, @Nullable Hits found) {
        Hits hits = found;
        for (int length = 1; length < LONGEST; length++) {
            KeyedTerms terms = grams[length - 1];
            long key = last & (1L << 16 * length) - 1;
            if (terms != null && terms.mayHave(key)) {
                hits = Hits.confirm(this.terms, terms.terms(key), text, end, hits);
            }
        }
        return hits;
    }
}
