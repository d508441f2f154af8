package dev.alur.trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole words, phrases and prefixes, found in one pass: each character extends a hash, the end of a word asks the
 * vocabulary and moves the automaton of phrases; the text itself is compared only for what that finds. Immutable.
 */
final class PhraseIndex {
    private final Term[] terms;
    private final int seed;
    private final Vocabulary vocabulary;
    private final int[][] singles;
    private final @Nullable Phrases phrases;
    private final KeyedTerms prefixes;

    private PhraseIndex(
            Term[] terms,
            int seed,
            Vocabulary vocabulary,
            int[][] singles,
            @Nullable Phrases phrases,
            KeyedTerms prefixes) {
        this.terms = terms;
        this.seed = seed;
        this.vocabulary = vocabulary;
        this.singles = singles;
        this.phrases = phrases;
        this.prefixes = prefixes;
    }

    /** {@code null} if none of the terms looks for words. */
    static @Nullable PhraseIndex of(Term[] terms) {
        Set<String> words = new HashSet<>();
        for (Term term : terms) {
            words.addAll(term.tokens());
        }
        if (words.isEmpty()) {
            return null;
        }
        int attempt = 0;
        while (collide(words, attempt)) {
            attempt++;
        }
        return build(terms, attempt);
    }

    private static boolean collide(Set<String> words, int attempt) {
        Set<Integer> hashes = new HashSet<>();
        return !words.stream().allMatch(word -> hashes.add(Tokens.hash(word, attempt)));
    }

    private static PhraseIndex build(Term[] terms, int attempt) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<Integer>> singleTerms = new HashMap<>();
        Phrases.Builder phrases = new Phrases.Builder();
        KeyedTerms.Builder prefixes = new KeyedTerms.Builder();
        boolean anyPhrase = false;
        for (int term = 0; term < terms.length; term++) {
            List<String> tokens = terms[term].tokens();
            if (terms[term].kind() == Term.Kind.PREFIX) {
                prefixes.add(Tokens.hash(tokens.get(tokens.size() - 1), attempt), term);
            } else if (tokens.size() == 1) {
                numbers.putIfAbsent(tokens.get(0), numbers.size());
                singleTerms
                        .computeIfAbsent(tokens.get(0), t -> new ArrayList<>())
                        .add(term);
            } else if (!tokens.isEmpty()) {
                tokens.forEach(token -> numbers.putIfAbsent(token, numbers.size()));
                phrases.add(tokens.stream().mapToInt(numbers::get).toArray(), term);
                anyPhrase = true;
            }
        }
        int[][] singles = new int[singleTerms.size()][];
        Map<Integer, Vocabulary.Entry> entries = new HashMap<>();
        int next = 0;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            List<Integer> alone = singleTerms.get(entry.getKey());
            int list = -1;
            if (alone != null) {
                singles[next] = alone.stream().mapToInt(Integer::intValue).toArray();
                list = next++;
            }
            entries.put(
                    Tokens.hash(entry.getKey(), attempt),
                    new Vocabulary.Entry(list, entry.getValue(), phrases.first(entry.getValue())));
        }
        return new PhraseIndex(
                terms,
                Tokens.seed(attempt),
                new Vocabulary(entries),
                singles,
                anyPhrase ? phrases.build() : null,
                prefixes.build());
    }

    /** Adds the terms found to the hits, which are made when there is a first one. */
    @Nullable
    Hits scan(String text, @Nullable Hits found) {
        Hits hits = found;
        int length = text.length();
        int state = Phrases.NOWHERE;
        int hash = seed;
        long[] bits = prefixes.bits();
        int shift = prefixes.shift();
        boolean inWord = false;
        int i = 0;
        while (i < length) {
            int cell = Letters.cell(text.charAt(i));
            int kind = cell >>> 16;
            if (kind == Letters.WORD) {
                hash = Tokens.step(hash, cell & 0xffff);
                inWord = true;
                i++;
                if (KeyedTerms.mayHave(bits, shift, hash)) {
                    hits = confirm(prefixes.terms(hash), text, i, hits);
                }
                continue;
            }
            if (kind >= Letters.NOTHING) {
                if (kind == Letters.EXPANDS) {
                    return scan(Letters.expanded(text), hits);
                }
                int next = Symbols.next(text, i);
                if (next > i) {
                    i = next;
                    continue;
                }
            }
            if (inWord) {
                int place = vocabulary.find(hash);
                if (place == Vocabulary.ABSENT) {
                    state = Phrases.NOWHERE;
                } else {
                    state = move(state, place);
                    hits = word(place, state, text, i, hits);
                }
                inWord = false;
                hash = seed;
            }
            if (kind <= Letters.PUNCTUATION) {
                i++;
                continue;
            }
            int end = kind == Letters.LONE ? i + 1 : Symbols.end(text, i);
            int place = vocabulary.find(Symbols.hash(text, i, end, seed));
            i = end;
            if (place == Vocabulary.ABSENT) {
                state = Phrases.NOWHERE;
            } else {
                state = move(state, place);
                hits = word(place, state, text, end, hits);
            }
        }
        if (inWord) {
            int place = vocabulary.find(hash);
            if (place != Vocabulary.ABSENT) {
                hits = word(place, move(state, place), text, length, hits);
            }
        }
        return hits;
    }

    private int move(int state, int place) {
        int first = vocabulary.first(place);
        return state == Phrases.NOWHERE || phrases == null ? first : phrases.next(state, vocabulary.word(place), first);
    }

    private @Nullable Hits word(int place, int state, String text, int end, @Nullable Hits found) {
        Hits hits = found;
        int list = vocabulary.terms(place);
        if (list >= 0) {
            hits = confirm(singles[list], text, end, hits);
        }
        if (state != Phrases.NOWHERE && phrases != null) {
            int[] ends = phrases.ends(state);
            if (ends.length > 0) {
                hits = confirm(ends, text, end, hits);
            }
        }
        return hits;
    }

    private @Nullable Hits confirm(int[] candidates, String text, int end, @Nullable Hits found) {
        return Hits.confirm(terms, candidates, text, end, found);
    }
}
