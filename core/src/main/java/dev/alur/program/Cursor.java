package dev.alur.program;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.lang.Missing;
import dev.alur.lang.Reserved;
import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run while a turn moves it: variables in slots, strands, and the input at hand. Private to the turn and its thread; the
 * immutable {@link State} is taken only when the turn ends with the run still open.
 */
final class Cursor extends RunScope implements Attempt {
    final RunId run;
    Strand[] strands;
    int steps;
    /** The latest number given to a visit. */
    int visits = 1;
    /** Who holds the run, as bits. */
    int holds;

    boolean over;

    private final Outlet outlet;
    /** The strand at work. */
    @Nullable
    Strand strand;

    /** Strands that were forked in this turn and have not moved. */
    @Nullable
    Deque<Strand> ready;

    private @Nullable Backlog backlog;

    private String performPath = "";
    private PerformOp.@Nullable Calling performing;
    private Map<String, Object> arguments = Map.of();
    private int attempt;
    private int visit = 1;

    Cursor(
            Program program,
            RunId run,
            Event event,
            @Nullable Object[] values,
            Strand[] strands,
            Context context,
            Outlet outlet) {
        super(program, event, values, context);
        this.run = run;
        this.strands = strands;
        this.outlet = outlet;
    }

    // What conditions ask of the world

    @Override
    public boolean holds(String condition) {
        Condition.Test test = program.condition(condition);
        try {
            return test != null && test.test(this);
        } catch (RuntimeException e) { // the machine is total: whatever the host's code does is an input
            note(
                    Note.Kind.FAILED,
                    op.path,
                    Failure.lasting(FailureKind.INVALID_DATA, "the condition " + condition + " threw " + e));
            return false;
        }
    }

    @Override
    public void missing(String reference) {
        note(Note.Kind.MISSING, op.path, reference);
    }

    // What ops write

    void set(int slot, @Nullable Object value) {
        values[slot] = value;
    }

    /** The person's latest message, for {@code message.text} and {@code message.type}. */
    void message(Event message) {
        int slot = op.frame.find("message");
        if (slot >= 0 && message.isMessage()) {
            values[slot] = messageOf(message);
        }
    }

    /** Keeps an action's result: the entries of a map become variables, a plain value the step's variable. */
    void save(Op of, PerformOp.Calling calling, Object result) {
        round(of, result);
        if (Values.isLeaf(result) || !(result instanceof Map<?, ?> map)) {
            if (calling.variable >= 0) {
                values[calling.variable] = result;
            }
            return;
        }
        if (calling.result >= 0) {
            values[calling.result] = result;
        }
        if (calling.saves) {
            values[calling.variable] = result;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            int slot = of.frame.find(name);
            if (slot >= 0) {
                values[slot] = entry.getValue();
            } else if (entry.getValue() != null && !Reserved.isReserved(name)) {
                if (extra == null) {
                    extra = new HashMap<>();
                }
                extra.put(of.frame.prefix + name, entry.getValue());
            }
        }
    }

    /** The latest result of a round of the loop around. */
    void round(Op of, Object result) {
        if (of.frame.round >= 0) {
            values[of.frame.round] = result;
        }
    }

    void put(String name, Object value) {
        int slot = program.main().find(name);
        if (slot >= 0) {
            values[slot] = value;
            return;
        }
        if (extra == null) {
            extra = new HashMap<>();
        }
        extra.put(name, value);
    }

    // Effects

    Outlet outlet() {
        return outlet;
    }

    void note(Note.Kind kind, String path, @Nullable Object detail) {
        outlet.note(kind, path, detail);
    }

    /** Sets a timer, unless the run is paused: {@link Op#resume} sets it again. */
    void arm(Token token, Instant at) {
        if (!isPaused() && (strand == null || !Forks.isHeld(this, strand))) {
            outlet.arm(token, at);
        }
    }

    void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        if (!isPaused()) {
            outlet.listen(token, awaited, listening, until);
        }
    }

    void disarm(Token token) {
        if (!isPaused()) {
            drop(token);
        }
    }

    /** Drops what is listened for in a pause as well. */
    void drop(Token token) {
        outlet.disarm(token);
    }

    /** Returns the result, or {@link Outlet#LATER} when it is fed: later in this turn, or as an input to come. */
    @Nullable
    Object perform(String path, PerformOp.Calling calling, int number) {
        Object filled = calling.arguments == null ? null : calling.arguments.fill(this);
        if (filled instanceof Missing missing) {
            return unmade(
                    new Token(path, visit, number),
                    Failure.lasting(
                            FailureKind.INVALID_DATA,
                            calling.name + " needs " + missing.reference() + ", which has no value"));
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> map = filled == null ? Map.of() : (Map<String, Object>) filled;
        return perform(path, calling, number, map);
    }

    @Nullable
    Object perform(String path, PerformOp.Calling calling, int number, Map<String, Object> filled) {
        performPath = path;
        performing = calling;
        arguments = filled;
        attempt = number;
        Object result = outlet.perform(this);
        return result == Outlet.LATER || defers(result) ? Outlet.LATER : result;
    }

    /** Ends the workflow an op stands in: goes to the end of its call, or ends the run. Returns the next op. */
    int leave(Op from, Outcome outcome, String reason) {
        ReturnOp exit = from.frame.exit();
        if (exit != null) {
            values[exit.outcome] = outcome.word();
            Forks.leave(this, from.fork, exit.fork);
            return exit.number;
        }
        if (outcome == Outcome.FAILED) {
            return fail(from, reason);
        }
        Forks.leave(this, from.fork, Op.NO_FORK);
        end(outcome, reason);
        return Op.OVER;
    }

    /** The run has failed: what can be undone is undone first. Returns the next op. */
    int fail(Op from, String reason) {
        UndoOp undo = program.undo();
        boolean undoes = undo != null && undo.begins(this, reason);
        abandonOthers();
        if (undo != null && undoes) {
            strands = strand == null ? strands : new Strand[] {strand};
            return undo.number;
        }
        end(Outcome.FAILED, reason);
        return Op.OVER;
    }

    /** Nothing of other strands is due any more; where they stand is kept, for a retry. */
    private void abandonOthers() {
        ready = null;
        for (Strand one : strands) {
            if (one != strand) {
                program.op(one.pc).abandon(this, one);
            }
        }
    }

    void end(Outcome outcome, String reason) {
        over = true;
        outlet.note(Note.Kind.ENDED, "", outcome);
        outlet.ended(outcome, reason, () -> State.freeze(this));
    }

    boolean isPaused() {
        return holds != 0;
    }

    /**
     * Whether a result that came at once must wait, as one that comes next does: until the other strands have moved, and
     * behind those that came before it.
     */
    private boolean defers(@Nullable Object result) {
        if (strands.length == 1 && (backlog == null || backlog.isEmpty())) {
            return false;
        }
        backlog().addAnswered(new Input.Done(token(), result, context));
        return true;
    }

    /** A call that cannot be made fails when the other strands have moved, and never behind a result from outside. */
    private Object unmade(Token token, Failure failure) {
        if (strands.length == 1 && (backlog == null || !backlog.hasUnmade())) {
            return failure;
        }
        backlog().addUnmade(new Input.Done(token, failure, context));
        return Outlet.LATER;
    }

    private Backlog backlog() {
        if (backlog == null) {
            backlog = new Backlog();
        }
        return backlog;
    }

    /** The next result to feed in this turn, {@code null} for none. */
    Input.@Nullable Done fed() {
        return backlog == null ? null : backlog.poll();
    }

    /** A step's visit is complete: what would undo it is kept. */
    void completed(Op of, PerformOp.Calling calling, Strand at) {
        note(Note.Kind.COMPLETED, of.path, calling.label);
        if (calling.undo != null) {
            calling.undo.keep(this, at.visit);
        }
    }

    /** Hash of run, path and visit: the same on every attempt. */
    String key(String path, int visitNumber) {
        return Hash.hex(run + "\n" + path + "\n" + visitNumber);
    }

    @Nullable
    String arm(String experiment) {
        return context.arms().get(experiment);
    }

    String person() {
        return conversation().person();
    }

    // The attempt at hand, while the outlet looks at it

    private PerformOp.Calling calling() {
        if (performing == null) {
            throw new IllegalStateException("no attempt is being made");
        }
        return performing;
    }

    @Override
    public String name() {
        return calling().name;
    }

    @Override
    public Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public String workflow() {
        return program.name();
    }

    @Override
    public RunId runId() {
        return run;
    }

    @Override
    public ConversationKey conversation() {
        return event().conversation();
    }

    @Override
    public String step() {
        return performPath;
    }

    @Override
    public String key() {
        return key(performPath, visit);
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public int action() {
        return calling().action;
    }

    @Override
    public Token token() {
        return new Token(performPath, visit, attempt);
    }

    @Override
    public Duration timeout() {
        return calling().timeout;
    }

    @Override
    public String id() {
        return calling().id;
    }

    @Override
    public Effect.Perform effect() {
        return new Effect.Perform(token(), key(), new Call(name(), arguments), id(), timeout());
    }

    void visit(int number) {
        visit = number;
    }
}
