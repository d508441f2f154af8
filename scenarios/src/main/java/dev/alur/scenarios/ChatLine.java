package dev.alur.scenarios;

import dev.alur.Position;
import org.jspecify.annotations.Nullable;

/** One line of a scenario's chat: something that happens, or something that is expected. Immutable. */
interface ChatLine {
    Position at();

    /** Plays the line. Returns what was expected in vain, {@code null} when all is well. */
    @Nullable
    Mismatch play(Stage stage);

    /** The workflow the line names, which must exist; {@code null} for none. */
    default @Nullable String workflow() {
        return null;
    }
}
