package dev.alur.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the host gave the person to a human, without a workflow. Immutable. @param until {@code null} for no end */
public record Silence(@Nullable Instant until) {

    boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
