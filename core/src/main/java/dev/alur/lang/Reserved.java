package dev.alur.lang;

import dev.alur.value.Slug;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that mean something without being set, most of which an author cannot give a variable: it would hide what
 * conditions and messages read by them. Any thread.
 */
public final class Reserved {
    private static final Map<String, String> MEANINGS = Map.of(
            "event", "what began the run",
            "message", "the person's latest message",
            "user", "what is known of the person",
            "steps", "the results of steps",
            "workflow", "the workflow",
            "run", "the run",
            "loop", "the round of a loop");

    /** What has a meaning of its own, too, until a variable of that name hides it. */
    private static final Set<String> HIDEABLE = Set.of("current_time", "today", "user_data");

    private Reserved() {}

    /** What the name means, {@code null} if variables may have it. Names compare as slugs. */
    public static @Nullable String meaning(String name) {
        return MEANINGS.get(Slug.of(name));
    }

    /** Whether no variable can have a name that is a slug already. */
    public static boolean isReserved(String slug) {
        return MEANINGS.containsKey(slug);
    }

    /** Whether a name that is a slug already means something although nothing sets it. */
    public static boolean isBuiltIn(String slug) {
        return isReserved(slug) || HIDEABLE.contains(slug);
    }
}
