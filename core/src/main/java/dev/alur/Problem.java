package dev.alur;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with what an author wrote: a stable code, what is wrong, where, and what to do about it. Immutable.
 *
 * @param code stable, lower-case words joined by {@code -}, e.g. {@code unknown-key}
 * @param message what is wrong, one sentence without the position
 * @param hint what to do, or {@code null} when the message says it all
 * @param position where in the author's text, or {@code null} for definitions built in Java
 * @param path where in the model: {@code workflow/step/step}, or empty
 */
public record Problem(
        Severity severity,
        String code,
        String message,
        @Nullable String hint,
        @Nullable Position position,
        String path) {

    public static Problem error(String code, String message) {
        return new Problem(Severity.ERROR, code, message, null, null, "");
    }

    public static Problem warning(String code, String message) {
        return new Problem(Severity.WARNING, code, message, null, null, "");
    }

    public Problem withHint(@Nullable String text) {
        return new Problem(severity, code, message, text, position, path);
    }

    public Problem at(@Nullable Position place) {
        return new Problem(severity, code, message, hint, place, path);
    }

    public Problem in(String modelPath) {
        return new Problem(severity, code, message, hint, position, modelPath);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: {@code file:line:col: error[code]: message (hint)}; the path stands in for a missing position. */
    @Override
    public String toString() {
        String where = position != null ? position + ": " : path.isEmpty() ? "" : path + ": ";
        String kind = isError() ? "error" : "warning";
        return where + kind + "[" + code + "]: " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
