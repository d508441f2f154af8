package dev.alur.program;

import dev.alur.lang.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a workflow, or of one call of it: which slot each name has. Filled while compiling, then constant. */
final class Frame implements Names {
    /** Begins the names that authors cannot write: anchors of sequences, results of steps. */
    static final String HIDDEN = "#";

    /** Path of the call, with a slash; {@code ""} for the run's own. */
    final String prefix;

    /** The op that ends this call, {@code null} for the run's own frame. */
    private @Nullable ReturnOp exit;

    private final Slots slots;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> results = new HashMap<>();

    private final @Nullable Frame outer;

    /** Slot that keeps the result of the round of the loop this frame is the body of; -1 outside. */
    int round = -1;

    Frame(String prefix, Slots slots) {
        this(prefix, slots, null);
    }

    private Frame(String prefix, Slots slots, @Nullable Frame outer) {
        this.prefix = prefix;
        this.slots = slots;
        this.outer = outer;
    }

    /** The frame of a loop's body: these variables, and the loop's own names, which hide others. */
    Frame within(String path, List<String> own) {
        Frame inner = new Frame(prefix, slots, this);
        for (String name : own) {
            inner.numbers.put(name, slots.addBlank(path + "/" + name, name));
        }
        return inner;
    }

    @Nullable
    ReturnOp exit() {
        return outer == null ? exit : outer.exit();
    }

    void exit(ReturnOp op) {
        exit = op;
    }

    /** Every slot of this call, for a fresh start; not those of calls within. */
    int[] all() {
        return numbers.values().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int slot(String root) {
        Integer known = numbers.get(root);
        if (known != null) {
            return known;
        }
        if (outer != null) {
            return outer.slot(root);
        }
        int slot = slots.add(prefix + root, root);
        numbers.put(root, slot);
        return slot;
    }

    /** The slot of a name this frame knows, -1 for another. */
    int find(String name) {
        Integer known = numbers.get(name);
        if (known == null) {
            return outer == null ? -1 : outer.find(name);
        }
        return known;
    }

    /** Where a step's result is found as {@code steps.id}: a map in one slot, a plain value in the other; -1 for none. */
    void result(String id, int map, int plain) {
        if (outer != null) {
            outer.result(id, map, plain);
        } else {
            results.putIfAbsent(id, new int[] {map, plain});
        }
    }

    /** {@code steps}: the results so far by id. */
    Map<String, Object> results(@Nullable Object[] values) {
        if (outer != null) {
            return outer.results(values);
        }
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
