package dev.alur.trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All keywords of all workflows: one pass over a message finds those that stand in it, whatever their number. Immutable,
 * usable from any thread; nothing is allocated for a message in which nothing is found.
 */
final class WordIndex {
    private final Term[] terms;
    private final @Nullable PhraseIndex phrases;
    private final @Nullable SubstringIndex substrings;
    private final @Nullable WholeIndex wholes;

    private WordIndex(Term[] terms) {
        this.terms = terms;
        phrases = PhraseIndex.of(terms);
        substrings = SubstringIndex.of(terms);
        wholes = WholeIndex.of(terms);
    }

    /** The terms found in the text, {@code null} for none. */
    @Nullable
    Hits scan(String text) {
        Hits hits = null;
        if (phrases != null) {
            hits = phrases.scan(text, hits);
        }
        if (substrings != null) {
            hits = substrings.scan(text, hits);
        }
        if (wholes != null) {
            hits = wholes.scan(text, hits);
        }
        return hits;
    }

    int size() {
        return terms.length;
    }

    /** Collects terms, each once. Not for sharing. */
    static final class Builder {
        /** The number of a keyword of which nothing is visible: it is in no message. */
        static final int NEVER = -1;

        private final Map<Term, Integer> numbers = new HashMap<>();
        private final List<Term> terms = new ArrayList<>();

        /** The number of a word, phrase, {@code prefix*}, {@code *suffix} or {@code *substring*}. */
        int keyword(String written) {
            return number(Term.keyword(written));
        }

        /** The number of a text that must be the whole message. */
        int whole(String written) {
            return number(Term.whole(written));
        }

        private int number(@Nullable Term term) {
            if (term == null) {
                return NEVER;
            }
            return numbers.computeIfAbsent(term, added -> {
                terms.add(added);
                return terms.size() - 1;
            });
        }

        WordIndex build() {
            return new WordIndex(terms.toArray(Term[]::new));
        }
    }
}
