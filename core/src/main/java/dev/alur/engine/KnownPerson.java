package dev.alur.engine;

import dev.alur.ConversationKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer the host knew before this engine did. Immutable.
 *
 * @param conversation where they are spoken with
 * @param profile fields, plain values
 * @param firstSeen {@code null} when it is not known
 * @param lastInteraction {@code null} when it is not known
 * @param interactions how many messages they have sent
 */
public record KnownPerson(
        ConversationKey conversation,
        Map<String, Object> profile,
        @Nullable Instant firstSeen,
        @Nullable Instant lastInteraction,
        long interactions) {

    /** Somebody of whom only the profile is known. */
    public static KnownPerson of(String person, Map<String, Object> profile) {
        return new KnownPerson(ConversationKey.of(person), profile, null, null, 0);
    }
}
