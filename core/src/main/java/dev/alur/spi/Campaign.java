package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.program.Hash;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to everybody of an audience, and how far it has come: all that is needed to go on. Immutable.
 *
 * @param id the same for the same occasion: of a schedule its workflow, audience and time
 * @param kind what each member gets: {@link Event.Kind#SCHEDULE} or {@link Event.Kind#NAMED}
 * @param name of that event
 * @param audience whose people get it
 * @param cursor where the next page begins, {@code null} before the first page and after the last
 * @param reached how many members the event was handed to
 * @param since when it began
 * @param isDone whether everybody was reached
 */
public record Campaign(
        String id,
        Event.Kind kind,
        String name,
        String audience,
        @Nullable String cursor,
        long reached,
        Instant since,
        boolean isDone) {

    /** A campaign that has reached nobody yet. */
    public static Campaign of(String id, Event.Kind kind, String name, String audience, Instant since) {
        return new Campaign(id, kind, name, audience, null, 0, since, false);
    }

    /** The event of one member; its id is a hash of campaign and member: handed in again, it is a duplicate. */
    public Event event(ConversationKey member) {
        String text = String.join("\n", id, member.tenant(), member.account(), member.chat(), member.person());
        return new Event(Hash.hex(text), kind, name, member, "", Map.of());
    }

    /** The same after one more page. @param next where the page after it begins, {@code null} for none */
    public Campaign after(@Nullable String next, int members) {
        return new Campaign(id, kind, name, audience, next, reached + members, since, next == null);
    }
}
