package dev.alur.examples.shop;

import dev.alur.value.Folded;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote, as folded words: letters and digits, whatever stands between them. Immutable.
 *
 * @param parts for each word the part of the sentence it stands in; commas, full stops and new lines divide parts
 */
record Sentence(List<String> words, List<Integer> parts) {
    private static final String DIVIDERS = ",;.!?&+\n\r";

    Sentence {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    static Sentence of(String text) {
        String folded = Folded.of(text);
        List<String> words = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        int part = 0;
        for (int i = 0; i < folded.length(); ) {
            int end = wordEnd(folded, i);
            if (end > i) {
                words.add(folded.substring(i, end));
                parts.add(part);
                i = end;
            } else {
                part += DIVIDERS.indexOf(folded.charAt(i)) >= 0 ? 1 : 0;
                i += Character.charCount(folded.codePointAt(i));
            }
        }
        return new Sentence(words, parts);
    }

    /** A dot or comma between digits belongs to the number: {@code 10.000}. */
    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean inNumber = (c == '.' || c == ',')
                    && i > from
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && !inNumber) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** Whether both words stand in one part. */
    boolean isTogether(int one, int other) {
        return parts.get(one).equals(parts.get(other));
    }

    /** Whether the phrase stands at that word, within one part. */
    boolean has(Sentence phrase, int at) {
        int end = at + phrase.size();
        return end <= size()
                && isTogether(at, end - 1)
                && words.subList(at, end).equals(phrase.words);
    }

    /** Whether the phrase stands anywhere. */
    boolean has(Sentence phrase) {
        for (int at = 0; at < size(); at++) {
            if (has(phrase, at)) {
                return true;
            }
        }
        return false;
    }
}
