package dev.alur.program;

import dev.alur.lang.Scope;
import dev.alur.value.Event;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A scope whose names are the fields of an event first, and of the run else. */
final class EventScope implements Scope {
    private final Cursor cursor;
    private final Event event;
    private final String[] names;

    EventScope(Cursor cursor, Event event, String[] names) {
        this.cursor = cursor;
        this.event = event;
        this.names = names;
    }

    @Override
    public @Nullable Object read(int slot) {
        String name = names[slot];
        if (name.equals("event")) {
            return event.fields();
        }
        Object field = event.fields().get(name);
        return field != null ? field : cursor.get(name);
    }

    @Override
    public Instant now() {
        return cursor.now();
    }

    @Override
    public ZoneId zone() {
        return cursor.zone();
    }

    @Override
    public String language() {
        return cursor.language();
    }

    @Override
    public boolean holds(String condition) {
        return cursor.holds(condition);
    }

    @Override
    public void missing(String reference) {
        cursor.missing(reference);
    }
}
