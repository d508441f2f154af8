package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.value.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Publishes an event, or starts another run. The event's id is the step's key, so that a repetition is a duplicate. */
final class SignalOp extends Op {
    final Event.Kind kind;
    private final String name;
    private final @Nullable Fill with;
    private final @Nullable String label;

    SignalOp(String path, Frame frame, Event.Kind kind, String name, @Nullable Fill with, @Nullable String label) {
        super(path, frame);
        this.kind = kind;
        this.name = name;
        this.with = with;
        this.label = label;
    }

    @Override
    int enter(Cursor cursor, Strand strand) {
        Map<String, Object> fields = Map.of();
        if (with != null && with.fill(cursor) instanceof Map<?, ?> filled) {
            @SuppressWarnings("unchecked")
            Map<String, Object> named = (Map<String, Object>) filled;
            fields = named;
        }
        Event event = new Event(cursor.key(path, strand.visit), kind, name, cursor.conversation(), "", fields);
        if (kind == Event.Kind.MANUAL) {
            cursor.outlet().start(name, event);
        } else {
            cursor.outlet().publish(event);
        }
        if (label != null) {
            cursor.note(Note.Kind.COMPLETED, path, label);
        }
        return number + 1;
    }
}
