package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Tasks for several conversations, and how many runs they touched together. Safe for use by several threads. */
final class Tasks {
    private final Kernel kernel;
    private final AtomicInteger open = new AtomicInteger(1);
    private final AtomicInteger touched = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CompletableFuture<Integer> all = new CompletableFuture<>();

    Tasks(Kernel kernel) {
        this.kernel = kernel;
    }

    /** @param what returns how many runs it touched */
    void post(ConversationKey key, ToIntFunction<Work> what) {
        post(key, what, () -> {});
    }

    /** @param after what follows the commit */
    void post(ConversationKey key, ToIntFunction<Work> what, Runnable after) {
        open.incrementAndGet();
        kernel.post(key, new One(what, after));
    }

    /** When all that was posted is done: how many runs it touched. Fails if one could not be done; the others are. */
    CompletableFuture<Integer> all() {
        close();
        return all;
    }

    private void close() {
        if (open.decrementAndGet() > 0) {
            return;
        }
        Throwable cause = failure.get();
        if (cause == null) {
            all.complete(touched.get());
        } else {
            all.completeExceptionally(new AlurException(
                    "partly-done",
                    touched.get() + " runs were touched, others could not be: " + cause.getMessage() + "; ask again",
                    cause));
        }
    }

    private final class One implements Item.Task {
        private final ToIntFunction<Work> what;
        private final Runnable after;
        private int count;

        One(ToIntFunction<Work> what, Runnable after) {
            this.what = what;
            this.after = after;
        }

        @Override
        public void run(Work work) {
            count = what.applyAsInt(work);
        }

        @Override
        public void done() {
            after.run();
            touched.addAndGet(count);
            close();
        }

        @Override
        public void failed(Throwable cause) {
            failure.compareAndSet(null, cause);
            close();
        }
    }
}
