package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Facts;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.program.Effect;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs actions on the executor, at most so many at a time; each is answered once, by its result or by its timeout. Safe
 * for use by several threads.
 */
final class AsyncCalls {
    private final Executor executor;
    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Kernel kernel;
    private final Lanes<OneCall> lanes = new Lanes<>(call -> call.name().equals("send"));
    private final TimerHeap deadlines = new TimerHeap();
    private final Map<Pending, OneCall> pending = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Pending(RunId run, Token token) {}

    AsyncCalls(Kernel kernel, Executor executor, int most) {
        this.kernel = kernel;
        this.executor = executor;
        this.most = most;
    }

    int inFlight() {
        return inFlight.get();
    }

    /** Results from now on change nothing: that an action was interrupted by the end of the process is not its failure. */
    void close() {
        closed = true;
    }

    @Nullable
    Instant nextDeadline() {
        return deadlines.next();
    }

    /** Answers every action whose time is up. */
    void expire(Instant now) {
        // one at a time: an error in what follows one timeout leaves the others where they are
        for (List<Timer> due = deadlines.take(now.toEpochMilli(), 1);
                !due.isEmpty();
                due = deadlines.take(now.toEpochMilli(), 1)) {
            Timer timer = due.get(0);
            OneCall call = pending.get(new Pending(timer.run(), timer.token()));
            if (call != null) {
                call.answer(Failure.retryable(
                        FailureKind.TIMEOUT,
                        call.perform.call().name() + " took longer than "
                                + call.perform.timeout().toSeconds() + " s"));
            }
        }
    }

    void start(ConversationKey key, Work.Called called, Facts facts, Instant now) {
        OneCall call = new OneCall(key, called, facts, now);
        if (inFlight.incrementAndGet() > most) {
            call.answer(Failure.notYet("too many actions at work", now.plusSeconds(1)));
            return;
        }
        pending.put(call.pendingId, call);
        call.deadline = deadlines.add(
                key,
                called.run(),
                call.perform.token(),
                now.plus(call.perform.timeout()).toEpochMilli());
        kernel.poke(now.plus(call.perform.timeout()));
        if (lanes.enter(key, call)) {
            execute(call);
        }
    }

    private void execute(OneCall call) {
        try {
            executor.execute(call);
        } catch (RejectedExecutionException e) { // the executor has no thread for it
            call.answer(Failure.notYet("too many actions at work", kernel.now().plusSeconds(1)));
        }
    }

    /** One attempt at work. */
    private final class OneCall implements Runnable, Invocation {
        final Pending pendingId;
        final Effect.Perform perform;
        private final ConversationKey key;
        private final Work.Called called;
        private final Facts facts;
        private final Instant now;
        private final AtomicBoolean answered = new AtomicBoolean();
        private TimerHeap.@Nullable Entry deadline;

        OneCall(ConversationKey key, Work.Called called, Facts facts, Instant now) {
            this.key = key;
            this.called = called;
            this.facts = facts;
            this.now = now;
            this.perform = called.perform();
            this.pendingId = new Pending(called.run(), perform.token());
        }

        @Override
        public void run() {
            if (answered.get() || closed) { // it waited for a thread until its time was up
                leave();
                return;
            }
            try {
                Object result = called.code().action().run(this);
                if (result instanceof CompletionStage<?> stage) {
                    stage.whenComplete((value, thrown) ->
                            answer(thrown == null ? Calls.plain(name(), value) : Calls.failure(name(), thrown)));
                } else {
                    answer(Calls.plain(name(), result));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answer(Failure.retryable(FailureKind.API_FAILURE, name() + " was interrupted"));
            } catch (Throwable e) {
                answer(Calls.failure(name(), e));
            }
        }

        /** Lets what waits behind this go; said twice, it changes nothing. A call can be answered before it has a lane. */
        private void leave() {
            OneCall next = lanes.leave(key, this);
            if (next != null) {
                execute(next);
            }
        }

        void answer(@Nullable Object result) {
            if (!answered.compareAndSet(false, true)) {
                return;
            }
            pending.remove(pendingId, this);
            if (deadline != null) {
                deadlines.cancel(deadline);
            }
            leave();
            try {
                if (closed) {
                    return;
                }
                kernel.post(key, new Item.Returned(called.run(), perform.token(), result));
            } finally {
                inFlight.decrementAndGet();
            }
        }

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
            return called.active().program().name();
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
}
