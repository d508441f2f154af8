package dev.alur.trigger;

import java.util.ArrayList;
import java.util.List;

/** The words of a keyword, cut as {@link PhraseIndex} cuts a message. */
final class Tokens {
    private static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Tokens() {}

    /** Folded words in their order; a symbol keeps what joins it, so that a family is not its members. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int kind = Letters.kind(c);
            if (kind == Letters.WORD) {
                word.append(Letters.folded(c));
                i++;
                continue;
            }
            if (kind == Letters.NOTHING) {
                i++;
                continue;
            }
            if (Symbols.isTone(text, i)) {
                i += 2;
                continue;
            }
            if (word.length() > 0) {
                tokens.add(word.toString());
                word.setLength(0);
            }
            if (Letters.isGap(kind)) {
                i++;
                continue;
            }
            int end = kind == Letters.LONE ? i + 1 : Symbols.end(text, i);
            tokens.add(Symbols.folded(text, i, end));
            i = end;
        }
        if (word.length() > 0) {
            tokens.add(word.toString());
        }
        return tokens;
    }

    static int seed(int attempt) {
        return SEED + attempt * PRIME;
    }

    static int step(int hash, int folded) {
        return (hash ^ folded) * PRIME;
    }

    static int hash(String token, int attempt) {
        int hash = seed(attempt);
        for (int i = 0; i < token.length(); i++) {
            hash = step(hash, token.charAt(i));
        }
        return hash;
    }
}
