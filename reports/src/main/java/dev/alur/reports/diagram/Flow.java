package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Edge;
import dev.alur.reports.diagram.Chart.Kind;
import dev.alur.reports.diagram.Chart.Node;
import dev.alur.reports.diagram.Chart.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes and edges as they grow: the ends that are open lead to the node that comes next. Confined to one thread. */
final class Flow {
    /** A way out of a node whose other end is not known yet. */
    record End(String from, String label, Way way) {}

    private final String also;
    private final NodeIds ids = new NodeIds();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
    private List<End> open = new ArrayList<>();
    private int depth;

    /** @param also what stands before a further label of an arrow that is taken without any */
    Flow(String also) {
        this.also = also;
    }

    /** Adds a node; all open ends lead to it, and it has one of its own. */
    String node(String path, Kind kind, String text) {
        String id = ids.of(path);
        nodes.add(new Node(id, kind, text, depth));
        open.forEach(end -> connect(end, id, end.way()));
        open = new ArrayList<>(List.of(new End(id, "", Way.USUAL)));
        return id;
    }

    private void connect(End end, String to, Way way) {
        List<String> labels = new ArrayList<>();
        Edge known = edges.get(List.of(end.from(), to));
        if (known != null) {
            labels.addAll(known.labels());
        }
        boolean further = known != null && (labels.isEmpty() || labels.get(0).startsWith(also));
        String label = further ? also + end.label() : end.label();
        if (!end.label().isEmpty() && !labels.contains(label)) {
            labels.add(label);
        }
        Way ofBoth = known == null || known.way() == way ? way : Way.USUAL;
        edges.put(List.of(end.from(), to), new Edge(end.from(), to, labels, ofBoth));
    }

    /** Draws what leaves a node by a way of its own, one level deeper; what is open at its end is returned. */
    List<End> branch(String from, String label, Way way, Runnable body) {
        List<End> before = open;
        open = new ArrayList<>(List.of(new End(from, label, way)));
        depth++;
        body.run();
        depth--;
        List<End> after = open;
        open = before;
        return after;
    }

    /** Leads ends back to a node that stands above. */
    void back(List<End> ends, String to) {
        for (End end : ends) {
            if (!end.from().equals(to)) {
                connect(end, to, Way.BACK);
            }
        }
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    void open(List<End> ends) {
        open = new ArrayList<>(ends);
    }

    void alsoOpen(List<End> ends) {
        open.addAll(ends);
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return List.copyOf(edges.values());
    }
}
