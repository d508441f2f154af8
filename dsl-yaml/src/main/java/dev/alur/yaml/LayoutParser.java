package dev.alur.yaml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads the documents of a sound source as parts, with the place of each: what the comments and blank lines around them
 * are told by. Only for text the reader found no error in, within its bounds.
 */
final class LayoutParser {
    private final SourceText text;
    private final List<Part.Branch> documents = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Part, Span> spans = new IdentityHashMap<>();
    private final List<Placed> placed = new ArrayList<>();

    private LayoutParser(SourceText text) {
        this.text = text;
    }

    /** From where to where a part goes in the text, in code points; the end is exclusive. */
    record Span(int start, int end) {}

    /** An entry or item in the order of the text. @param parent {@code null} for a document */
    record Placed(
            Part.Twig twig, Part.Branch branch, @Nullable Placed parent, int start) {}

    /** What was read. */
    record Layout(SourceText text, List<Part.Branch> documents, Map<Part, Span> spans, List<Placed> placed) {
        Span span(Part part) {
            Span span = spans.get(part);
            return span == null ? new Span(0, 0) : span;
        }
    }

    private static final class Open {
        final Part.Branch branch;
        final int start;
        final @Nullable Placed owner;
        Part.@Nullable Leaf key;

        @Nullable
        Placed current;

        /** Where to look for the dash of the next item. */
        int next;

        Open(Part.Branch branch, int start, @Nullable Placed owner) {
            this.branch = branch;
            this.start = start;
            this.owner = owner;
            this.next = start;
        }
    }

    static Layout parse(SourceText text) {
        LayoutParser parser = new LayoutParser(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(1_000);
        for (Event event : new Yaml(options).parse(new StringReader(text.text()))) {
            parser.accept(event);
        }
        return new Layout(text, parser.documents, parser.spans, parser.placed);
    }

    private void accept(Event event) {
        int start = event.getStartMark() == null ? 0 : event.getStartMark().getIndex();
        int end = event.getEndMark() == null ? start : event.getEndMark().getIndex();
        if (event instanceof ScalarEvent scalar) {
            Open parent = open.peekLast();
            if (parent == null) {
                return;
            }
            Part.Leaf leaf = leaf(scalar, start, end);
            if (parent.branch.isMap() && parent.key == null) {
                parent.key = leaf;
                parent.next = start;
            } else {
                place(parent, leaf, start);
            }
        } else if (event instanceof CollectionStartEvent collection) {
            Open parent = open.peekLast();
            Part.Branch branch = new Part.Branch(
                    event instanceof MappingStartEvent ? Part.Form.MAP : Part.Form.LIST,
                    collection.getFlowStyle() == FlowStyle.FLOW);
            if (parent == null) {
                documents.add(branch);
            } else {
                place(parent, branch, start);
            }
            open.addLast(new Open(branch, start, parent == null ? null : parent.current));
        } else if (event instanceof CollectionEndEvent) {
            Open closed = open.removeLast();
            spans.put(closed.branch, new Span(closed.start, end));
        }
    }

    private void place(Open parent, Part value, int start) {
        Part.Twig twig = new Part.Twig(parent.key, value);
        int at = start;
        if (parent.key != null) {
            at = parent.next;
        } else if (!parent.branch.flow) {
            int column = text.column(parent.start);
            at = parent.branch.twigs.isEmpty() ? parent.start : text.dash(parent.next, column, start);
            parent.next = at;
        }
        parent.key = null;
        parent.branch.twigs.add(twig);
        Placed where = new Placed(twig, parent.branch, parent.owner, at);
        parent.current = where;
        placed.add(where);
    }

    private Part.Leaf leaf(ScalarEvent event, int start, int end) {
        Part.Style style;
        switch (event.getScalarStyle()) {
            case PLAIN:
                style = Part.Style.PLAIN;
                break;
            case LITERAL:
                style = Part.Style.LITERAL;
                break;
            case FOLDED:
                style = Part.Style.FOLDED;
                break;
            default:
                style = Part.Style.QUOTED;
        }
        boolean many = style == Part.Style.PLAIN && text.line(start) != text.line(Math.max(start, end - 1));
        Part.Leaf leaf = new Part.Leaf(event.getValue(), style, many ? text.pieces(start, end) : List.of());
        if (leaf.isBlock()) {
            boolean keeps = event.getValue().endsWith("\n\n");
            int last = text.blockEnd(start, end, keeps);
            BlockText.lines(leaf, text.block(start, last));
            text.coverBlock(start, last);
            spans.put(leaf, new Span(start, last));
        } else {
            text.cover(start, end);
            spans.put(leaf, new Span(start, end));
        }
        return leaf;
    }
}
