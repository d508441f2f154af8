package dev.alur.conversation;

import dev.alur.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What few conversations have; the others share {@link #NONE}. Immutable.
 *
 * @param digressions in the order they began
 * @param silence the host's, {@code null} for none
 * @param held runs that were told that a human has the person, {@code null} when nobody was told
 * @param late the latest question whose answer may still come, {@code null} for none
 * @param bursts messages being joined, in the order they began
 */
public record Particulars(
        List<Digression> digressions,
        @Nullable Silence silence,
        @Nullable List<RunId> held,
        @Nullable Late late,
        List<Burst> bursts,
        Idle idle,
        Day day) {
    static final Particulars NONE = new Particulars(List.of(), null, null, null, List.of(), Idle.NONE, Day.NONE);
}
