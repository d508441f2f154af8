package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.OpenRun;
import dev.alur.model.Facts;
import dev.alur.model.Failure;
import dev.alur.program.Input;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.spi.Store;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The one engine loop: every item of a conversation becomes work, the work one commit, and after it what it asked for
 * begins. An item is judged by one deployment from beginning to end. Called by one thread at a time for a conversation.
 */
final class Loop {
    private final Kernel kernel;
    private final Starts starts;
    private final Arrivals arrivals;
    private final Tellings tellings;

    Loop(Kernel kernel, Starts starts, Tellings tellings) {
        this.kernel = kernel;
        this.starts = starts;
        this.arrivals = new Arrivals(kernel, starts);
        this.tellings = tellings;
    }

    /** Handles an item; one that nobody else would hand in again is kept. */
    void handle(ConversationKey key, Item item) {
        Item inner = item instanceof Item.Again again ? again.item() : item;
        try {
            work(key, inner);
        } catch (RuntimeException e) {
            kernel.warn("an event of " + key + " could not be handled", e);
            keep(key, item, inner, e);
        } catch (Error e) {
            keep(key, item, inner, e);
            throw e;
        }
    }

    private void keep(ConversationKey key, Item item, Item inner, Throwable failure) {
        if (!hears(inner, failure)) {
            kernel.again(key, item);
        }
    }

    /** Whether somebody waits for the item and learns of the failure: then it is theirs to try again. */
    private static boolean hears(Item item, Throwable failure) {
        if (item instanceof Item.Arrived arrived) {
            return arrived.failed(failure);
        }
        if (item instanceof Item.Task task) {
            task.failed(failure);
            return true;
        }
        return item instanceof Item.Begin begin
                && begin.answer() != null
                && begin.answer().completeExceptionally(failure);
    }

    private void work(ConversationKey key, Item item) {
        Instant now = kernel.now();
        Deployment deployment = kernel.deployment();
        Conversation conversation = kernel.conversation(key, deployment);
        if (item instanceof Item.Arrived arrived) {
            arrived(key, deployment, conversation, arrived, now);
            return;
        }
        if (item instanceof Item.Returned returned && kernel.sayings().returned(returned.run(), returned.result())) {
            return;
        }
        if (item instanceof Item.Due due
                && isLeftAlone(deployment, conversation, due.timer().run())) {
            return;
        }
        Work work = new Work(kernel, key, deployment, conversation, kernel.context(key, conversation, now));
        if (item instanceof Item.Begin begin) {
            work.startsBy(begin.lane());
            Start start = starts.byHand(work, begin);
            finish(key, work);
            if (begin.answer() != null) {
                begin.answer().complete(start);
            }
            return;
        }
        if (item instanceof Item.Task task) {
            task.run(work);
            finish(key, work);
            task.done();
            return;
        }
        if (item instanceof Item.Returned returned) {
            work.tell(
                    returned.run(),
                    new Input.Done(returned.token(), Calls.patient(returned.result(), now), work.context));
        } else if (item instanceof Item.Due due) {
            work.dropped(due.timer().run(), due.timer().token());
            if (Person.isOwn(due.timer().run())) {
                arrivals.due(work, key, due.timer().token(), kernel.routing().profile(key) != null);
            } else if (!new Person(work)
                    .withholds(due.timer().run(), due.timer().token())) {
                work.tell(due.timer().run(), new Input.Fired(due.timer().token(), work.context));
            }
        } else if (item instanceof Item.Told told) {
            told.words().accept(work);
        } else if (item instanceof Item.Cancel cancel) {
            work.tell(cancel.run(), new Input.Cancel(cancel.reason(), work.context));
        } else if (item instanceof Item.PerformAgain again) {
            Failure gone = Failure.notYet("the process ended", now);
            again.tokens().forEach(token -> work.tell(again.run(), new Input.Done(token, gone, work.context)));
        }
        finish(key, work);
    }

    /** An open run whose definition is not here: its timers stay with the store, for an engine that has it. */
    private boolean isLeftAlone(Deployment deployment, Conversation conversation, RunId id) {
        OpenRun run = conversation.run(id);
        if (run == null || deployment.of(run) != null) {
            return false;
        }
        kernel.leavesAlone();
        kernel.warn(
                "a timer of " + id + " is due, which is left alone",
                new AlurException(
                        "missing-definition",
                        "no workflow here is " + run.workflow() + " as " + id + " began with it"));
        return true;
    }

    private void arrived(
            ConversationKey key, Deployment deployment, Conversation conversation, Item.Arrived arrived, Instant now) {
        Event event = arrived.event();
        ConversationKey home = kernel.routing().home(key);
        if (!home.equals(key) && !conversation.hasSeen(event, now) && !conversation.isWaitingFor(event)) {
            kernel.post(home, arrived.at(home)); // whoever waited for it here has gone
            return;
        }
        if (!conversation.arrives(event, now)) {
            kernel.listeners().decided(key, event, "duplicate");
            arrived.answer(Intake.DUPLICATE);
            return;
        }
        Map<String, Object> profile = kernel.routing().profile(key);
        Work work = new Work(kernel, key, deployment, conversation, kernel.context(profile, key, conversation, now));
        work.startsBy(arrived.lane());
        arrivals.arrived(work, event, profile != null);
        finish(key, work);
        if (work.changedOptOut()) {
            boolean out = conversation.isOptedOut();
            kernel.routing().others(key).forEach(other -> kernel.post(other, Item.Told.optedOut(out)));
        }
    }

    // After the turns

    private void finish(ConversationKey key, Work work) {
        starts.queued(work);
        List<Store.Result> results = kernel.store().commit(List.of(work.commit()));
        if (results.get(0) != Store.Result.COMMITTED) {
            throw new AlurException("not-committed", "the commit of " + key + " was " + results.get(0));
        }
        kernel.listeners().told(key, work.outbox().notes());
        tellings.send(key, work.outbox().tellings());
        Instant now = work.context.now();
        work.timers().forEach(kernel::poke);
        dropUnwanted(key, work); // before what this item asked for joins what waits
        for (Outbox.Called call : work.outbox().calls()) {
            kernel.asyncCalls().start(key, call, facts(work, call), now);
        }
        work.outbox().items().forEach(left -> kernel.post(key, left));
        if (work.controls != kernel.controls() && !work.started().isEmpty()) {
            Pausing.catchUp(kernel, key, work.started());
        }
    }

    /**
     * What earlier items asked to send, and has not begun to leave, does not leave any more if its run was cancelled, or has
     * ended and the person asks for silence, or if it asks for everything again. A human's words are nobody's to drop.
     */
    private void dropUnwanted(ConversationKey key, Work work) {
        work.reopened().forEach(run -> kernel.asyncCalls().giveUp(key, run)); // it asks again from where it stood
        List<RunId> cancelled = work.outbox().cancelled();
        boolean silence = work.changedOptOut() && work.conversation.isOptedOut();
        if (!silence && cancelled.isEmpty()) {
            return;
        }
        List<Outbox.Called> dropped = kernel.asyncCalls()
                .drop(
                        key,
                        call -> call.active() != null
                                && (cancelled.contains(call.run())
                                        || silence && work.conversation.run(call.run()) == null));
        if (!dropped.isEmpty() && work.deployment.countsDays()) {
            kernel.post(key, Item.Told.unsent(dropped));
        }
    }

    private Facts facts(Work work, Outbox.Called call) {
        State state = work.after(call.run());
        Deployment.Active active = call.active();
        return state == null || active == null ? path -> null : Run.facts(active.program(), state, work.context);
    }
}
