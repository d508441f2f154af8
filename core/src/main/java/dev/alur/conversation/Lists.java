package dev.alur.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Small immutable lists, replaced when they change: what an event does not touch is not copied. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> more = new ArrayList<>(list.size() + 1);
        more.addAll(list);
        more.add(one);
        return List.copyOf(more);
    }

    /** The same instance when nothing is dropped. */
    static <T> List<T> without(List<T> list, Predicate<T> dropped) {
        if (list.isEmpty()) {
            return list;
        }
        int kept = 0;
        for (T one : list) {
            kept += dropped.test(one) ? 0 : 1;
        }
        if (kept == list.size()) {
            return list;
        }
        List<T> rest = new ArrayList<>(kept);
        for (T one : list) {
            if (!dropped.test(one)) {
                rest.add(one);
            }
        }
        return List.copyOf(rest);
    }

    static <T> List<T> replacing(List<T> list, T old, T one) {
        List<T> copy = new ArrayList<>(list);
        copy.set(copy.indexOf(old), one);
        return List.copyOf(copy);
    }
}
