package dev.alur.spi;

import dev.alur.ConversationKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of people. Called from several threads; quick, since a turn waits for it. */
public interface Profiles {
    /** The profile: plain values; {@code null} for a person nobody knows. */
    @Nullable
    Map<String, Object> find(ConversationKey conversation);

    /** Writes fields: maps merge deeply, {@code null} removes. Returns the profile afterwards. */
    Map<String, Object> merge(ConversationKey conversation, Map<String, @Nullable Object> fields);

    /** The people of a named audience, as conversations. */
    List<ConversationKey> audience(String name);
}
