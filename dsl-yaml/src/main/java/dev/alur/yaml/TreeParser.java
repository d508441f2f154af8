package dev.alur.yaml;

import dev.alur.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads the documents of a source as trees of {@link Node}. Works on parse events with a stack of its own: what is
 * refused — tags, anchors, aliases, directives, depth, size — is refused before a tree exists, and nothing recurses.
 */
final class TreeParser {
    private final SourceLines source;
    private final Findings findings;
    private final Bounds bounds;
    private final Rewriting rewriting;
    private final List<Node> documents = new ArrayList<>();
    private final List<OpenNode> open = new ArrayList<>();
    private final Consumption consumption;

    private TreeParser(
            SourceLines source, Rewriting rewriting, Findings findings, Bounds bounds, Consumption consumption) {
        this.consumption = consumption;
        this.source = source;
        this.rewriting = rewriting;
        this.findings = findings;
        this.bounds = bounds;
    }

    /** The documents up to the first place that is not YAML. */
    static List<Node> parse(SourceLines source, Findings findings, Bounds bounds) {
        return parse(source, findings, bounds, new Consumption());
    }

    static List<Node> parse(SourceLines source, Findings findings, Bounds bounds, Consumption consumption) {
        TreeParser parser = new TreeParser(source, Rewriter.rewrite(source, findings), findings, bounds, consumption);
        parser.run();
        return parser.documents;
    }

    private void run() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(bounds.depth());
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Iterator<Event> events = new Yaml(options)
                    .parse(consumption.parsing(rewriting.text()))
                    .iterator();
            while (events.hasNext() && accept(events.next())) {
                // Everything happens in accept.
            }
        } catch (MarkedYAMLException problem) {
            new SyntaxAdvice(source, rewriting, findings).report(problem);
        } catch (RuntimeException | StackOverflowError problem) {
            findings.error("syntax", "this is not YAML: " + problem.getMessage(), source.at(1, 1));
        }
    }

    /** @return whether to go on */
    private boolean accept(Event event) {
        Position at = place(event.getStartMark());
        if (event instanceof DocumentStartEvent document) {
            if (document.getVersion() != null
                    || (document.getTags() != null && !document.getTags().isEmpty())) {
                findings.error("directive", "lines that start with % are not allowed", at)
                        .hint("leave them out");
            }
            return true;
        }
        if (event instanceof CollectionEndEvent) {
            add(open.remove(open.size() - 1).close());
            return true;
        }
        if (!(event instanceof NodeEvent node)) {
            return true;
        }
        if (consumption.node() > bounds.nodes()) {
            findings.error("too-large", "more than " + bounds.nodes() + " keys and values in one source", at)
                    .hint("split it into several files");
            return false;
        }
        if (node instanceof AliasEvent) {
            findings.error("alias", "a value that starts with * is an alias in YAML; aliases are not allowed", at)
                    .hint("put the value in quotes");
            add(new Node.Broken(at));
            return true;
        }
        boolean sound = withoutAnchorAndTag(node, at);
        if (node instanceof ScalarEvent scalar) {
            add(sound ? text(scalar, at) : new Node.Broken(at));
            return true;
        }
        if (open.size() >= bounds.depth()) {
            findings.error("too-deep", "more than " + bounds.depth() + " levels of lists and maps", at)
                    .hint("move the inner steps to a component of their own");
            return false;
        }
        boolean flow = node instanceof MappingStartEvent mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
        open.add(node instanceof SequenceStartEvent ? OpenNode.list(at) : OpenNode.map(at, flow));
        return true;
    }

    private boolean withoutAnchorAndTag(NodeEvent node, Position at) {
        if (node.getAnchor() != null) {
            findings.error("anchor", "a value that starts with & is an anchor in YAML; anchors are not allowed", at)
                    .hint("put the value in quotes");
        }
        String tag = node instanceof ScalarEvent scalar
                ? scalar.getTag()
                : ((org.yaml.snakeyaml.events.CollectionStartEvent) node).getTag();
        if (tag == null) {
            return true;
        }
        String written = source.from(at).split("[\\s,}\\]]", 2)[0];
        findings.error("tag", "`" + written + "` is a tag in YAML; tags are not allowed", at)
                .hint(
                        written.startsWith("!!") || written.length() < 2 || !written.startsWith("!")
                                ? "leave it out, or put the value in quotes"
                                : "for \"not\" write `not " + written.substring(1) + "`; for text use quotes");
        return false;
    }

    private Node text(ScalarEvent event, Position at) {
        ScalarStyle style = event.getScalarStyle();
        boolean plain = style == ScalarStyle.PLAIN;
        boolean oneLine = event.getStartMark().getLine() == event.getEndMark().getLine();
        List<Node.Piece> pieces = plain && !oneLine ? pieces(event) : List.of();
        if (plain ? isSwallowed(event, at) : isEmptyBlock(event, at)) {
            return new Node.Broken(at);
        }
        Node.Placing placing = Placings.of(style, event.getValue(), at, oneLine, pieces, source);
        return new Node.Text(event.getValue(), !plain, at, pieces, placing);
    }

    private List<Node.Piece> pieces(ScalarEvent event) {
        List<Node.Piece> pieces = new ArrayList<>();
        for (int row = event.getStartMark().getLine(); row <= event.getEndMark().getLine(); row++) {
            boolean first = row == event.getStartMark().getLine();
            Position from = rewriting.original(row, first ? event.getStartMark().getColumn() : 0);
            String rest = source.from(from);
            if (row == event.getEndMark().getLine()) {
                int length = event.getEndMark().getColumn();
                rest = rest.substring(
                        0, rest.offsetByCodePoints(0, Math.min(length, rest.codePointCount(0, rest.length()))));
            }
            String trimmed = rest.replace('\u00a0', ' ').strip();
            int lead = rest.replace('\u00a0', ' ').indexOf(trimmed);
            if (!trimmed.isEmpty()) {
                pieces.add(new Node.Piece(trimmed, source.at(from.line(), from.column() + Math.max(0, lead))));
            }
        }
        return pieces;
    }

    /** A # that nobody meant as a comment: {@code cmd: #workflow list}, {@code text: Halo #1}. */
    private boolean isSwallowed(ScalarEvent event, Position at) {
        Position end = place(event.getEndMark());
        Position hash = source.commentAfter(end);
        if (hash == null) {
            return false;
        }
        if (event.getValue().isEmpty() && !open.isEmpty()) {
            findings.error("comment", "# begins a comment, so no value is left here", hash)
                    .hint("put the value in quotes");
            return true;
        }
        if (at.line() == end.line() && !event.getValue().isEmpty()) {
            findings.warning("comment", "# begins a comment, so the text ends before it", hash)
                    .hint("put the whole value in quotes, or a space after #");
        }
        return false;
    }

    /** {@code score: >5}: a block of text without text. */
    private boolean isEmptyBlock(ScalarEvent event, Position at) {
        ScalarStyle style = event.getScalarStyle();
        boolean empty = (style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL)
                && event.getValue().isEmpty();
        if (empty) {
            String written = source.from(at).strip();
            findings.error("quotes", "`" + written + "` begins a block of text, and none follows", at)
                    .hint("if it is the value, write it as \"" + written + "\"");
        }
        return empty;
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            documents.add(node);
        } else {
            open.get(open.size() - 1).add(node, findings);
        }
    }

    private Position place(@Nullable Mark mark) {
        return mark == null ? source.at(1, 1) : rewriting.original(mark.getLine(), mark.getColumn());
    }
}
