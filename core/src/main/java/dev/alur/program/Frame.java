package dev.alur.program;

import dev.alur.lang.Names;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a workflow, or of one call of it: which slot each name has. Filled while compiling, then constant. */
final class Frame implements Names {
    /** Begins the names that authors cannot write: anchors of sequences, results of steps. */
    static final String HIDDEN = "#";

    /** Path of the call, with a slash; {@code ""} for the run's own. */
    final String prefix;

    /** The op that ends this call, {@code null} for the run's own frame. */
    @Nullable
    ReturnOp exit;

    private final Slots slots;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> results = new HashMap<>();

    Frame(String prefix, Slots slots) {
        this.prefix = prefix;
        this.slots = slots;
    }

    @Override
    public int slot(String root) {
        Integer known = numbers.get(root);
        if (known != null) {
            return known;
        }
        int slot = slots.add(prefix + root, root);
        numbers.put(root, slot);
        return slot;
    }

    /** The slot of a name this frame knows, -1 for another. */
    int find(String name) {
        Integer known = numbers.get(name);
        return known == null ? -1 : known;
    }

    /** Where a step's result is found as {@code steps.id}: a map in one slot, a plain value in the other; -1 for none. */
    void result(String id, int map, int plain) {
        results.putIfAbsent(id, new int[] {map, plain});
    }

    /** {@code steps}: the results so far by id. */
    Map<String, Object> results(@Nullable Object[] values) {
        Map<String, Object> found = new HashMap<>();
        results.forEach((id, where) -> {
            Object value = where[0] < 0 ? null : values[where[0]];
            if (value == null && where[1] >= 0) {
                value = values[where[1]];
            }
            if (value != null) {
                found.put(id, value);
            }
        });
        return found;
    }
}
