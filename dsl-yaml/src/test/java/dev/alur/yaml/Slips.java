package dev.alur.yaml;

import java.util.LinkedHashSet;
import java.util.Set;

/** Every way one slip of the pen changes a word: a letter left out, put in, or another, and two neighbours swapped. */
final class Slips {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz_";

    private Slips() {}

    static Set<String> of(String word) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            for (char letter : LETTERS.toCharArray()) {
                slips.add(before + letter + after);
                if (!after.isEmpty()) {
                    slips.add(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                slips.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        slips.remove(word);
        return slips;
    }
}
