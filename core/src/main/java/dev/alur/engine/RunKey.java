package dev.alur.engine;

import dev.alur.lang.Compiler;
import dev.alur.lang.Fill;
import dev.alur.lang.Language;
import dev.alur.lang.Scope;
import dev.alur.program.Program;
import dev.alur.value.Event;
import dev.alur.value.Values;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A workflow's {@code key}, compiled: what tells its runs in one conversation apart. Immutable once made. */
final class RunKey {
    private static final RunKey NONE = new RunKey(scope -> "", List.of());

    private final Fill fill;
    private final List<String> names;

    private RunKey(Fill fill, List<String> names) {
        this.fill = fill;
        this.names = names;
    }

    /** @throws dev.alur.AlurException if the template cannot be read */
    static RunKey of(Program program, Language language) {
        String key = program.workflow().settings().key();
        if (key == null) {
            return NONE;
        }
        List<String> names = new ArrayList<>();
        Fill fill = new Compiler(language).template(key, root -> {
            int known = names.indexOf(root);
            if (known < 0) {
                names.add(root);
            }
            return known < 0 ? names.size() - 1 : known;
        });
        return new RunKey(fill, names);
    }

    /** The key of a run that begins with this event; {@code ""} when the workflow has none. */
    String of(Event event, Supplier<Moment> moment) {
        return this == NONE ? "" : Values.text(fill.fill(new Filled(event, moment.get(), names)));
    }

    /** A name is a field of the event, else what is known of the person. */
    private record Filled(Event event, Moment moment, List<String> names) implements Scope {
        @Override
        public @Nullable Object read(int slot) {
            String name = names.get(slot);
            switch (name) {
                case "event":
                    return event.fields();
                case "user":
                    return moment.user();
                case "message":
                    return moment.message();
                default:
                    return moment.get(name);
            }
        }

        @Override
        public Instant now() {
            return moment.now();
        }

        @Override
        public ZoneId zone() {
            return moment.zone();
        }

        @Override
        public String language() {
            return moment.language();
        }

        @Override
        public boolean holds(String condition) {
            return moment.holds(condition);
        }

        @Override
        public void missing(String reference) {
            // what is missing is empty: runs without it have one key
        }
    }
}
