package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code event:} a named event of a person. */
record Happens(String event, Map<String, Object> fields, String person, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        stage.tell(
                Line.Kind.EVENT,
                "event " + event + " for " + stage.name(person) + (fields.isEmpty() ? "" : " " + Shown.of(fields)));
        stage.engine().publish(event, ConversationKey.of(person), fields);
        return null;
    }
}
