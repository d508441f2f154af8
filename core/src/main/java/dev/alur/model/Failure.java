package dev.alur.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an action did not succeed: data of a run, never thrown through it. Immutable.
 *
 * @param message for people; holds no secret
 * @param retryAfter what the other side asked for, or {@code null}
 * @param notBefore only with {@link Retry#NOT_YET}: when to try again without spending an attempt
 */
public record Failure(
        FailureKind kind,
        String message,
        Retry retry,
        @Nullable Duration retryAfter,
        @Nullable Instant notBefore) {

    /** Whether another attempt makes sense. */
    public enum Retry {
        RETRYABLE,
        FINAL,
        NOT_YET
    }

    public static Failure retryable(FailureKind kind, String message) {
        return new Failure(kind, message, Retry.RETRYABLE, null, null);
    }

    public static Failure lasting(FailureKind kind, String message) {
        return new Failure(kind, message, Retry.FINAL, null, null);
    }

    public static Failure notYet(String message, Instant until) {
        return new Failure(FailureKind.API_FAILURE, message, Retry.NOT_YET, null, until);
    }

    public Failure withRetryAfter(Duration pause) {
        return new Failure(kind, message, retry, pause, notBefore);
    }
}
