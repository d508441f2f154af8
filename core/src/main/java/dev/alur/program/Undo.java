package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.lang.Missing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What undoes one step. Its arguments are filled when the visit completes, with what the visit saw, and kept in the run's
 * state: later rounds and steps change the variables. Constant.
 *
 * @param kept slot of the list of what is to be undone, oldest first
 * @param paths of the actions, in the order they are to run
 */
record Undo(int kept, List<String> paths, List<Fill> arguments) {
    static final String PATH = "path";
    static final String VISIT = "visit";
    static final String WITH = "with";

    /** Remembers a visit. The last one kept is undone first. */
    void keep(Cursor cursor, int visit) {
        List<Object> more = new ArrayList<>();
        if (cursor.values[kept] instanceof List<?> before) {
            more.addAll(before);
        }
        for (int i = paths.size() - 1; i >= 0; i--) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(PATH, paths.get(i));
            one.put(VISIT, visit);
            Object filled = arguments.get(i).fill(cursor);
            if (filled instanceof Missing missing) {
                cursor.missing(missing.reference());
            } else if (filled != null) {
                one.put(WITH, filled);
            }
            more.add(Collections.unmodifiableMap(one));
        }
        cursor.set(kept, Collections.unmodifiableList(more));
    }
}
