package dev.alur.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a change and its approval, which goes with a version. Texts are as written; nothing runs by it.
 * Immutable.
 *
 * @param version the version that changes, {@code null} when it is not said
 * @param changes what changed, in the author's order
 * @param approval whether somebody must approve it
 * @param approvedBy who approved it, {@code null} for nobody
 * @param deployedAt when it became active, {@code null} for not yet
 */
public record ChangeRecord(
        @Nullable String version,
        List<String> changes,
        Approval approval,
        @Nullable String approvedBy,
        @Nullable String deployedAt,
        Origin origin) {
    public ChangeRecord {
        changes = List.copyOf(changes);
    }

    /** Whether a change needs somebody's word. */
    public enum Approval {
        /** The record does not say. */
        UNSAID,
        REQUIRED,
        NOT_REQUIRED
    }
}
