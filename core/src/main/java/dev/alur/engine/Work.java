package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Lane;
import dev.alur.conversation.Late;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Waiting;
import dev.alur.model.Awaited;
import dev.alur.model.Failure;
import dev.alur.program.Attempt;
import dev.alur.program.Context;
import dev.alur.program.Effect;
import dev.alur.program.Hold;
import dev.alur.program.Input;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Outlet;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.value.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one item changes in its conversation: takes the turns it causes, gathers what they ask for, and becomes one
 * commit. What leaves the conversation (actions, events, notes) leaves only after the commit. Confined to one thread.
 */
final class Work implements Outlet {
    private final Kernel kernel;
    private final ConversationKey key;
    final Conversation conversation;
    final Context context;
    /** What is active while this item is handled, whatever is published meanwhile. */
    final Deployment deployment;
    /** What was paused when the work began. */
    final Controls controls;

    private final Draft draft;
    private final Outbox outbox = new Outbox();
    private final Feed next;
    private final ClosedQuestions closed = new ClosedQuestions();
    /** Whose turn it is. */
    private Deployment.@Nullable Active active;

    private RunId run = new RunId(0);
    /** How the run ended in this turn. */
    private @Nullable Outcome outcome;

    private String reason = "";
    private @Nullable Supplier<State> last;
    private List<RunId> started = List.of();
    /** Whether the person is being answered: they wrote just now. */
    private boolean asked;
    /** Whether the person had opted out before. */
    private final boolean optedOut;
    /** By which the calls of what starts here leave. */
    private Lane lane = Lane.LIVE;

    Work(Kernel kernel, ConversationKey key, Deployment deployment, Conversation conversation, Context context) {
        this.kernel = kernel;
        this.key = key;
        this.conversation = conversation;
        this.draft = new Draft(key);
        this.next = new Feed(conversation, context);
        this.context = context;
        this.deployment = deployment;
        this.controls = kernel.controls();
        this.optedOut = conversation.isOptedOut();
        Unsolicited.today(deployment, conversation, context);
    }

    ConversationKey key() {
        return key;
    }

    /** What follows answers a message of the person. */
    void answers() {
        asked = true;
    }

    /** What starts does so by the calendar, by silence or for an audience. */
    void startsBy(Lane value) {
        lane = value;
    }

    // Turns

    /** @param from the question it comes between, {@code null} for none */
    void start(Deployment.Active workflow, RunId id, String runKey, Event event, @Nullable Waiting from) {
        began(id);
        conversation.started(new OpenRun(
                id,
                workflow.program().name(),
                runKey,
                workflow.program().hash(),
                context.now(),
                Unsolicited.lane(event, lane),
                Unsolicited.cause(event)));
        if (from != null) {
            conversation.digress(id, from);
        }
        turn(workflow, id, null, new Input.Started(id, event, Map.of(), context));
        settle();
    }

    private void began(RunId id) {
        if (started.isEmpty()) {
            started = List.of(id);
            return;
        }
        started = new ArrayList<>(started);
        started.add(id);
    }

    void cancel(List<OpenRun> open, String reason) {
        for (OpenRun one : open) { // all of them before what follows: nobody's question comes to the front in between
            next.add(one.run(), new Input.Cancel(reason, context));
        }
        settle();
    }

    /** Tells a run what an operator asks. Returns whether that changed it; one whose definition is not here is not told. */
    boolean asks(RunId id, Input question) {
        Commit.RunChange before = draft.run(id);
        tell(id, question);
        return draft.run(id) != before;
    }

    /** Ends a run whose definition is not here, without a turn. */
    void abandon(OpenRun open, String why) {
        outbox.ended(open.run(), Outcome.CANCELLED);
        draft.abandon(new Commit.Ended(open, Outcome.CANCELLED, why, context.now(), null));
        next.due(conversation.ended(open.run()));
        settle();
    }

    /** A run goes on that had ended, or begins in the middle: it is held by {@link Hold#RUN} until it is told to. */
    void reopen(Deployment.Active workflow, OpenRun open, State ready) {
        conversation.started(open);
        began(open.run());
        draft.run(Commit.RunChange.open(open.run(), workflow.program(), ready));
        tell(open.run(), new Input.Resume(Hold.RUN, context));
    }

    /** Notes that a run begins otherwise than by a start. */
    void begins(Deployment.Active workflow, RunId id, String how) {
        active = workflow;
        run = id;
        note(Note.Kind.STARTED, "", how);
    }

    /** What was kept of the run's end goes with this commit. */
    void hadEnded(RunId id) {
        draft.reopen(id);
    }

    /** Runs that had ended and go on. */
    List<RunId> reopened() {
        return draft.reopened();
    }

    /** A message started nothing: it is counted. */
    void unmatched(String text) {
        if (kernel.countsUnmatched()) {
            draft.unmatched(text, context.now());
        }
    }

    /** How many runs are different afterwards. */
    int touched() {
        return draft.touched();
    }

    /** Runs that began here, or are open again. */
    List<RunId> started() {
        return started;
    }

    /** Tells a run something; a run that is not open any more is not told. */
    void tell(RunId id, Input input) {
        next.add(id, input);
        settle();
    }

    /** Tells runs what is still to be told, until nothing is. */
    void settle() {
        do {
            for (Feed.Fed fed = next.poll(); fed != null; fed = next.poll()) {
                OpenRun open = conversation.run(fed.run());
                Deployment.Active workflow = open == null ? null : deployment.of(open);
                State state = workflow == null ? null : state(fed.run(), workflow);
                if (workflow != null && state != null) {
                    Unsolicited.moved(conversation, fed.run(), fed.input());
                    turn(workflow, fed.run(), state, fed.input());
                }
            }
        } while (next.handsChanged());
    }

    private @Nullable State state(RunId id, Deployment.Active workflow) {
        Commit.RunChange change = draft.run(id);
        return change != null ? change.state() : kernel.store().run(key, id, workflow.program());
    }

    private void turn(Deployment.Active workflow, RunId id, @Nullable State before, Input told) {
        active = workflow;
        run = id;
        outcome = null;
        Program program = workflow.program();
        State after = Run.turn(program, before, told, this);
        OpenRun open = outcome == null || last == null ? null : conversation.run(id);
        if (open != null && outcome != null && last != null) {
            Commit.Ended ended = new Commit.Ended(open, outcome, reason, context.now(), last.get());
            if (before == null && draft.run(id) == null) {
                draft.dropTimers(id);
            }
            ended(workflow, ended);
        } else if (after != null && after != before) {
            draft.run(Commit.RunChange.open(id, program, after));
        }
        closed.unsent(program, after).forEach(prompt -> next.prompt(id, prompt));
        last = null;
    }

    private void ended(Deployment.Active workflow, Commit.Ended ended) {
        RunId id = ended.run().run();
        if (kernel.listeners().isListened()) {
            State state = ended.last();
            Map<String, Object> variables = state == null ? Map.of() : state.variables(workflow.program());
            Outbox.Ending ending = new Outbox.Ending(ended.outcome(), ended.reason(), variables);
            outbox.note(new Outbox.Noted(id, workflow, Note.Kind.ENDED, "", ending, ended.at()));
        }
        outbox.ended(id, ended.outcome()).forEach(call -> Unsolicited.unsent(conversation, call));
        draft.run(Commit.RunChange.ended(id, workflow.program(), ended));
        next.due(conversation.ended(id));
    }

    // What turns ask for

    @Override
    public @Nullable Object perform(Attempt attempt) {
        Deployment.Active workflow = current();
        if (conversation.question() != null
                && Feed.isPrompt(attempt.step())
                && conversation.holds(run, attempt.token())) {
            return LATER;
        }
        BoundCode.BoundAction code = workflow.actions()[attempt.action()];
        if (code == null) {
            code = kernel.standIn(attempt.name());
        }
        Failure notNow = asked ? null : Unsolicited.notNow(workflow, attempt, this);
        if (notNow != null) {
            return notNow;
        }
        if (code.place() == BoundCode.Place.TURN || kernel.performsInTurn()) {
            return Calls.patient(kernel.calls().now(code.action(), attempt), context.now());
        }
        outbox.call(new Outbox.Called(workflow, run, attempt.effect(), code, laneOfRun()));
        return LATER;
    }

    private Lane laneOfRun() {
        OpenRun open = asked ? null : conversation.run(run);
        return open == null ? Lane.LIVE : open.lane();
    }

    @Override
    public void arm(Token token, Instant at) {
        if (at.isAfter(context.now())) {
            draft.timer(run, token, at);
        } else {
            draft.timer(run, token, null); // one that was set before has nothing to wait for either
            if (!new Person(this).withholds(run, token)) {
                next.add(run, new Input.Fired(token, context));
            }
        }
    }

    @Override
    public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        conversation.listen(run, token, awaited, listening);
        if (listening == Effect.Listening.QUESTION) {
            next.due(conversation.due());
        }
    }

    @Override
    public void disarm(Token token) {
        draft.timer(run, token, null);
        Waiting dropped = conversation.listening(run, token);
        next.due(conversation.disarm(run, token));
        if (dropped != null) {
            closed.add(dropped);
        }
    }

    @Override
    public void start(String workflow, Event event) {
        outbox.post(new Item.Begin(workflow, event, laneOfRun(), null));
    }

    @Override
    public void publish(Event event) {
        outbox.post(Item.Arrived.own(event, laneOfRun()));
    }

    @Override
    public void note(Note.Kind kind, String path, @Nullable Object detail) {
        Deployment.Active workflow = current();
        workflow.counters().count(kind, detail);
        if (kind == Note.Kind.EXPOSED && detail instanceof String exposure) {
            int at = exposure.indexOf('=');
            conversation.exposed(exposure.substring(0, at), exposure.substring(at + 1));
        }
        if (kind == Note.Kind.TIMED_OUT) {
            Late late = closed.missed(workflow.program(), run, path, context.now());
            if (late != null) {
                conversation.presence().missed(late);
            }
        }
        if (kind == Note.Kind.TELL && detail instanceof Note.Telling telling) {
            outbox.tell(telling);
        }
        if (kernel.listeners().isObserved()) {
            outbox.note(new Outbox.Noted(run, workflow, kind, path, detail, context.now()));
        }
    }

    @Override
    public void ended(Outcome how, String why, Supplier<State> lastState) {
        outcome = how;
        reason = why;
        last = lastState;
    }

    private Deployment.Active current() {
        if (active == null) {
            throw new IllegalStateException("no turn is being taken");
        }
        return active;
    }

    // What no run asks for

    /** Whether the person asked for silence, or took that back. */
    boolean changedOptOut() {
        return conversation.isOptedOut() != optedOut;
    }

    /** Sets a timer of the conversation's own, or with {@code null} drops it. */
    void set(Token token, @Nullable Instant at) {
        draft.timer(RunId.NONE, token, at);
    }

    /** A timer that came due is gone. */
    void dropped(RunId id, Token token) {
        draft.timer(id, token, null);
    }

    /** An event of the engine's own, to be handed in after the commit. */
    void leave(Event event) {
        outbox.post(Item.Arrived.own(event, lane));
    }

    /** What changes in the store. */
    Commit commit() {
        return draft.commit(conversation.state());
    }

    /** Times at which something will be due. */
    List<Instant> timers() {
        return draft.times();
    }

    /** What leaves the conversation after the commit. */
    Outbox outbox() {
        return outbox;
    }

    /** A run as it is afterwards, {@code null} when it did not change or has ended. */
    @Nullable
    State after(RunId id) {
        Commit.RunChange change = draft.run(id);
        return change == null ? null : change.state();
    }
}
