package dev.alur.lang;

import java.util.List;
import java.util.Set;

/** The words of a message, taken away as they are understood. Confined to one call. */
final class WordList {
    private static final int MAX_LEFT = 4;

    /** Behind these a date or a time is not the one that is meant, or not exactly. */
    private static final Set<String> VETOES = Set.of(
            "atau", "or", "bukan", "jangan", "tidak", "tdk", "ga", "gak", "nggak", "not", "selain", "kecuali", "except",
            "sebelum", "before", "setelah", "sesudah", "habis", "after", "sampai", "sampe", "until", "till", "to",
            "antara", "between", "dari", "from", "minus");

    private final List<String> words;
    private boolean unclear;

    WordList(String text) {
        words = NumberPhrases.joined(Typed.words(text));
    }

    int size() {
        return words.size();
    }

    /** The word at a place, empty beyond both ends. */
    String at(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index);
    }

    /** Takes the first of these words away and answers where it stood, -1 when none stands there. */
    int take(List<String> any) {
        for (int i = 0; i < words.size(); i++) {
            if (any.contains(words.get(i))) {
                words.remove(i);
                return i;
            }
        }
        return -1;
    }

    /** Takes a phrase away. */
    boolean takePhrase(String phrase) {
        List<String> parts = List.of(phrase.split(" "));
        for (int i = 0; i + parts.size() <= words.size(); i++) {
            if (words.subList(i, i + parts.size()).equals(parts)) {
                remove(i, parts.size());
                return true;
            }
        }
        return false;
    }

    boolean takeAnyPhrase(String... phrases) {
        for (String phrase : phrases) {
            if (takePhrase(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** The words not taken away. Unmodifiable. */
    List<String> left() {
        return List.copyOf(words);
    }

    /** Marks what was said as something that can be meant in two ways. */
    void unclear() {
        unclear = true;
    }

    void replace(int index, String word) {
        words.set(index, word);
    }

    void remove(int from, int count) {
        words.subList(from, from + count).clear();
    }

    /** Whether what is left does not matter: few words, none of them a number or one that turns the meaning. */
    boolean isUnderstood() {
        for (String word : words) {
            if (Typed.hasDigit(word) || NumberWords.unit(word) != null || VETOES.contains(word)) {
                return false;
            }
        }
        return !unclear && words.size() <= MAX_LEFT;
    }
}
