package dev.alur.reports.diagram;

import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow as boxes and arrows. Immutable; the same workflow gives the same chart.
 *
 * @param title the workflow's name
 * @param about one sentence for those who cannot see it
 * @param nodes in the order they stand below each other: a branch right after what it leaves, one level deeper
 * @param edges between those nodes, at most one per pair
 */
public record Chart(String title, String about, List<Node> nodes, List<Edge> edges) {
    /** @throws IllegalArgumentException if an id stands twice or an edge ends nowhere */
    public Chart {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Map<String, Node> known = new HashMap<>();
        for (Node node : nodes) {
            if (known.put(node.id(), node) != null) {
                throw new IllegalArgumentException("two nodes are called " + node.id());
            }
        }
        for (Edge edge : edges) {
            if (!known.containsKey(edge.from()) || !known.containsKey(edge.to())) {
                throw new IllegalArgumentException("no node stands at an end of " + edge);
            }
        }
    }

    /** The chart of a workflow, its words in a language. */
    public static Chart of(Subject subject, Tongue tongue) {
        return new ChartBuilder(subject, tongue).build();
    }

    /**
     * A box.
     *
     * @param id letters, digits and {@code _} only; made from the step's path, so it stays when texts change
     * @param text for people, lines separated by a line feed
     * @param depth 0 for the main column
     */
    public record Node(String id, Kind kind, String text, int depth) {}

    /**
     * An arrow.
     *
     * @param labels when it is taken; empty for "always"
     */
    public record Edge(String from, String to, List<String> labels, Way way) {
        public Edge {
            labels = List.copyOf(labels);
        }
    }

    /** What a box stands for. */
    public enum Kind {
        START,
        SAY,
        ASK,
        ACT,
        WAIT,
        DECIDE,
        LOOP,
        FORK,
        HUMAN,
        GOAL,
        DONE,
        STOPPED,
        TROUBLE
    }

    /** When an arrow is taken. */
    public enum Way {
        USUAL,
        /** Nobody answered, nothing came. */
        LATE,
        /** Something failed. */
        TROUBLE,
        /** Back to the head of a loop. */
        BACK
    }
}
