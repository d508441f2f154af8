package dev.alur.program;

import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the host supplies under names. Names are slugs. Usable from any thread. */
public interface Bindings {
    /** Nothing. */
    Bindings NONE = new Bindings() {
        @Override
        public boolean hasAction(String name) {
            return false;
        }

        @Override
        public Condition.@Nullable Test condition(String name) {
            return null;
        }

        @Override
        public Trigger.@Nullable Test trigger(String name) {
            return null;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    };

    boolean hasAction(String name);

    Condition.@Nullable Test condition(String name);

    Trigger.@Nullable Test trigger(String name);

    /** All names, for advice on misspelt ones. */
    Set<String> names();
}
