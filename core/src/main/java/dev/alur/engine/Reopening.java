package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Lane;
import dev.alur.conversation.OpenRun;
import dev.alur.model.Mode;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.StoredRun;
import dev.alur.value.Values;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lets failed runs go on where they failed, and begins new ones in the middle of others. Safe for use by several threads. */
final class Reopening {
    private final Kernel kernel;

    Reopening(Kernel kernel) {
        this.kernel = kernel;
    }

    CompletableFuture<Start> retry(RunId run) {
        return during(run, (work, stored) -> {
            if (stored.state().isOpen()) {
                throw refused(run + " is open: there is nothing to retry");
            }
            if (stored.state() != RunState.FAILED) {
                throw refused(
                        run + " was " + stored.state().word() + ": only failed runs are retried; fork it instead");
            }
            Deployment.Active active = definition(work, stored);
            mayOpen(work, stored, active, run);
            State ready = Run.retried(active.program(), lastState(work, stored, active));
            active.counters().reopened();
            work.hadEnded(run);
            work.reopen(active, stored.run(), ready);
            return run;
        });
    }

    CompletableFuture<Start> fork(RunId from, String step, Map<String, Object> with) {
        Map<String, Object> plain = Values.map(with);
        return during(from, (work, stored) -> {
            Deployment.Active active = definition(work, stored);
            RunId id = kernel.starts().nextId();
            State ready = Run.forked(active.program(), lastState(work, stored, active), id, step, plain);
            mayOpen(work, stored, active, id);
            String workflow = active.program().name();
            String hash = active.program().hash();
            work.begins(active, id, "forked from " + from + " at " + step);
            OpenRun open = new OpenRun(
                    id, workflow, stored.run().key(), hash, work.context.now(), Lane.LIVE, OpenRun.Cause.OTHER);
            work.reopen(active, open, ready);
            return id;
        });
    }

    private CompletableFuture<Start> during(RunId run, BiFunction<Work, StoredRun, RunId> what) {
        CompletableFuture<Start> answer = new CompletableFuture<>();
        StoredRun found = stored(run);
        if (found == null) {
            answer.complete(
                    new Start(null, "there is no run " + run + ": of those that ended only the latest are kept"));
            return answer;
        }
        kernel.post(found.conversation(), new Item.Task() {
            private @Nullable Start start;

            @Override
            public void run(Work work) {
                StoredRun now = stored(run);
                if (now == null) {
                    start = new Start(null, "there is no run " + run + " any more");
                    return;
                }
                try {
                    start = new Start(what.apply(work, now), "");
                } catch (AlurException e) {
                    start = new Start(null, String.valueOf(e.getMessage()));
                }
            }

            @Override
            public void done() {
                answer.complete(start);
            }

            @Override
            public void failed(Throwable cause) {
                answer.completeExceptionally(cause);
            }
        });
        return answer;
    }

    private @Nullable StoredRun stored(RunId run) {
        List<StoredRun> found = kernel.store().runs(RunQuery.ALL.run(run).most(1));
        return found.isEmpty() ? null : found.get(0);
    }

    private static Deployment.Active definition(Work work, StoredRun stored) {
        Deployment.Active active = work.deployment.of(stored.run());
        if (active == null) {
            throw refused(RunViews.leftAlone(stored.run()) + ": publish the workflow as it was");
        }
        return active;
    }

    private State lastState(Work work, StoredRun stored, Deployment.Active active) {
        ConversationKey key = stored.conversation();
        State state = stored.state().isOpen()
                ? kernel.store().run(key, stored.id(), active.program())
                : kernel.store().ended(stored.id(), active.program());
        if (state == null) {
            throw refused("the last state of " + stored.id() + " is not kept");
        }
        return state;
    }

    /** What a start by hand asks as well. */
    private static void mayOpen(Work work, StoredRun stored, Deployment.Active active, RunId opening) {
        String paused = work.controls.refusal(stored.run().workflow(), stored.conversation());
        if (paused != null) {
            throw refused(paused + ": resume it first");
        }
        if (active.program().workflow().settings().mode() == Mode.PARALLEL) {
            return;
        }
        for (OpenRun open : work.conversation.runs()) {
            if (open.workflow().equals(stored.run().workflow())
                    && open.key().equals(stored.run().key())
                    && !open.run().equals(opening)) {
                throw refused(open.run() + " of " + open.workflow()
                        + " is open in this conversation, which may have one at a time: cancel it first");
            }
        }
    }

    private static AlurException refused(String why) {
        return new AlurException("refused", why);
    }
}
