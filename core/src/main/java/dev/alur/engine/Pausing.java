package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.OpenRun;
import dev.alur.program.Hold;
import dev.alur.program.Input;
import dev.alur.spi.Controls;
import dev.alur.spi.RunQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Cancels, pauses and resumes by scope. A pause beyond single runs is kept first and then told to every open run; what
 * starts at that moment is caught by {@link #catchUp}. Safe for use by several threads.
 */
final class Pausing {
    private final Kernel kernel;

    Pausing(Kernel kernel) {
        this.kernel = kernel;
    }

    CompletableFuture<Integer> cancel(Scope scope, String reason) {
        Tasks tasks = new Tasks(kernel);
        each(
                scope,
                (key, run) -> tasks.post(key, work -> {
                    work.conversation.dropQueued(one -> scope.means(one.workflow()));
                    return cancelled(work, run, reason) ? 1 : 0;
                }));
        return tasks.all();
    }

    /** Ends a run, also one whose definition is not here. Returns whether it was open. */
    static boolean cancelled(Work work, RunId run, String reason) {
        OpenRun open = work.conversation.run(run);
        if (open == null) {
            return false;
        }
        if (work.deployment.of(open) == null) {
            work.abandon(open, reason);
            return true;
        }
        return work.asks(run, new Input.Cancel(reason, work.context));
    }

    synchronized CompletableFuture<Integer> pause(Scope scope) {
        Controls next = scope.paused(kernel.controls());
        if (!next.equals(kernel.controls())) {
            kernel.control(next);
        }
        Tasks tasks = new Tasks(kernel);
        if (scope instanceof Scope.OfPerson of) {
            each(of, tasks, Person::pause);
        } else {
            each(
                    scope,
                    (key, run) -> tasks.post(
                            key, work -> work.asks(run, new Input.Pause(scope.hold(), work.context)) ? 1 : 0));
        }
        return tasks.all();
    }

    synchronized CompletableFuture<Integer> resume(Scope scope) {
        Controls next = scope.resumed(kernel.controls());
        if (!next.equals(kernel.controls())) {
            kernel.control(next);
        }
        Tasks tasks = new Tasks(kernel);
        if (scope instanceof Scope.OfPerson of) {
            each(of, tasks, Person::resume);
        } else {
            each(
                    scope,
                    (key, run) -> tasks.post(
                            key, work -> work.asks(run, new Input.Resume(scope.hold(), work.context)) ? 1 : 0));
        }
        return tasks.all();
    }

    /** A person is silent as a whole: their conversations hold their runs and take no messages. */
    private void each(Scope.OfPerson of, Tasks tasks, Consumer<Person> what) {
        for (ConversationKey key : kernel.store().conversations(of.person())) {
            tasks.post(key, work -> {
                what.accept(new Person(work));
                return work.touched();
            });
        }
    }

    private interface Each {
        void accept(ConversationKey key, RunId run);
    }

    private void each(Scope scope, Each each) {
        RunQuery open = scope.open();
        kernel.store().each(open, run -> each.accept(run.conversation(), run.id()));
    }

    /** Runs that began while something was being paused, and were perhaps not seen then. */
    static void catchUp(Kernel kernel, ConversationKey key, List<RunId> began) {
        Tasks tasks = new Tasks(kernel);
        tasks.post(key, work -> {
            int held = 0;
            if (work.controls.isPaused(key)) {
                new Person(work).pause();
                held = work.touched();
            }
            for (RunId run : began) {
                OpenRun open = work.conversation.run(run);
                for (Hold hold : open == null ? List.<Hold>of() : holds(work.controls, open)) {
                    held += work.asks(run, new Input.Pause(hold, work.context)) ? 1 : 0;
                }
            }
            return held;
        });
    }

    private static List<Hold> holds(Controls controls, OpenRun open) {
        List<Hold> holds = new ArrayList<>();
        if (controls.everything()) {
            holds.add(Hold.ALL);
        }
        if (controls.workflows().contains(open.workflow())) {
            holds.add(Hold.WORKFLOW);
        }
        return holds;
    }
}
