package dev.alur.scenarios;

import dev.alur.ConversationKey;
import dev.alur.Position;
import dev.alur.engine.Start;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code run:} a start that asks neither trigger nor conditions, only mode and limits. */
record StartsByHand(String workflow, String person, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        stage.tell(Line.Kind.EVENT, "run " + workflow + " for " + stage.name(person));
        Start start = stage.engine()
                .start(workflow, ConversationKey.of(person), Map.of())
                .join();
        if (!start.isStarted()) {
            stage.tell(Line.Kind.NOTE, workflow + " did not start: " + start.reason());
        }
        return null;
    }
}
