package dev.alur.yaml;

import dev.alur.Position;
import java.util.List;

/** A part of a document: text without a type yet, a list or a map, each with its place in the author's text. */
sealed interface Node {
    Position at();

    /** What an error calls it. */
    String kind();

    /**
     * A scalar. Its type is decided by the key that expects it, never by its look.
     *
     * @param quoted in quotes or a block: a number in quotes is text
     * @param pieces its lines when it is plain, else empty
     */
    record Text(String value, boolean quoted, Position at, List<Piece> pieces, Placing placing) implements Node {
        boolean isNull() {
            return !quoted && Scalars.isNothing(value);
        }

        /** Where the character at an offset of the value stands. */
        Position at(int offset) {
            return placing.at(offset);
        }

        @Override
        public String kind() {
            return isNull() ? "nothing" : "a text";
        }
    }

    /** One line of a plain scalar. */
    record Piece(String text, Position at) {}

    /** From an offset of a value to its place. */
    @FunctionalInterface
    interface Placing {
        Position at(int offset);
    }

    record Items(List<Node> items, Position at) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Entries(List<Entry> entries, Position at) implements Node {
        @Override
        public String kind() {
            return "a map";
        }
    }

    record Entry(Text key, Node value) {
        String name() {
            return key.value();
        }
    }

    /** Where something stood that has been reported already; says nothing more. */
    record Broken(Position at) implements Node {
        @Override
        public String kind() {
            return "something unreadable";
        }
    }
}
