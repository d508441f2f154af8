package dev.alur;

import org.jspecify.annotations.Nullable;

/** The base of everything this library throws: unchecked, with a stable {@link #code()}. */
public class AlurException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public AlurException(String code, String message) {
        this(code, message, null);
    }

    public AlurException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable, lower-case words joined by {@code -}: safe to compare in code, unlike the message. */
    public final String code() {
        return code;
    }
}
