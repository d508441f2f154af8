package dev.alur.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Under which keys the next event of a YAML text stands: whether a text there is a condition or an expression, in which
 * the signs of somebody's shop name could mean something. Confined to one thread.
 */
final class KeyPath {
    private static final Set<String> CONDITIONS = Set.of("if", "when", "condition", "conditions", "while", "where");

    /** A list or map that is open, and the key whose value comes next; {@code null} where a key comes next. */
    private static final class Level {
        private final boolean map;
        private final @Nullable String under;
        private @Nullable String key;

        private Level(boolean map, @Nullable String under) {
            this.map = map;
            this.under = under;
        }
    }

    private final Deque<Level> open = new ArrayDeque<>();

    /** Whether this scalar, not yet passed, is code: a condition, an expression, or a key. */
    boolean isCode(Event event) {
        Level level = open.peek();
        if (!(event instanceof ScalarEvent) || level == null) {
            return false;
        }
        if (!level.map) {
            return level.under != null && CONDITIONS.contains(level.under);
        }
        return level.key == null || CONDITIONS.contains(level.key) || "set".equals(level.under);
    }

    void pass(Event event) {
        Level level = open.peek();
        if (event instanceof CollectionEndEvent) {
            open.pop();
            valueIsOver();
        } else if (event instanceof CollectionStartEvent) {
            String under = level == null ? null : level.map ? level.key : level.under;
            open.push(new Level(event instanceof MappingStartEvent, under));
        } else if (event instanceof ScalarEvent scalar && level != null) {
            if (level.map && level.key == null) {
                level.key = scalar.getValue();
            } else {
                valueIsOver();
            }
        }
    }

    private void valueIsOver() {
        Level level = open.peek();
        if (level != null) {
            level.key = null;
        }
    }
}
