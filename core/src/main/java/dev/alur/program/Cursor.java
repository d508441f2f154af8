package dev.alur.program;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.lang.Missing;
import dev.alur.lang.Scope;
import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run while a turn moves it: variables in slots, strands, and the input at hand. Private to the turn and its thread; the
 * immutable {@link State} is taken only when the turn ends with the run still open.
 */
final class Cursor implements Scope, Attempt {
    final Program program;
    final RunId run;
    final @Nullable Object[] values;
    final Strand[] strands;
    private final Event event;

    @Nullable
    Map<String, Object> extra;

    int steps;
    boolean paused;
    boolean over;

    private final Context context;
    private final Outlet outlet;
    /** The op at work: tells which names are meant. */
    Op op;

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
        this.program = program;
        this.run = run;
        this.event = event;
        this.values = values;
        this.strands = strands;
        this.context = context;
        this.outlet = outlet;
        this.op = program.op(0);
    }

    // What conditions and templates read

    @Override
    public @Nullable Object read(int slot) {
        Object value = values[slot];
        return value != null ? value : fallback(program.root(slot), program.plainName(slot));
    }

    private @Nullable Object fallback(Slots.Root root, String name) {
        switch (root) {
            case NOTHING:
                return null;
            case EVENT:
                return event.fields();
            case MESSAGE:
                return event.isMessage() ? messageOf(event) : null;
            case USER:
                return context.user();
            case STEPS:
                return op.frame.results(values);
            case WORKFLOW:
                return Map.of("name", program.name());
            case RUN:
                return Map.of("id", run.toString());
            case CURRENT_TIME:
                return localTime().toString();
            case TODAY:
                return localTime().toLocalDate().toString();
            default:
                return field(name);
        }
    }

    private LocalDateTime localTime() {
        return LocalDateTime.ofInstant(context.now(), zone()).truncatedTo(ChronoUnit.SECONDS);
    }

    private @Nullable Object field(String name) {
        Object value = event.fields().get(name);
        Map<String, Object> user = context.user();
        if (value == null && name.startsWith("user_")) {
            value = user.get(name.substring(5));
        }
        return value != null ? value : user.get(name);
    }

    @Override
    public @Nullable Object get(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return root(path);
        }
        Object value = root(path.substring(0, dot));
        while (value instanceof Map<?, ?> map) {
            int next = path.indexOf('.', dot + 1);
            value = map.get(next < 0 ? path.substring(dot + 1) : path.substring(dot + 1, next));
            if (next < 0) {
                return value;
            }
            dot = next;
        }
        return null;
    }

    private @Nullable Object root(String name) {
        int slot = op.frame.find(name);
        if (slot >= 0) {
            return read(slot);
        }
        Object value = extra == null ? null : extra.get(op.frame.prefix + name);
        return value != null ? value : fallback(Slots.root(name), name);
    }

    @Override
    public Instant now() {
        return context.now();
    }

    @Override
    public ZoneId zone() {
        Object zone = context.user().get("zone");
        if (zone instanceof String id) {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException e) {
                return program.zone();
            }
        }
        return program.zone();
    }

    @Override
    public String language() {
        return context.user().get("language") instanceof String language ? language : program.language();
    }

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

    private static Map<String, Object> messageOf(Event message) {
        Map<String, Object> seen = new LinkedHashMap<>(message.fields());
        seen.put("text", message.text());
        seen.put("type", message.name());
        return seen;
    }

    /** Keeps an action's result: the entries of a map become variables, a plain value the step's variable. */
    void save(Op of, PerformOp.Calling calling, Object result) {
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
            } else if (entry.getValue() != null && !Slots.isReserved(name)) {
                if (extra == null) {
                    extra = new HashMap<>();
                }
                extra.put(of.frame.prefix + name, entry.getValue());
            }
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
        if (!paused) {
            outlet.arm(token, at);
        }
    }

    void listen(Token token, Awaited awaited, Effect.Listening listening, @Nullable Instant until) {
        if (!paused) {
            outlet.listen(token, awaited, listening, until);
        }
    }

    void disarm(Token token) {
        if (!paused) {
            outlet.disarm(token);
        }
    }

    @Nullable
    Object perform(String path, PerformOp.Calling calling, int number) {
        Object filled = calling.arguments == null ? null : calling.arguments.fill(this);
        if (filled instanceof Missing missing) {
            return Failure.lasting(
                    FailureKind.INVALID_DATA, calling.name + " needs " + missing.reference() + ", which has no value");
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
        return outlet.perform(this);
    }

    /** Ends the workflow an op stands in: goes to the end of its call, or ends the run. Returns the next op. */
    int leave(Op from, Outcome outcome, String reason) {
        ReturnOp exit = from.frame.exit;
        if (exit != null) {
            values[exit.outcome] = outcome.word();
            return exit.number;
        }
        end(outcome, reason);
        return Op.OVER;
    }

    void end(Outcome outcome, String reason) {
        over = true;
        outlet.note(Note.Kind.ENDED, "", outcome);
        outlet.ended(outcome, reason, this::variables);
    }

    private Map<String, Object> variables() {
        return State.freeze(this).variables(program);
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
        return event.conversation().person();
    }

    Event event() {
        return event;
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
        return event.conversation();
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
