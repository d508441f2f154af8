package dev.alur.yaml;

import dev.alur.yaml.LayoutParser.Layout;
import dev.alur.yaml.LayoutParser.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each comment and blank line to the entry or item it belongs to. A comment at the end of a line belongs to what
 * stands there. One on a line of its own belongs to what follows, unless it is indented deeper: then it ends the list or
 * map before it.
 */
final class Comments {
    private final Layout layout;
    private final SourceText text;
    private final List<Note> pending = new ArrayList<>();
    private int next;

    private Comments(Layout layout) {
        this.layout = layout;
        this.text = layout.text();
    }

    /** A comment, or a blank line with an empty text. */
    private record Note(String text, int index, int column) {}

    static List<Part.Branch> attach(Layout layout) {
        new Comments(layout).run();
        return layout.documents();
    }

    private void run() {
        for (int line = 0; line < text.lines(); line++) {
            line(line);
        }
        Placed last = next == 0 ? null : layout.placed().get(next - 1);
        flush(null, last, -1);
        if (last != null) {
            Part.Branch root = root(last);
            pending.forEach(note -> root.foot.add(note.text));
        }
    }

    private void line(int line) {
        Placed before = next == 0 ? null : layout.placed().get(next - 1);
        int from = next;
        while (next < layout.placed().size() && layout.placed().get(next).start() <= text.end(line)) {
            next++;
        }
        if (next > from) {
            Placed first = layout.placed().get(from);
            flush(first, before, text.column(first.start()));
        }
        if (text.isBlank(line)) {
            if (!text.isCovered(text.start(line))) {
                pending.add(new Note("", text.start(line), 0));
            }
            return;
        }
        boolean marker =
                text.part(text.start(line), text.end(line)).startsWith("---") && !text.isCovered(text.start(line));
        if (marker && next == from) {
            flush(null, before, -1);
        }
        int comment = text.comment(line);
        if (comment < 0) {
            return;
        }
        Note note = new Note(text.part(comment, text.end(line)).stripTrailing(), comment, text.column(comment));
        boolean own = text.column(comment) == text.indent(line);
        Placed owner = own ? null : owner(comment);
        if (owner == null || marker) {
            pending.add(note);
        } else if (owner.twig().beside == null) {
            owner.twig().beside = note.text;
        } else {
            owner.twig().before.add(note.text);
        }
    }

    /** What a comment behind it on the line belongs to, {@code null} if nothing stands there. */
    private @Nullable Placed owner(int comment) {
        int last = next - 1;
        while (last >= 0 && layout.placed().get(last).start() > comment) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        Placed owner = layout.placed().get(last);
        while (owner.parent() != null
                && owner.branch().flow
                && layout.span(owner.branch()).end() <= comment) {
            owner = owner.parent();
        }
        return owner;
    }

    /** Gives the waiting comments away. @param to what follows, {@code null} at the end of a document */
    private void flush(@Nullable Placed to, @Nullable Placed before, int column) {
        int given = 0;
        for (Note note : pending) {
            if (note.text.isEmpty()) {
                continue;
            }
            Part.Branch ended = before == null ? null : ended(note, before, to, column);
            if (ended == null) {
                break;
            }
            for (; pending.get(given) != note; given++) {
                ended.foot.add(pending.get(given).text);
            }
            ended.foot.add(note.text);
            given++;
        }
        List<Note> rest = List.copyOf(pending.subList(given, pending.size()));
        pending.clear();
        if (to != null) {
            rest.forEach(note -> to.twig().before.add(note.text));
        } else {
            pending.addAll(rest);
        }
    }

    /** The list or map that a comment ends, {@code null} if it belongs to what follows. */
    private Part.@Nullable Branch ended(Note note, Placed before, @Nullable Placed to, int column) {
        Part.Branch flow = flowAround(note, before);
        if (flow != null) {
            boolean inside = to != null && to.start() < layout.span(flow).end();
            return inside ? null : flow;
        }
        Part.Branch found = null;
        for (Placed at = before; at != null; at = at.parent()) {
            if (at.branch().flow) {
                continue;
            }
            int own = text.column(at.branch().twigs.isEmpty() ? at.start() : first(at.branch()));
            if (own > column && note.column > column) {
                found = at.branch();
                if (own <= note.column) {
                    return found;
                }
            }
        }
        return found;
    }

    private int first(Part.Branch branch) {
        return layout.span(branch).start();
    }

    private Part.@Nullable Branch flowAround(Note note, Placed before) {
        if (before.twig().value instanceof Part.Branch own && own.flow && isAround(own, note) && !own.twigs.isEmpty()) {
            return own;
        }
        for (Placed at = before; at != null; at = at.parent()) {
            if (at.branch().flow && isAround(at.branch(), note)) {
                return at.branch();
            }
        }
        return null;
    }

    private boolean isAround(Part.Branch branch, Note note) {
        LayoutParser.Span span = layout.span(branch);
        return span.start() < note.index && note.index < span.end();
    }

    private Part.Branch root(Placed last) {
        Placed at = last;
        for (Placed parent = at.parent(); parent != null; parent = parent.parent()) {
            at = parent;
        }
        return at.branch();
    }
}
