package dev.alur.value;

import dev.alur.ConversationKey;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened, for one conversation. Immutable.
 *
 * @param id unique at its source: the same id again is a duplicate delivery; {@code ""} when the source has none
 * @param name by kind: message — its type ({@code text}, {@code image}, {@code button} …); group — {@code joined},
 *     {@code left}, {@code promoted}, {@code demoted}; named — the event's name; schedule and manual — the workflow
 * @param text of a message, or its caption or button title; {@code ""} elsewhere
 * @param fields what authors read as {@code event.x}; plain values only
 */
public record Event(
        String id, Kind kind, String name, ConversationKey conversation, String text, Map<String, Object> fields) {

    /** What sort of thing happened. */
    public enum Kind {
        MESSAGE,
        GROUP,
        NAMED,
        /** The profile changed; fields hold {@code before} and {@code after}. */
        PROFILE,
        SCHEDULE,
        MANUAL,
        /** A status of a sent message: name is {@code delivered}, {@code read} or {@code failed}. */
        STATUS,
        /** The person has been silent for long enough; fields hold {@code seconds}. */
        IDLE
    }

    /** @throws NullPointerException naming what is missing */
    public Event {
        Objects.requireNonNull(id, "the event's id is null: it is \"\" when its source has none");
        Objects.requireNonNull(kind, "the event's kind is null");
        Objects.requireNonNull(name, "the event's name is null: of a message it is its type, such as text or image");
        Objects.requireNonNull(conversation, "the event's conversation is null");
        Objects.requireNonNull(text, "the event's text is null: a message without text has \"\"");
        Objects.requireNonNull(fields, "the event's fields are null: Map.of() when there are none");
    }

    /** A text message. */
    public static Event message(String id, ConversationKey conversation, String text) {
        return new Event(id, Kind.MESSAGE, "text", conversation, text, Map.of());
    }

    /** A named event. */
    public static Event named(String id, String name, ConversationKey conversation, Map<String, Object> fields) {
        return new Event(id, Kind.NAMED, name, conversation, "", fields);
    }

    public boolean isMessage() {
        return kind == Kind.MESSAGE;
    }
}
