package dev.alur.value;

import dev.alur.ConversationKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of an event within an encoded state. */
public final class EventText {
    private EventText() {}

    public static Map<String, Object> write(Event event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", event.id());
        map.put("kind", event.kind().name());
        map.put("name", event.name());
        ConversationKey key = event.conversation();
        map.put("conversation", List.of(key.tenant(), key.account(), key.chat(), key.person()));
        map.put("text", event.text());
        map.put("fields", event.fields());
        return map;
    }

    /** @throws IllegalArgumentException if it is none */
    public static Event read(JsonFields fields) {
        List<?> key = fields.list("conversation");
        if (key.size() != 4) {
            throw new IllegalArgumentException("the conversation of an event has four parts");
        }
        return new Event(
                fields.text("id"),
                Event.Kind.valueOf(fields.text("kind")),
                fields.text("name"),
                new ConversationKey(
                        String.valueOf(key.get(0)),
                        String.valueOf(key.get(1)),
                        String.valueOf(key.get(2)),
                        String.valueOf(key.get(3))),
                fields.text("text"),
                fields.map("fields"));
    }
}
