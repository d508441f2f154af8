package dev.alur.engine;

import dev.alur.AlurException;
import java.util.concurrent.CompletableFuture;

/** How an engine that is closing or closed refuses. Constant. */
final class Closed {
    private static final String WHY = "the engine is closing";

    private Closed() {}

    static AlurException refusal() {
        return new AlurException("closing", WHY);
    }

    static <T> CompletableFuture<T> failed() {
        return CompletableFuture.failedFuture(refusal());
    }

    static CompletableFuture<Start> notStarted() {
        return CompletableFuture.completedFuture(new Start(null, WHY));
    }
}
