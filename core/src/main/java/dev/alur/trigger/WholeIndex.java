package dev.alur.trigger;

import org.jspecify.annotations.Nullable;

/** Terms that must be the whole message, by the hash of the folded message. Immutable. */
final class WholeIndex {
    private final Term[] terms;
    private final KeyedTerms hashes;
    private final int longest;

    private WholeIndex(Term[] terms, KeyedTerms hashes, int longest) {
        this.terms = terms;
        this.hashes = hashes;
        this.longest = longest;
    }

    /** {@code null} if none of the terms is looked for so. */
    static @Nullable WholeIndex of(Term[] terms) {
        KeyedTerms.Builder hashes = new KeyedTerms.Builder();
        int longest = 0;
        for (int term = 0; term < terms.length; term++) {
            if (terms[term].kind() == Term.Kind.WHOLE) {
                String body = terms[term].body();
                hashes.add(Tokens.hash(body, 0), term);
                longest = Math.max(longest, body.length());
            }
        }
        return hashes.isEmpty() ? null : new WholeIndex(terms, hashes.build(), longest);
    }

    @Nullable
    Hits scan(String text, @Nullable Hits found) {
        int hash = Tokens.seed(0);
        int length = 0;
        int end = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            int cell = Letters.cell(text.charAt(i));
            int kind = cell >>> 16;
            if (kind == Letters.NOTHING) {
                continue;
            }
            if (kind == Letters.SURROGATE && Symbols.isTone(text, i)) {
                i++;
                continue;
            }
            if (kind == Letters.EXPANDS) {
                return scan(Letters.expanded(text), found);
            }
            if (kind == Letters.SPACE) {
                space = length > 0;
                continue;
            }
            if (space) {
                hash = Tokens.step(hash, ' ');
                length++;
                space = false;
            }
            hash = Tokens.step(hash, cell & 0xffff);
            end = i + 1;
            if (++length > longest) {
                return found;
            }
        }
        return hashes.mayHave(hash) ? Hits.confirm(terms, hashes.terms(hash), text, end, found) : found;
    }
}
