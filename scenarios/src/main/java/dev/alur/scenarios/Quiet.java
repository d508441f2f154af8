package dev.alur.scenarios;

import dev.alur.Position;
import org.jspecify.annotations.Nullable;

/** {@code bot: nothing}: no unread message in a chat. @param chat {@code null} for the chat of the last speaker */
record Quiet(@Nullable String chat, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        String where = stage.chat(chat);
        Sent next = stage.inbox().peek(where);
        return next == null
                ? null
                : new Mismatch("no unread message to " + stage.name(where), "there was " + next.describe());
    }
}
