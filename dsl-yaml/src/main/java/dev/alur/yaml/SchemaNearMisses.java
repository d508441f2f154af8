package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.object;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Keys that are free but for a slip of the pen: what is one edit away from a word is meant as that word. */
final class SchemaNearMisses {
    private static final int SHORTEST = 4;

    private SchemaNearMisses() {}

    /** Properties by pattern that no value fits, each with what was meant. */
    static Map<String, Object> refused(Collection<String> words, Collection<String> allowed) {
        Map<String, Object> refused = new LinkedHashMap<>();
        for (String word : new TreeSet<>(words)) {
            if (word.length() >= SHORTEST) {
                // Names compare without regard to spaces and -: `for each` is no slip.
                // No key has this value: its type is neither.
                refused.put(
                        "^(?!(?:" + String.join("|", new TreeSet<>(allowed)).replace("_", "[_ -]") + ")$)(?:"
                                + oneEdit(word) + ")$",
                        object("enum", List.of("did you mean `" + word + "`?"), "doNotSuggest", true));
            }
        }
        return refused;
    }

    private static String oneEdit(String word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            pattern.append(pattern.length() == 0 ? "" : "|").append(before);
            // An insertion, a substitution or a deletion; a swap.
            pattern.append(after.isEmpty() ? "." : "(?:." + after + "|.?" + after.substring(1) + ")");
            if (after.length() > 1 && after.charAt(0) != after.charAt(1)) {
                pattern.append('|')
                        .append(before)
                        .append(after.charAt(1))
                        .append(after.charAt(0))
                        .append(after.substring(2));
            }
        }
        return pattern.toString();
    }
}
