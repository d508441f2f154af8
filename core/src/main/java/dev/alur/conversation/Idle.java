package dev.alur.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a person's silence has been noticed. Immutable.
 *
 * @param armed when the conversation's one timer of silence is due, {@code null} when none is armed
 * @param since the message after which {@code noticed} counts, {@code null} before
 * @param noticed longest silence since then that was told, in seconds
 */
public record Idle(@Nullable Instant armed, @Nullable Instant since, long noticed) {
    static final Idle NONE = new Idle(null, null, 0);
}
