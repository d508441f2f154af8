package dev.alur.program;

import dev.alur.lang.Names;
import java.util.ArrayList;
import java.util.List;

/** Numbers the names a condition over an event reads. */
final class EventNames implements Names {
    private final List<String> names = new ArrayList<>();

    @Override
    public int slot(String root) {
        int known = names.indexOf(root);
        if (known >= 0) {
            return known;
        }
        names.add(root);
        return names.size() - 1;
    }

    String[] list() {
        return names.toArray(String[]::new);
    }
}
