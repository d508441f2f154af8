package dev.alur.model;

import dev.alur.AlurException;

/** Thrown by an {@link Action} to say precisely how it failed. */
public final class ActionFailedException extends AlurException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public ActionFailedException(Failure failure) {
        super("action-failed", failure.message());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
