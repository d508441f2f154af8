package dev.alur.scenarios;

import dev.alur.value.Slug;
import java.util.List;

/** Names of steps: they compare as slugs. */
final class Steps {
    private Steps() {}

    static boolean same(List<String> expected, List<String> found) {
        return expected.stream()
                .map(Slug::of)
                .toList()
                .equals(found.stream().map(Slug::of).toList());
    }

    static String list(List<String> steps) {
        return "[" + String.join(", ", steps) + "]";
    }
}
