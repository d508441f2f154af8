package dev.alur.lang;

import java.util.ArrayList;
import java.util.List;

/** The words of a message, taken away as they are understood. Confined to one call. */
final class WordList {
    private static final int MAX_LEFT = 4;

    private final List<String> words;

    WordList(String text) {
        words = new ArrayList<>(Typed.words(text));
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

    void remove(int from, int count) {
        words.subList(from, from + count).clear();
    }

    /** Whether what is left does not matter: few words, none of them a number. */
    boolean isUnderstood() {
        for (String word : words) {
            if (Typed.startsWithDigit(word) || NumberWords.unit(word) != null) {
                return false;
            }
        }
        return words.size() <= MAX_LEFT;
    }
}
