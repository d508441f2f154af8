package dev.alur.trigger;

import java.util.HashMap;
import java.util.Map;

/** Rules by a key such as an event's name. Filled while the index is built, then read only. */
final class RuleLists<K> {
    private final Map<K, Numbers> filling = new HashMap<>();
    private final Map<K, int[]> lists = new HashMap<>();

    void add(K key, int rule) {
        filling.computeIfAbsent(key, k -> new Numbers()).add(rule);
    }

    void freeze() {
        filling.forEach((key, numbers) -> lists.put(key, numbers.toArray()));
        filling.clear();
    }

    Iterable<Map.Entry<K, int[]>> entries() {
        return lists.entrySet();
    }

    /** Empty if there are none. */
    int[] of(K key) {
        return lists.getOrDefault(key, Numbers.NONE);
    }
}
