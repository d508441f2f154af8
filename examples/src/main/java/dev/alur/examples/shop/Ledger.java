package dev.alur.examples.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Records in the order they were made, each once: an action that is called again with the same key gets the record it
 * made before. Safe for use by several threads.
 *
 * @param <T> the record
 */
final class Ledger<T> {
    private final Map<String, T> records = new LinkedHashMap<>();

    /** The key's record, made now if there is none. @param make gets the number of the record, from 1 on */
    synchronized T once(String key, IntFunction<T> make) {
        T before = records.get(key);
        if (before != null) {
            return before;
        }
        T made = make.apply(records.size() + 1);
        records.put(key, made);
        return made;
    }

    /** Every record so far, oldest first. Immutable. */
    synchronized List<T> all() {
        return List.copyOf(records.values());
    }
}
