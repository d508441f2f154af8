package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.Position;
import dev.alur.engine.Intake;
import dev.alur.value.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code user:} a message of a person.
 *
 * @param group {@code null} in the private chat
 * @param id the same id again is a duplicate delivery; {@code ""} for none
 * @param type text, image, button …
 */
record Says(
        String person,
        @Nullable String group,
        String id,
        String type,
        String text,
        Map<String, Object> fields,
        Position at)
        implements ChatLine {

    @Override
    public @Nullable Mismatch play(Stage stage) {
        ConversationKey key = group == null ? ConversationKey.of(person) : ConversationKey.inGroup(group, person);
        stage.speaks(key);
        String shown = type.equals("text") ? text : "[" + type + "]" + (text.isEmpty() ? "" : " " + text);
        stage.tell(Line.Kind.USER, stage.name(person) + (group == null ? "" : " in " + group) + ": " + shown);
        Intake intake = stage.engine().receive(new Event(id, Event.Kind.MESSAGE, type, key, text, fields));
        if (intake == Intake.DUPLICATE) {
            stage.tell(Line.Kind.NOTE, "delivered twice, taken once");
        }
        return null;
    }
}
