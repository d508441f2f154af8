package dev.alur.scenarios;

import dev.alur.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an expected value fits one that was seen: maps in part, lists and scalars whole, numbers by value. */
final class PartialMatch {
    private PartialMatch() {}

    /** @param expected {@code null}: must be missing */
    static boolean matches(@Nullable Object expected, @Nullable Object seen) {
        if (expected instanceof Map<?, ?> map) {
            return seen instanceof Map<?, ?> found
                    && map.entrySet().stream().allMatch(entry -> matches(entry.getValue(), found.get(entry.getKey())));
        }
        return Values.same(expected, seen);
    }
}
