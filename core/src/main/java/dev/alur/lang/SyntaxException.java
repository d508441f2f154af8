package dev.alur.lang;

import dev.alur.AlurException;
import org.jspecify.annotations.Nullable;

/** Text of an author that is no condition, expression or template: what is wrong, where in it, and what to do. */
public final class SyntaxException extends AlurException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final @Nullable String hint;

    public SyntaxException(String code, String message, int offset, @Nullable String hint) {
        super(code, message + (hint == null ? "" : " (" + hint + ")"));
        this.offset = offset;
        this.hint = hint;
    }

    /** Where in the text, in chars counted from 0; at most its length. */
    public int offset() {
        return offset;
    }

    /** What to do, also part of the message; {@code null} when the message says it all. */
    public @Nullable String hint() {
        return hint;
    }

    /** The message without the hint. */
    public String problem() {
        String message = String.valueOf(getMessage());
        return hint == null ? message : message.substring(0, message.length() - hint.length() - 3);
    }
}
