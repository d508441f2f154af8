package dev.alur.scenarios;

import dev.alur.Position;
import org.jspecify.annotations.Nullable;

/** {@code restart: true}: every state is written as text and read again. */
record Restarts(Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        stage.restart();
        return null;
    }
}
