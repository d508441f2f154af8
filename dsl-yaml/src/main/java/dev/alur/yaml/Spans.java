package dev.alur.yaml;

import dev.alur.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the keys and values of a source are, for carets below the whole of them. Immutable. */
final class Spans {
    private final Map<Position, Integer> lengths = new HashMap<>();

    private Spans(SourceLines lines) {
        TreeParser.parse(lines, new Findings(), Bounds.FILES).forEach(node -> add(node, lines));
    }

    static Spans of(SourceLines lines) {
        return new Spans(lines);
    }

    /** In code points, within the line; 0 where neither a key nor a value begins. */
    int at(Position position) {
        return lengths.getOrDefault(position, 0);
    }

    private void add(Node node, SourceLines lines) {
        if (node instanceof Node.Text text) {
            lengths.put(text.at(), length(text, lines));
        } else if (node instanceof Node.Items items) {
            items.items().forEach(item -> add(item, lines));
        } else if (node instanceof Node.Entries map) {
            for (Node.Entry entry : map.entries()) {
                add(entry.key(), lines);
                add(entry.value(), lines);
            }
        }
    }

    private static int length(Node.Text text, SourceLines lines) {
        List<Node.Piece> pieces = text.pieces();
        if (pieces.size() > 1) {
            String first = pieces.get(0).text();
            return first.codePointCount(0, first.length());
        }
        Position end = text.at(text.value().length());
        String rest = lines.from(text.at());
        boolean block = rest.startsWith("|") || rest.startsWith(">");
        if (text.quoted() && (block || end.line() != text.at().line() || end.equals(text.at()))) {
            String visible = block ? rest.substring(0, 1) : rest.stripTrailing();
            return visible.codePointCount(0, visible.length());
        }
        return end.column() - text.at().column() + (text.quoted() ? 1 : 0);
    }
}
