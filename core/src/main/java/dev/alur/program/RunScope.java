package dev.alur.program;

import dev.alur.RunId;
import dev.alur.lang.Scope;
import dev.alur.model.Facts;
import dev.alur.value.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What conditions and templates read of a run: its variables; behind them the event it began with, what is known of the
 * person, and the built-ins.
 */
abstract class RunScope implements Scope, Facts {
    final Program program;
    final @Nullable Object[] values;
    final Context context;
    private final Event event;

    /** Variables that no step of the workflow names, with the prefix of their call. */
    @Nullable
    Map<String, Object> extra;

    /** The op at work: tells which names are meant. */
    Op op;

    RunScope(Program program, Event event, @Nullable Object[] values, Context context) {
        this.program = program;
        this.event = event;
        this.values = values;
        this.context = context;
        this.op = program.op(0);
    }

    public abstract RunId runId();

    Event event() {
        return event;
    }

    Map<String, Object> user() {
        return context.user();
    }

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
                return Map.of("id", runId().toString());
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
        return context.user().get("language") instanceof String language && !language.isBlank()
                ? language
                : program.language();
    }

    static Map<String, Object> messageOf(Event message) {
        Map<String, Object> seen = new LinkedHashMap<>(message.fields());
        seen.put("text", message.text());
        seen.put("type", message.name());
        return seen;
    }
}
