package dev.alur.engine;

import dev.alur.model.Action;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.value.Values;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls actions and turns what comes of them into plain values and failures. */
final class Calls {
    /** How long virtual time waits for a stage that another thread completes. */
    private static final long STAGE_SECONDS = 30;

    /** Calls an action on this thread; a stage is waited for. */
    @Nullable
    Object now(Action action, Invocation invocation) {
        try {
            Object result = action.run(invocation);
            if (!Values.isLeaf(result) && result instanceof CompletionStage<?> stage) {
                result = stage.toCompletableFuture().get(STAGE_SECONDS, TimeUnit.SECONDS);
            }
            return plain(invocation.name(), result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Failure.retryable(FailureKind.API_FAILURE, invocation.name() + " was interrupted");
        } catch (Throwable e) {
            return failure(invocation.name(), e);
        }
    }

    /** A refusal for the moment lasts at least a second: an action that always says so does not keep a thread busy. */
    static @Nullable Object patient(@Nullable Object result, Instant now) {
        if (!(result instanceof Failure failure) || failure.retry() != Failure.Retry.NOT_YET) {
            return result;
        }
        Instant least = now.plusSeconds(1);
        Instant until = failure.notBefore();
        return until == null || until.isBefore(least) ? Failure.notYet(failure.message(), least) : failure;
    }

    static @Nullable Object plain(String name, @Nullable Object result) {
        if (result instanceof Failure || result instanceof String || result instanceof Integer || result == null) {
            return result;
        }
        try {
            return Values.of(result);
        } catch (IllegalArgumentException e) {
            return Failure.lasting(
                    FailureKind.INVALID_DATA, name + " returned what is no plain value: " + e.getMessage());
        }
    }

    /** Design: exceptions from Java map to timeout, invalid_data (illegal arguments), else api_failure. */
    static Failure failure(String name, Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ActionFailedException said) {
            return said.failure();
        }
        String message =
                name + ": " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        if (cause instanceof TimeoutException || cause instanceof CancellationException) {
            return Failure.retryable(FailureKind.TIMEOUT, message);
        }
        if (cause instanceof IllegalArgumentException) {
            return Failure.lasting(FailureKind.INVALID_DATA, message);
        }
        return Failure.retryable(FailureKind.API_FAILURE, message);
    }
}
