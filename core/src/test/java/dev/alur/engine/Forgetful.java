package dev.alur.engine;

import dev.alur.conversation.ConversationState;
import dev.alur.conversation.SeenIds;
import dev.alur.testing.ChangedState;
import dev.alur.value.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Conversations that lose something they should have kept. */
final class Forgetful {
    private Forgetful() {}

    /** The state as it is read of a text that lacks a field. */
    static ConversationState without(ConversationState state, String field) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (Json.parse(state.encode()) instanceof Map<?, ?> written) {
            written.forEach((name, value) -> {
                if (!name.equals(field) && value != null) {
                    fields.put(String.valueOf(name), value);
                }
            });
        }
        return ConversationState.decode(Json.write(fields));
    }

    /** The state without the ids of what came before. */
    static ConversationState seen(ConversationState state) {
        return ChangedState.of(state).seen(SeenIds.NONE).state();
    }
}
