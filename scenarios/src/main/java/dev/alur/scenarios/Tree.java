package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.yaml.Scalars;
import java.util.List;

/** A part of a scenario file with its place: text without a type yet, a list or a map. Immutable. */
sealed interface Tree {
    Position at();

    /** What an error calls it. */
    String kind();

    /** A scalar. @param quoted in quotes or a block: a number in quotes is text */
    record Text(String value, boolean quoted, Position at) implements Tree {
        boolean isNothing() {
            return !quoted && Scalars.isNothing(value);
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "a text";
        }
    }

    record Items(List<Tree> items, Position at) implements Tree {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Entries(List<Entry> entries, Position at) implements Tree {
        @Override
        public String kind() {
            return "a map";
        }
    }

    record Entry(String key, Position at, Tree value) {}
}
