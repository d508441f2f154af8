package dev.alur.program;

import org.jspecify.annotations.Nullable;

/**
 * One line of a run's trace. Immutable.
 *
 * @param path of the step it is about; {@code ""} for the whole run
 * @param detail by kind, as said there; {@code null} for none
 */
public record Note(Kind kind, String path, @Nullable Object detail) {

    /** What a note tells. */
    public enum Kind {
        /** The run began. */
        STARTED,
        /** A named step's result was recorded; detail is the name it is listed under. */
        COMPLETED,
        /** A question was sent, the first time or again. */
        ASKED,
        /** A guard was false. */
        SKIPPED,
        /** A branch was taken; detail is its name. */
        CHOSE,
        /** An attempt failed; detail is the {@link dev.alur.model.Failure}. */
        FAILED,
        /** An attempt was not to be made yet; detail is the {@link dev.alur.model.Failure} that says until when. */
        DEFERRED,
        /** A later attempt is planned; detail is its {@link java.time.Instant}. */
        RETRYING,
        /** A failure was handled; detail is what follows. */
        HANDLED,
        /** A wait ran out of time. */
        TIMED_OUT,
        /** An answer was not valid; detail is the reason. */
        REFUSED,
        /** The person got an arm; detail is {@code experiment=arm}. */
        EXPOSED,
        /** A goal was reached; path of the step; detail is {@link Goal}. */
        GOAL,
        /** Somebody is to be told; detail is {@link Telling}. */
        TELL,
        /** A line for a named log; detail is {@link Telling}. */
        LOG,
        /** A placeholder found nothing; detail is the reference. */
        MISSING,
        /** An input that fits nothing open; detail says which. */
        IGNORED,
        /** A valid answer to a question whose time was over; detail is the value. */
        LATE,
        /** A human has the person; detail is who was told. */
        HANDED_OFF,
        /** The human gave the person back. */
        RETURNED,
        /** A completed step was undone. */
        UNDONE,
        /** Somebody holds the run; detail is the {@link Hold}. */
        PAUSED,
        /** Nobody holds the run any more. */
        RESUMED,
        /** The run ended; detail is the {@link Outcome}. */
        ENDED
    }

    /** A goal reached. */
    public record Goal(String name, @Nullable Object value) {}

    /** Words for a recipient or a log of the host's. */
    public record Telling(String to, String text) {}

    /** {@code completed check_stock: check_stock}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT)
                + (path.isEmpty() ? "" : " " + path)
                + (detail == null ? "" : ": " + detail);
    }
}
