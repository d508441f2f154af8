package dev.alur.engine;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.Lane;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Waiting;
import dev.alur.model.Awaited;
import dev.alur.model.Failure;
import dev.alur.model.QuietHours;
import dev.alur.program.Attempt;
import dev.alur.program.Context;
import dev.alur.program.Effect;
import dev.alur.program.Input;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import dev.alur.program.Outlet;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.value.Event;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
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

    private final Map<RunId, Commit.RunChange> runs = new LinkedHashMap<>();
    private final List<Commit.TimerChange> timers = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Note.Telling> tellings = new ArrayList<>();
    private final List<Called> calls = new ArrayList<>();
    /** Events published and runs begun, in order. */
    private final List<Item> leaving = new ArrayList<>();

    private final Deque<Fed> next = new ArrayDeque<>(2);
    /** Whose turn it is. */
    private Deployment.@Nullable Active active;

    private RunId run = new RunId(0);
    private boolean ended;
    /** Whether the person is being answered: they wrote just now. */
    private boolean asked;
    /** By which the calls of what starts here leave. */
    private Lane lane = Lane.LIVE;

    /** A note for the listener and the trace. */
    record Told(
            RunId run,
            Deployment.Active active,
            Note.Kind kind,
            String path,
            @Nullable Object detail,
            Instant at) {

        Note note() {
            return new Note(kind, path, detail);
        }
    }

    /** An action to start after the commit. */
    record Called(Deployment.Active active, RunId run, Effect.Perform perform, BoundCode.BoundAction code, Lane lane) {}

    /** How a run ended, for listeners; goes with its {@code ENDED} note. */
    record Ending(Outcome outcome, String reason, Map<String, Object> variables) {}

    private record Fed(RunId run, Input input) {}

    Work(Kernel kernel, ConversationKey key, Conversation conversation, Context context) {
        this.kernel = kernel;
        this.key = key;
        this.conversation = conversation;
        this.context = context;
        this.deployment = kernel.deployment();
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

    void start(Deployment.Active workflow, RunId id, Event event, Map<String, Object> with) {
        conversation.started(new OpenRun(
                id,
                workflow.program().name(),
                workflow.program().hash(),
                context.now(),
                isUnasked(event) ? Lane.CAMPAIGN : lane));
        turn(workflow, id, null, new Input.Started(id, event, with, context));
        settle();
    }

    private static boolean isUnasked(Event event) {
        return event.kind() == Event.Kind.SCHEDULE || event.kind() == Event.Kind.IDLE;
    }

    void cancel(List<OpenRun> open, String reason) {
        for (OpenRun one : open) {
            tell(one.run(), new Input.Cancel(reason, context));
        }
    }

    /** Tells a run something; a run that is not open any more is not told. */
    void tell(RunId id, Input input) {
        next.add(new Fed(id, input));
        settle();
    }

    private void settle() {
        for (Fed fed = next.poll(); fed != null; fed = next.poll()) {
            OpenRun open = conversation.run(fed.run);
            Deployment.Active workflow = open == null ? null : deployment.of(open);
            State state = workflow == null ? null : state(fed.run, workflow);
            if (workflow != null && state != null) {
                turn(workflow, fed.run, state, fed.input);
            }
        }
    }

    private @Nullable State state(RunId id, Deployment.Active workflow) {
        Commit.RunChange change = runs.get(id);
        return change != null ? change.state() : kernel.store().run(key, id, workflow.program());
    }

    private void turn(Deployment.Active workflow, RunId id, @Nullable State before, Input input) {
        active = workflow;
        run = id;
        ended = false;
        State after = Run.turn(workflow.program(), before, input, this);
        if (after != before || ended) {
            if (ended && before == null && !runs.containsKey(id)) {
                dropTimers(id);
            } else {
                runs.put(id, new Commit.RunChange(id, workflow.program(), after));
            }
        }
        if (ended) {
            due(conversation.ended(id));
        }
    }

    /** A run that began and ended within this work leaves no trace in the store. */
    private void dropTimers(RunId id) {
        timers.removeIf(change -> change.run().equals(id));
    }

    /** A question whose prompt was held back comes to the front: its prompt is tried again at once. */
    private void due(@Nullable Waiting question) {
        Token prompt = question == null ? null : question.prompt();
        if (question != null && prompt != null) {
            Failure notYet = Failure.notYet("another question was open", context.now());
            next.add(new Fed(question.run(), new Input.Done(prompt, notYet, context)));
        }
    }

    // What turns ask for

    @Override
    public @Nullable Object perform(Attempt attempt) {
        Deployment.Active workflow = current();
        if (conversation.question() != null && isPrompt(attempt.step()) && conversation.holds(run, attempt.token())) {
            return LATER;
        }
        BoundCode.BoundAction code = workflow.actions()[attempt.action()];
        if (code == null) {
            code = kernel.standIn(attempt.name());
        }
        Failure quiet = asked || !attempt.name().equals("send") ? null : quiet(workflow, attempt);
        if (quiet != null) {
            return quiet;
        }
        if (code.place() == BoundCode.Place.TURN || kernel.performsInTurn()) {
            return Calls.patient(kernel.calls().now(code.action(), attempt), context.now());
        }
        calls.add(new Called(workflow, run, attempt.effect(), code, laneOfRun()));
        return LATER;
    }

    private Lane laneOfRun() {
        OpenRun open = asked ? null : conversation.run(run);
        return open == null ? Lane.LIVE : open.lane();
    }

    /** Nothing is sent unasked in the workflow's quiet hours: it waits until they end. */
    private @Nullable Failure quiet(Deployment.Active workflow, Attempt attempt) {
        QuietHours hours = workflow.program().workflow().settings().quietHours();
        ZonedDateTime end = hours == null ? null : hours.endAfter(context.now().atZone(attempt.zone()));
        return end == null ? null : Failure.notYet("quiet hours", end.toInstant());
    }

    private static boolean isPrompt(String step) {
        return step.endsWith("/prompt") || step.contains("/prompt_");
    }

    @Override
    public void arm(Token token, Instant at) {
        if (at.isAfter(context.now())) {
            timers.add(new Commit.TimerChange(run, token, at));
        } else {
            next.add(new Fed(run, new Input.Fired(token, context)));
        }
    }

    @Override
    public void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        conversation.listen(run, token, awaited, listening);
    }

    @Override
    public void disarm(Token token) {
        timers.add(new Commit.TimerChange(run, token, null));
        due(conversation.disarm(run, token));
    }

    @Override
    public void start(String workflow, Event event) {
        leaving.add(new Item.Begin(workflow, event, laneOfRun(), null));
    }

    @Override
    public void publish(Event event) {
        leaving.add(Item.Arrived.own(event, laneOfRun()));
    }

    @Override
    public void note(Note.Kind kind, String path, @Nullable Object detail) {
        Deployment.Active workflow = current();
        workflow.counters().count(kind, detail);
        if (kind == Note.Kind.EXPOSED && detail instanceof String exposure) {
            int at = exposure.indexOf('=');
            conversation.exposed(exposure.substring(0, at), exposure.substring(at + 1));
        }
        if (kind == Note.Kind.TELL && detail instanceof Note.Telling telling) {
            tellings.add(telling);
        }
        if (kernel.listeners().isObserved()) {
            told.add(new Told(run, workflow, kind, path, detail, context.now()));
        }
    }

    @Override
    public void ended(Outcome outcome, String reason, Supplier<Map<String, Object>> variables) {
        ended = true;
        if (kernel.listeners().isListened()) {
            Ending ending = new Ending(outcome, reason, variables.get());
            told.add(new Told(run, current(), Note.Kind.ENDED, "", ending, context.now()));
        }
    }

    private Deployment.Active current() {
        if (active == null) {
            throw new IllegalStateException("no turn is being taken");
        }
        return active;
    }

    // The commit, and what follows it

    void dropped(RunId id, Token token) {
        timers.add(new Commit.TimerChange(id, token, null));
    }

    Commit commit() {
        return new Commit(key, conversation.state(), List.copyOf(runs.values()), List.copyOf(timers));
    }

    /** Times at which something will be due. */
    List<Instant> timers() {
        List<Instant> times = new ArrayList<>(timers.size());
        for (Commit.TimerChange change : timers) {
            if (change.at() != null) {
                times.add(change.at());
            }
        }
        return times;
    }

    List<Told> told() {
        return told;
    }

    List<Note.Telling> tellings() {
        return tellings;
    }

    List<Called> calls() {
        return calls;
    }

    /** What the conversation gets after the commit, in the order it was asked for. */
    List<Item> leaving() {
        return leaving;
    }

    @Nullable
    State after(RunId id) {
        Commit.RunChange change = runs.get(id);
        return change == null ? null : change.state();
    }
}
