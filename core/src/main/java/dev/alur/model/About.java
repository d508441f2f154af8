package dev.alur.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow says of itself. Immutable.
 *
 * @param needs names the host must supply, as the author promises
 */
public record About(
        @Nullable String description, @Nullable String version, Map<String, String> labels, List<String> needs) {
    /** Nothing said. */
    public static final About NOTHING = new About(null, null, Map.of(), List.of());

    public About {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        needs = List.copyOf(needs);
    }
}
