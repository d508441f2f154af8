package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.model.Facts;
import dev.alur.model.Failure;
import dev.alur.model.Invocation;
import dev.alur.program.Token;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs actions on the executor, at most so many at a time, replies before campaigns; what else is to be called waits. Each
 * is answered once, by its result or by its timeout, which counts from when it could begin. Safe for use by several threads.
 */
final class AsyncCalls {
    private final Executor executor;
    private final Kernel kernel;
    private final int most;
    private final OneByOne<OneCall> order = new OneByOne<>(call -> call.name().equals("send"));
    private final Lanes<OneCall> lanes;
    private final Timers deadlines = new Timers();
    private final Map<Pending, OneCall> pending = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger campaigns = new AtomicInteger();
    /** When the latest call that found no room is to come again. */
    private final AtomicLong turnedAway = new AtomicLong(Long.MIN_VALUE);

    private volatile boolean closed;

    record Pending(RunId run, Token token) {}

    /** @param queue how many calls of a lane may wait, about; what is more comes again later */
    AsyncCalls(Kernel kernel, Executor executor, Lanes<OneCall> lanes, int queue) {
        this.kernel = kernel;
        this.executor = executor;
        this.lanes = lanes;
        this.most = queue + lanes.most();
    }

    /** Calls at work and calls that wait. */
    int inFlight() {
        return inFlight.get();
    }

    /** Calls of campaigns, at work and waiting. */
    int campaignsInFlight() {
        return campaigns.get();
    }

    /** Calls of a lane that wait for a place. */
    int waiting(Lane lane) {
        return lanes.waiting(lane);
    }

    /** Whether more may come in that people wait for. */
    boolean hasRoom() {
        return inFlight.get() - campaigns.get() < most;
    }

    /** Results from now on change nothing: that an action was interrupted by the end of the process is not its failure. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
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
                call.timeOut();
            }
        }
    }

    void start(ConversationKey key, Outbox.Called called, Facts facts, Instant now) {
        OneCall call = new OneCall(this, key, called, facts, now);
        boolean campaign = call.lane() == Lane.CAMPAIGN;
        int others = campaign ? campaigns.getAndIncrement() : inFlight.get() - campaigns.get();
        inFlight.incrementAndGet();
        if (others >= most) {
            call.answer(tooMany(now));
            return;
        }
        pending.put(call.pendingId(), call);
        if (order.enter(key, call)) {
            place(call);
        }
    }

    /** Messages that are not wanted any more and have not begun to leave do not. Returns those. */
    List<Outbox.Called> drop(ConversationKey key, Predicate<Outbox.Called> unwanted) {
        List<OneCall> line = order.line(key);
        List<Outbox.Called> dropped = new ArrayList<>();
        for (int i = line.size() - 1; i >= 0; i--) { // from the end: none of them comes to the front in between
            OneCall call = line.get(i);
            if (unwanted.test(call.called()) && call.drop()) {
                dropped.add(call.called());
            }
        }
        return dropped;
    }

    /** A run asks for everything again, by the same tokens: what it asked for before is answered to nobody. */
    void giveUp(ConversationKey key, RunId run) {
        drop(key, call -> call.run().equals(run)); // in its order, so that none of them begins in between
        for (OneCall call : pending.values()) {
            if (call.runId().equals(run)) {
                call.giveUp();
            }
        }
    }

    /** Messages of a conversation that are on their way, and those that wait behind, in order. */
    List<OneCall> line(ConversationKey key) {
        return order.line(key);
    }

    /** What an action sees that is called elsewhere and for no run. */
    Invocation invocation(ConversationKey key, Outbox.Called called) {
        return new OneCall(this, key, called, path -> null, kernel.now());
    }

    /** Those turned away come again one by one, so that they do not all find it full again. */
    private Failure tooMany(Instant now) {
        long soonest = now.toEpochMilli() + 1_000;
        long at = turnedAway.updateAndGet(last -> Math.max(soonest, last + 1));
        return Failure.notYet("too many actions at work", Instant.ofEpochMilli(at));
    }

    private void place(OneCall call) {
        if (lanes.enter(call.lane(), call)) {
            begin(call);
            if (call.isAnswered()) { // by this thread, most likely: it left the rest to us
                advance();
            }
        }
    }

    /** Lets go whatever may. */
    private void advance() {
        for (OneCall next = lanes.next(); next != null; next = lanes.next()) {
            begin(next);
        }
    }

    private void begin(OneCall call) {
        Instant until = kernel.now().plus(call.timeout());
        if (!call.takesPlace()) {
            lanes.leave(call.lane()); // it was dropped while it waited for a place
            return;
        }
        call.until(deadlines.add(
                call.conversation(), call.runId(), call.pendingId().token(), until.toEpochMilli()));
        kernel.poke(until);
        call.beginsOn(Thread.currentThread());
        try {
            executor.execute(call);
        } catch (RejectedExecutionException e) { // the executor has no thread for it
            call.answer(tooMany(kernel.now()));
        } finally {
            call.beginsOn(null);
        }
    }

    // What calls report

    /** A call has its answer: what waits behind it goes. */
    void left(OneCall call) {
        pending.remove(call.pendingId(), call);
        TimerHeap.Entry deadline = call.deadline();
        if (deadline != null) {
            deadlines.cancel(deadline);
        }
        if (call.hasPlace()) {
            lanes.leave(call.lane());
        }
        OneCall next = order.leave(call.conversation(), call);
        if (next != null) {
            place(next);
        }
        if (!call.isBeginningHere()) { // else it is done in a loop, not ever deeper
            advance();
        }
    }

    /** Nothing of the call is left to do. */
    void done(OneCall call) {
        boolean campaign = call.lane() == Lane.CAMPAIGN;
        if (campaign) {
            campaigns.decrementAndGet();
        }
        inFlight.decrementAndGet();
        if (campaign) {
            kernel.campaigns().go();
        }
    }

    void stuck(int more) {
        lanes.stuck(more);
        if (more < 0) {
            advance();
        }
    }

    Kernel kernel() {
        return kernel;
    }

    Executor executor() {
        return executor;
    }
}
