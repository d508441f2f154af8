package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.Position;
import dev.alur.value.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code group:} somebody joined, left, was promoted or demoted. */
record GroupChanges(String change, String person, String group, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        String what = change.equals("joined") || change.equals("left") ? change : "was " + change + " in";
        stage.tell(Line.Kind.EVENT, stage.name(person) + " " + what + " " + group);
        ConversationKey key = ConversationKey.inGroup(group, person);
        stage.engine().receive(new Event("", Event.Kind.GROUP, change, key, "", Map.of()));
        return null;
    }
}
