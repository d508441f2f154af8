package dev.alur.spi;

import dev.alur.ConversationKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of people. Called by several threads, also for one conversation; {@link #find} and {@link #merge} must not
 * block for long, since a turn waits for them.
 */
public interface Profiles {
    /** The profile: plain values; {@code null} for a person nobody knows. */
    @Nullable
    Map<String, Object> find(ConversationKey conversation);

    /** Writes fields: maps merge deeply, {@code null} removes. Returns the profile afterwards. */
    Map<String, Object> merge(ConversationKey conversation, Map<String, @Nullable Object> fields);

    /**
     * Deletes all that is known of the person, their place in audiences included. Returns whether there was a profile and
     * it is gone; profiles that are the host's to delete stay, and {@code false} says so.
     */
    default boolean forget(ConversationKey conversation) {
        return false;
    }

    /**
     * A page of the people of a named audience. Pages are asked for one after the other, minutes apart if need be, and one
     * may be asked for again: a cursor should stay good while the audience changes. May block.
     *
     * @param cursor {@link Page#next} of the page before, {@code null} for the first
     * @param most how many people at most
     */
    Page audience(String name, @Nullable String cursor, int most);

    /**
     * Some people of an audience, as conversations, and where the next page begins. Immutable.
     *
     * @param next cursor of the next page, {@code null} when this is the last
     */
    record Page(List<ConversationKey> members, @Nullable String next) {
        /** Nobody, and nobody after. */
        public static final Page LAST = new Page(List.of(), null);

        public Page {
            members = List.copyOf(members);
        }

        /**
         * A page of a list that is in memory; the cursor is a place in it.
         *
         * @throws IllegalArgumentException if the cursor is none of such a page
         */
        public static Page of(List<ConversationKey> all, @Nullable String cursor, int most) {
            int from = Math.min(cursor == null ? 0 : Integer.parseInt(cursor), all.size());
            int to = Math.min(all.size(), from + Math.max(1, most));
            return new Page(all.subList(from, to), to == all.size() ? null : Integer.toString(to));
        }
    }
}
