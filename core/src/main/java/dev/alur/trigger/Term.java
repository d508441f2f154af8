package dev.alur.trigger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One keyword as the index holds it, and the last word on whether it stands in a text. Immutable.
 *
 * <p>A keyword is found where its words stand whole, one after the other; what separates them in the text does not
 * matter unless the keyword itself names it ({@code e-mail}, {@code #promo}, {@code c++}); symbols, or letters of a
 * script without spaces, that stand together in the keyword must stand together in the text. A keyword of punctuation
 * alone is found anywhere. A star inside a keyword is punctuation.
 *
 * @param body folded text up to the end of the last word; for kinds without tokens all of it
 * @param tail punctuation after the last word
 * @param tokens the words; empty unless the kind looks for words
 */
record Term(Kind kind, String body, String tail, List<String> tokens) {

    /** How a term is looked for. */
    enum Kind {
        /** Words as they are. */
        WORDS,
        /** {@code beli*}: the last word begins so. */
        PREFIX,
        /** {@code *an}: a word ends so. */
        SUFFIX,
        /** {@code *esan*}. */
        ANYWHERE,
        /** The message is this and nothing else. */
        WHOLE
    }

    /** A word or phrase as authors write it; {@code null} if nothing of it is visible. */
    static @Nullable Term keyword(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && isStarOrSpace(written.charAt(start))) {
            start++;
        }
        while (end > start && isStarOrSpace(written.charAt(end - 1))) {
            end--;
        }
        String text = Letters.expanded(written.substring(start, end));
        boolean open = written.substring(0, start).contains("*");
        boolean openEnd = written.substring(end).contains("*");
        String folded = Letters.fold(text);
        if (folded.isEmpty()) {
            return null;
        }
        List<String> tokens = Tokens.of(text);
        if ((open && openEnd) || tokens.isEmpty()) {
            return new Term(Kind.ANYWHERE, folded, "", List.of());
        }
        if (open) {
            return new Term(Kind.SUFFIX, folded, "", List.of());
        }
        return words(folded, tokens, openEnd);
    }

    /** A text that must be the whole message; {@code null} if nothing of it is visible. */
    static @Nullable Term whole(String written) {
        String folded = Letters.fold(Letters.expanded(written));
        return folded.isEmpty() ? null : new Term(Kind.WHOLE, folded, "", List.of());
    }

    private static Term words(String folded, List<String> tokens, boolean openEnd) {
        int end = folded.length();
        while (Letters.isGap(Letters.kind(folded.charAt(end - 1)))) {
            end--;
        }
        String body = apartFromSymbols(withoutSpacesAtPunctuation(folded.substring(0, end)));
        String tail = withoutSpacesAtPunctuation(folded.substring(end));
        boolean prefix = openEnd && tail.isEmpty() && Letters.kind(body.charAt(body.length() - 1)) == Letters.WORD;
        return new Term(prefix ? Kind.PREFIX : Kind.WORDS, body, tail, tokens);
    }

    private static String withoutSpacesAtPunctuation(String folded) {
        StringBuilder text = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean beside = c == ' ' && (isPunctuation(folded, i - 1) || isPunctuation(folded, i + 1));
            if (!beside) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** {@code beli🍕} is also found as {@code beli 🍕}. */
    private static String apartFromSymbols(String folded) {
        StringBuilder text = new StringBuilder(folded.length() + 2);
        for (int i = 0; i < folded.length(); i++) {
            if (i > 0 && isLetter(folded.charAt(i)) && isSymbol(folded.charAt(i - 1))) {
                text.append(' ');
            } else if (i > 0 && isSymbol(folded.charAt(i)) && isLetter(folded.charAt(i - 1))) {
                text.append(' ');
            }
            text.append(folded.charAt(i));
        }
        return text.toString();
    }

    /** Whether this term ends before {@code end} in the text, whose words the index has already found there. */
    boolean endsAt(String text, int end) {
        int start = Backwards.find(body, text, end, !tokens.isEmpty());
        if (start < 0) {
            return false;
        }
        return switch (kind) {
            case WORDS -> beginsWord(text, start) && endsWord(text, end) && tailAt(text, end);
            case PREFIX -> beginsWord(text, start) && sameWords(text, start, end);
            case SUFFIX -> endsWord(text, end);
            case ANYWHERE -> true;
            case WHOLE -> Backwards.onlySpacesBefore(text, start);
        };
    }

    /** Of a phrase that ends in a prefix the index has seen the last word only. */
    private boolean sameWords(String text, int start, int end) {
        return tokens.size() == 1
                || (!Symbols.isJoined(text, start)
                        && Tokens.of(text.substring(start, end)).equals(tokens));
    }

    private boolean beginsWord(String text, int start) {
        int before = Symbols.previous(text, start);
        return before < 0 || !isWord(body.charAt(0)) || !mayBeWord(text.charAt(before));
    }

    private boolean endsWord(String text, int end) {
        int after = Symbols.next(text, end);
        return after == text.length() || !isWord(body.charAt(body.length() - 1)) || !mayBeWord(text.charAt(after));
    }

    private boolean tailAt(String text, int end) {
        int at = end;
        for (int i = 0; i < tail.length(); i++) {
            at = Symbols.next(text, at);
            while (at < text.length() && Letters.kind(text.charAt(at)) == Letters.SPACE) {
                at = Symbols.next(text, at + 1);
            }
            if (at == text.length() || Letters.folded(text.charAt(at)) != tail.charAt(i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isWord(char c) {
        return Letters.kind(c) == Letters.WORD;
    }

    private static boolean isLetter(char c) {
        return isWord(c) || Letters.kind(c) == Letters.LONE;
    }

    private static boolean isSymbol(char c) {
        return Letters.kind(c) == Letters.SYMBOL || Letters.kind(c) == Letters.SURROGATE;
    }

    /** What expands may become a letter: the scan of the expanded text decides. */
    private static boolean mayBeWord(char c) {
        return isWord(c) || Letters.kind(c) == Letters.EXPANDS;
    }

    private static boolean isPunctuation(String text, int at) {
        return at >= 0 && at < text.length() && Letters.kind(text.charAt(at)) == Letters.PUNCTUATION;
    }

    private static boolean isStarOrSpace(char c) {
        return c == '*' || Letters.kind(c) == Letters.SPACE;
    }
}
