package dev.alur.program;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place a parked run stands at. Immutable.
 *
 * @param path of the step
 * @param until when the wait ends or the next attempt is due; {@code null} for never, or while an action is at work
 */
public record StrandPosition(
        String path, Waits waits, @Nullable Instant until) {

    /** What for. */
    public enum Waits {
        /** Nothing: it may go on. */
        READY,
        /** An action at work. */
        RESULT,
        /** The next attempt of an action that failed. */
        ATTEMPT,
        /** A time, an answer or an event. */
        WORLD
    }

    /** Where a run stands, one per strand, in the order of the strands. */
    public static List<StrandPosition> of(Program program, State state) {
        List<StrandPosition> places = new ArrayList<>();
        for (Strand strand : state.strands()) {
            places.add(of(program.op(strand.pc).path, strand));
        }
        return places;
    }

    private static StrandPosition of(String path, Strand strand) {
        return switch (strand.phase) {
            case Strand.PERFORMING -> new StrandPosition(path, Waits.RESULT, null);
            case Strand.BACKOFF, Strand.ASKING_BACKOFF -> new StrandPosition(path, Waits.ATTEMPT, time(strand.next));
            case Strand.WAITING, Strand.ASKING -> new StrandPosition(path, Waits.WORLD, time(strand.until));
            default -> new StrandPosition(path, Waits.READY, null);
        };
    }

    private static @Nullable Instant time(long millis) {
        return millis == Strand.NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
