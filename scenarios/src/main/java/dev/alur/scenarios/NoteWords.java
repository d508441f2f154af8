package dev.alur.scenarios;

import dev.alur.model.Failure;
import dev.alur.program.Input;
import dev.alur.program.Note;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a line of a run's trace says to people. Immutable. */
final class NoteWords {
    private final Function<Instant, String> time;

    /** @param time how a moment is written */
    NoteWords(Function<Instant, String> time) {
        this.time = time;
    }

    /** The words; {@code null} for what tells people nothing. */
    @Nullable
    String of(Note note) {
        Object detail = note.detail();
        switch (note.kind()) {
            case COMPLETED:
                return "completed " + (detail == null ? note.path() : detail);
            case FAILED:
                return note.path() + " failed: " + words(detail);
            case TIMED_OUT:
                return note.path() + " ran out of time";
            case TELL:
                return "told " + (detail instanceof Note.Telling telling ? telling.to() + ": " : "") + words(detail);
            case ENDED:
                return "ended " + words(detail);
            case IGNORED:
                return ignored(words(detail));
            default:
                String kind = note.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                return kind
                        + (note.path().isEmpty() ? "" : " " + note.path())
                        + (detail == null ? "" : ": " + words(detail));
        }
    }

    /** Words that were lost are told; that a clock rang or a question was to be repeated for nobody troubles nobody. */
    private static @Nullable String ignored(String input) {
        int space = input.indexOf(' ');
        String kind = space < 0 ? input : input.substring(0, space);
        int end = input.lastIndexOf('#');
        String step = space < 0 || end < space ? "" : " " + input.substring(space + 1, end);
        if (kind.equals(Input.Done.class.getSimpleName())) {
            return isPrompt(step) ? null : "the result of" + step + " came when nothing waited for it any more";
        }
        boolean said =
                kind.equals(Input.Delivered.class.getSimpleName()) || kind.equals(Input.Late.class.getSimpleName());
        return said ? "an answer to" + step + " came when nothing waited for it any more" : null;
    }

    /** Somebody answered a question before its sending was confirmed. */
    private static boolean isPrompt(String step) {
        return step.endsWith("/prompt") || step.contains("/prompt_");
    }

    private String words(@Nullable Object detail) {
        if (detail instanceof Failure failure) {
            Instant next = failure.notBefore();
            return failure.message() + (next == null ? "" : ", not before " + time.apply(next));
        }
        if (detail instanceof Instant moment) {
            return time.apply(moment);
        }
        if (detail instanceof Note.Telling telling) {
            return telling.text();
        }
        if (detail instanceof Note.Goal goal) {
            return goal.name() + (goal.value() == null ? "" : " = " + Shown.of(goal.value()));
        }
        if (detail instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        return detail == null ? "" : detail.toString();
    }
}
