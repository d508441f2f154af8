package dev.alur.engine;

import java.util.List;

/** What became of an import. Immutable. @param people who are known now @param refused why others are not, the first 100 */
public record Imported(long people, List<String> refused) {
    public Imported {
        refused = List.copyOf(refused);
    }
}
