package dev.alur.scenarios;

import dev.alur.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code wait:} and {@code until:} the clock moves; what is due on the way happens in order. */
record Passes(Instant until, Position at) implements ChatLine {
    @Override
    public @Nullable Mismatch play(Stage stage) {
        stage.clock().advanceTo(until);
        return null;
    }
}
