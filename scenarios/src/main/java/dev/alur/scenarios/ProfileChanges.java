package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code profile:} fields of a person are written: maps merge deeply, {@code null} removes. */
record ProfileChanges(Map<String, @Nullable Object> fields, String person, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        stage.tell(Line.Kind.EVENT, "profile of " + stage.name(person) + ": " + Shown.of(fields));
        stage.engine().updateProfile(ConversationKey.of(person), fields);
        return null;
    }
}
