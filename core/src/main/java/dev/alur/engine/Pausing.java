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
import java.util.function.Function;

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
        for (Scope one : underAnyId(scope)) {
            queued(
                    one,
                    key -> tasks.post(key, work -> {
                        work.conversation.dropQueued(queued -> one.means(queued.workflow()));
                        return 0;
                    }));
            each(one, (key, run) -> tasks.post(key, work -> cancelled(work, run, reason) ? 1 : 0));
        }
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
        Tasks tasks = new Tasks(kernel);
        for (Scope one : underAnyId(scope)) {
            kernel.control(one::paused);
            tell(one, tasks, Person::pause, work -> new Input.Pause(one.hold(), work.context));
        }
        return tasks.all();
    }

    synchronized CompletableFuture<Integer> resume(Scope scope) {
        Tasks tasks = new Tasks(kernel);
        for (Scope one : underAnyId(scope)) {
            kernel.control(one::resumed);
            tell(one, tasks, Person::resume, work -> new Input.Resume(one.hold(), work.context));
            queued(one, key -> tasks.post(key, work -> 0)); // what waits there and may begin does so after any work
        }
        return tasks.all();
    }

    /** A person may be known by several ids, and what they do goes to the conversation of only one of them. */
    private List<Scope> underAnyId(Scope scope) {
        return scope instanceof Scope.OfPerson of
                ? kernel.routing().ids(of.person()).stream()
                        .<Scope>map(Scope.OfPerson::new)
                        .toList()
                : List.of(scope);
    }

    /** A person is silent as a whole: their conversations hold their runs and take no messages. */
    private void tell(Scope scope, Tasks tasks, Consumer<Person> person, Function<Work, Input> input) {
        if (!(scope instanceof Scope.OfPerson of)) {
            each(scope, (key, run) -> tasks.post(key, work -> work.asks(run, input.apply(work)) ? 1 : 0));
            return;
        }
        for (ConversationKey key : kernel.store().conversations(of.person())) {
            tasks.post(key, work -> {
                person.accept(new Person(work));
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

    /** Conversations in which starts wait that may be meant. */
    private void queued(Scope scope, Consumer<ConversationKey> each) {
        if (scope instanceof Scope.OfPerson of) {
            kernel.store().conversations(of.person()).forEach(each);
        } else if (!(scope instanceof Scope.OneRun)) {
            kernel.store().queued(each);
        }
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
