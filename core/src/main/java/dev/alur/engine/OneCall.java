package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.model.Facts;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.program.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at work: answered once, by its result or by its timeout; then a thread that is still in it is interrupted.
 * Safe for use by several threads.
 */
final class OneCall implements Runnable, Invocation {
    private final AsyncCalls calls;
    private final AsyncCalls.Pending pendingId;
    private final Effect.Perform perform;
    private final ConversationKey key;
    private final Outbox.Called called;
    private final Facts facts;
    private final Instant now;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile boolean placed;
    private volatile TimerHeap.@Nullable Entry deadline;
    private volatile @Nullable Thread beginner;

    // Guarded by this
    private @Nullable Thread runner;
    private boolean begun;
    private boolean interrupted;

    OneCall(AsyncCalls calls, ConversationKey key, Outbox.Called called, Facts facts, Instant now) {
        this.calls = calls;
        this.key = key;
        this.called = called;
        this.facts = facts;
        this.now = now;
        this.perform = called.perform();
        this.pendingId = new AsyncCalls.Pending(called.run(), perform.token());
    }

    AsyncCalls.Pending pendingId() {
        return pendingId;
    }

    Outbox.Called called() {
        return called;
    }

    Lane lane() {
        return called.lane();
    }

    Duration timeout() {
        return perform.timeout();
    }

    /** It takes its place at work, before anything can answer it; not when it was dropped. Returns whether. */
    synchronized boolean takesPlace() {
        placed = !answered.get();
        return placed;
    }

    boolean hasPlace() {
        return placed;
    }

    void until(TimerHeap.Entry entry) {
        deadline = entry;
    }

    /** {@code null} if it did not begin; one that came due while it was set is none any more. */
    TimerHeap.@Nullable Entry deadline() {
        return deadline;
    }

    /** The thread that hands it to the executor, while it does. */
    void beginsOn(@Nullable Thread thread) {
        beginner = thread;
    }

    boolean isBeginningHere() {
        return beginner == Thread.currentThread();
    }

    boolean isAnswered() {
        return answered.get();
    }

    @Override
    public void run() {
        if (!enter()) {
            return;
        }
        Object result;
        try {
            result = called.code().action().run(this);
        } catch (InterruptedException e) {
            result = Failure.retryable(FailureKind.API_FAILURE, name() + " was interrupted");
            if (leave()) {
                Thread.currentThread().interrupt();
                answer(result);
            }
            return;
        } catch (Throwable e) {
            result = Calls.failure(name(), e);
        }
        if (leave()) {
            take(result);
        }
    }

    private void take(@Nullable Object result) {
        if (!(result instanceof CompletionStage<?> stage)) {
            answer(Calls.plain(name(), result));
        } else if (isComplete(stage)) {
            stage.whenComplete(this::completed);
        } else {
            // whoever completes it, such as a client's only selector thread, is not to take turns and wait for commits
            stage.whenComplete((value, thrown) -> {
                try {
                    calls.executor().execute(() -> completed(value, thrown));
                } catch (RejectedExecutionException e) {
                    completed(value, thrown);
                }
            });
        }
    }

    private static boolean isComplete(CompletionStage<?> stage) {
        try {
            return stage.toCompletableFuture().isDone();
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private void completed(@Nullable Object value, @Nullable Throwable thrown) {
        answer(thrown == null ? Calls.plain(name(), value) : Calls.failure(name(), thrown));
    }

    /** Whether there is still something to do; it may have waited for a thread until its time was up. */
    private synchronized boolean enter() {
        if (answered.get() || calls.isClosed()) {
            return false;
        }
        runner = Thread.currentThread();
        begun = true;
        return true;
    }

    /** Whether anybody wants its result. Afterwards the thread is not interrupted any more. */
    private boolean leave() {
        boolean givenUp;
        synchronized (this) {
            givenUp = interrupted;
            runner = null;
        }
        if (givenUp) {
            boolean ignored = Thread.interrupted(); // it was meant for the action alone
            calls.stuck(-1);
        }
        return !givenUp;
    }

    /** Nobody wants it any more: unless its action has begun it never does, and nobody is told. Returns whether. */
    boolean drop() {
        synchronized (this) {
            if (begun || !answered.compareAndSet(false, true)) {
                return false;
            }
        }
        calls.left(this);
        calls.done(this);
        return true;
    }

    /** Nobody wants it any more, also if its action has begun: nobody is told. */
    void giveUp() {
        if (answered.compareAndSet(false, true)) {
            interrupt();
            calls.left(this);
            calls.done(this);
        }
    }

    private synchronized void interrupt() {
        if (runner != null) {
            interrupted = true;
            calls.stuck(1);
            runner.interrupt();
        }
    }

    /** Its time is up. */
    void timeOut() {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        interrupt();
        String reason = name() + " took longer than " + timeout().toSeconds() + " s";
        Item.Returned returned =
                new Item.Returned(runId(), perform.token(), Failure.retryable(FailureKind.TIMEOUT, reason));
        calls.left(this);
        if (!calls.isClosed()) {
            calls.kernel().handOver(key, returned);
        }
        calls.done(this);
    }

    void answer(@Nullable Object result) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        calls.left(this);
        try {
            if (!calls.isClosed()) {
                calls.kernel().post(key, new Item.Returned(runId(), perform.token(), result));
            }
        } finally {
            calls.done(this);
        }
    }

    // What the action sees

    @Override
    public String name() {
        return perform.call().name();
    }

    @Override
    public Map<String, Object> arguments() {
        return perform.call().arguments();
    }

    @Override
    public String workflow() {
        Deployment.Active active = called.active();
        return active == null ? "" : active.program().name();
    }

    @Override
    public ConversationKey conversation() {
        return key;
    }

    @Override
    public String step() {
        return perform.token().path();
    }

    @Override
    public String key() {
        return perform.key();
    }

    @Override
    public int attempt() {
        return perform.token().attempt();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public @Nullable Object get(String path) {
        return facts.get(path);
    }

    @Override
    public String id() {
        return perform.step();
    }

    @Override
    public RunId runId() {
        return called.run();
    }
}
