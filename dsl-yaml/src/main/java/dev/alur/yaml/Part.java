package dev.alur.yaml;

import dev.alur.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document as it is written: values with their comments, blank lines and style, for the formatter and the
 * writer. Unlike a {@link Node} it has no positions once it is read, and it is mutable. Confined to one thread.
 */
sealed interface Part {
    /** Where parts that nobody wrote stand. */
    Position NOWHERE = new Position("", 1, 1);

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        QUOTED,
        LITERAL,
        FOLDED
    }

    /** What the scalar is for. */
    enum Use {
        /** Plain where it may be. */
        CODE,
        /** Always in quotes: words for people, and names that would be verbs without. */
        SPEECH
    }

    /** The same without layout, as the reader sees it. */
    Node node();

    /** A scalar. */
    final class Leaf implements Part {
        String value;
        Style style;
        Use use = Use.CODE;

        /** The lines of a plain scalar over several lines, else empty. */
        final List<String> pieces;

        /** The lines of a block scalar, without their indent. */
        List<String> block = List.of();

        Leaf(String value, Style style, List<String> pieces) {
            this.value = value;
            this.style = style;
            this.pieces = pieces;
        }

        static Leaf plain(String value) {
            return new Leaf(value, Style.PLAIN, List.of());
        }

        boolean isNull() {
            return style == Style.PLAIN && Scalars.isNothing(value);
        }

        /** A value that is no text: a number, true, false or nothing. */
        boolean isTyped() {
            return style == Style.PLAIN && !(Scalars.plain(value, Scalars.Style.PLAIN) instanceof String);
        }

        boolean isBlock() {
            return style == Style.LITERAL || style == Style.FOLDED;
        }

        @Override
        public Node.Text node() {
            List<Node.Piece> lines =
                    pieces.stream().map(line -> new Node.Piece(line, NOWHERE)).toList();
            return new Node.Text(value, style != Style.PLAIN, NOWHERE, lines, offset -> NOWHERE);
        }
    }

    /** A list or a map. */
    final class Branch implements Part {
        final Form form;
        /** Whether it is written in brackets, if it has room there. */
        boolean flow;

        final List<Twig> twigs = new ArrayList<>();
        /** Comments and blank lines behind the last of them. */
        final List<String> foot = new ArrayList<>();

        Branch(Form form, boolean flow) {
            this.form = form;
            this.flow = flow;
        }

        static Branch map() {
            return new Branch(Form.MAP, false);
        }

        static Branch list() {
            return new Branch(Form.LIST, false);
        }

        boolean isMap() {
            return form == Form.MAP;
        }

        Branch put(String key, Part value) {
            twigs.add(new Twig(Leaf.plain(key), value));
            return this;
        }

        Branch add(Part value) {
            twigs.add(new Twig(null, value));
            return this;
        }

        /** The entry of that key, {@code null} if there is none. */
        @Nullable
        Twig find(String key) {
            for (Twig twig : twigs) {
                if (twig.key != null && twig.key.value.equals(key)) {
                    return twig;
                }
            }
            return null;
        }

        @Override
        public Node node() {
            if (!isMap()) {
                return new Node.Items(
                        twigs.stream().map(twig -> twig.value.node()).toList(), NOWHERE);
            }
            return entries();
        }

        Node.Entries entries() {
            List<Node.Entry> entries = new ArrayList<>();
            for (Twig twig : twigs) {
                entries.add(twig.entry());
            }
            return new Node.Entries(List.copyOf(entries), NOWHERE);
        }
    }

    /** What a branch is. */
    enum Form {
        LIST,
        MAP
    }

    /** An entry of a map or an item of a list. */
    final class Twig {
        /** {@code null} in a list. */
        final @Nullable Leaf key;

        Part value;

        /** Comments on lines of their own; an empty text is a blank line. */
        final List<String> before = new ArrayList<>();

        /** The comment at the end of its line. */
        @Nullable
        String beside;

        Twig(@Nullable Leaf key, Part value) {
            this.key = key;
            this.value = value;
        }

        String name() {
            return key == null ? "" : key.value;
        }

        Node.Entry entry() {
            return new Node.Entry(key == null ? Leaf.plain("").node() : key.node(), value.node());
        }

        /** The same place and comments with another key and value. */
        Twig with(@Nullable Leaf otherKey, Part otherValue) {
            Twig twig = new Twig(otherKey, otherValue);
            twig.before.addAll(before);
            twig.beside = beside;
            return twig;
        }

        Twig named(String name) {
            return with(Leaf.plain(name), value);
        }

        /** Takes over the comments of an entry that goes away. */
        void adopt(Twig gone) {
            for (String line : gone.before) {
                if (!line.isEmpty()) {
                    before.add(line);
                }
            }
            String comment = gone.beside;
            if (comment == null) {
                return;
            }
            if (beside == null && !(value instanceof Branch)) {
                beside = comment;
            } else {
                before.add(comment);
            }
        }
    }
}
