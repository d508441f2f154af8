package dev.alur.trigger;

import dev.alur.lang.Names;
import java.util.ArrayList;
import java.util.List;

/** Slots in the order in which a condition asks for them. Not for sharing until the condition is compiled. */
final class ConditionNames implements Names {
    private final List<String> roots = new ArrayList<>();

    @Override
    public int slot(String root) {
        int known = roots.indexOf(root);
        if (known >= 0) {
            return known;
        }
        roots.add(root);
        return roots.size() - 1;
    }

    String root(int slot) {
        return roots.get(slot);
    }
}
