package dev.alur.engine;

import dev.alur.conversation.Conversation;
import dev.alur.model.Condition;
import dev.alur.model.Facts;
import dev.alur.program.Context;
import dev.alur.program.Environment;
import dev.alur.trigger.Situation;
import dev.alur.value.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What triggers may ask about an event: the person, the time, the event's own fields. Confined to one thread. */
final class Moment implements Situation, Facts {
    private final Event event;
    private final Context context;
    private final boolean known;
    private final long messages;
    private final Environment environment;
    private final Set<String> owners;

    Moment(
            Event event,
            Context context,
            Conversation conversation,
            boolean known,
            Environment environment,
            Set<String> owners) {
        this.event = event;
        this.context = context;
        this.known = known;
        this.messages = conversation.messages();
        this.environment = environment;
        this.owners = owners;
    }

    @Override
    public Instant now() {
        return context.now();
    }

    @Override
    public ZoneId zone() {
        return zone(context, environment);
    }

    /** The person's zone, else the engine's. */
    static ZoneId zone(Context context, Environment environment) {
        if (context.user().get("zone") instanceof String id) {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException e) {
                return environment.zone();
            }
        }
        return environment.zone();
    }

    Map<String, Object> user() {
        return context.user();
    }

    /** The message as authors see it; without text for an event that is none. */
    Map<String, Object> message() {
        return Map.of("text", event.text(), "type", event.name());
    }

    @Override
    public String language() {
        return context.user().get("language") instanceof String language ? language : environment.language();
    }

    @Override
    public long messages() {
        return event.isMessage() ? messages : 0;
    }

    @Override
    public boolean known() {
        return known;
    }

    @Override
    public boolean owner() {
        return owners.contains(event.conversation().person());
    }

    @Override
    public @Nullable String phone() {
        return context.user().get("phone") instanceof String phone
                ? phone
                : event.conversation().person();
    }

    @Override
    public @Nullable String group() {
        return event.conversation().isPrivate() ? null : event.conversation().chat();
    }

    @Override
    public @Nullable Object before(String field) {
        return at(event.fields().get("before"), field);
    }

    @Override
    public @Nullable Object after(String field) {
        return at(event.fields().get("after"), field);
    }

    @Override
    public Facts facts() {
        return this;
    }

    @Override
    public boolean holds(String condition) {
        Condition.Test test = environment.bindings().condition(condition);
        return test != null && test.test(this);
    }

    @Override
    public @Nullable Object get(String path) {
        if (path.startsWith("event.")) {
            return at(event.fields(), path.substring(6));
        }
        if (path.startsWith("user.")) {
            return at(context.user(), path.substring(5));
        }
        if (path.equals("message.text")) {
            return event.text();
        }
        if (path.equals("message.type")) {
            return event.name();
        }
        Object field = at(event.fields(), path);
        if (field == null && path.startsWith("user_")) {
            field = at(context.user(), path.substring(5));
        }
        return field != null ? field : at(context.user(), path);
    }

    private static @Nullable Object at(@Nullable Object map, String path) {
        Object value = map;
        for (String segment : path.split("\\.", -1)) {
            if (!(value instanceof Map<?, ?> fields)) {
                return null;
            }
            value = fields.get(segment);
        }
        return value;
    }
}
