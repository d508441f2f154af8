package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Edge;
import dev.alur.reports.diagram.Chart.Node;
import dev.alur.reports.diagram.Drawing.Box;
import dev.alur.reports.diagram.Drawing.Label;
import dev.alur.reports.diagram.Drawing.Line;
import dev.alur.reports.diagram.Drawing.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a chart into one column as wide as a phone. Each box has a row of its own; a branch stands below what it leaves,
 * narrower on both sides. The strip that is free on its left carries the arrows into branches and on to the next step,
 * the strip on its right those out of branches. So no line can cross a box, and labels have rows of their own.
 */
final class Layout {
    static final double WIDTH = 360;

    private static final double MARGIN = 8;
    private static final double GAP = 17;
    private static final double LEFT_STRIP = 20;
    private static final double RIGHT_STRIP = 12;
    /** Deep charts get narrower strips so that boxes keep this width. */
    private static final double LEAST_BOX = 170;

    private final Chart chart;
    private final double squeeze;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();

    private Layout(Chart chart) {
        this.chart = chart;
        int deepest = chart.nodes().stream().mapToInt(Node::depth).max().orElse(0);
        double room = WIDTH - 2 * MARGIN - LEAST_BOX;
        this.squeeze = deepest == 0 ? 1 : Math.min(1, room / ((LEFT_STRIP + RIGHT_STRIP) * deepest));
    }

    static Drawing of(Chart chart) {
        return new Layout(chart).drawing();
    }

    private Drawing drawing() {
        Map<String, List<Edge>> arriving = new HashMap<>();
        Map<String, List<Edge>> leaving = new HashMap<>();
        for (int i = 0; i < chart.nodes().size(); i++) {
            order.put(chart.nodes().get(i).id(), i);
        }
        Map<String, Node> nodes = new HashMap<>();
        chart.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Edge edge : chart.edges()) {
            boolean out = isOut(known(nodes, edge.from()), known(nodes, edge.to()));
            (out ? leaving : arriving)
                    .computeIfAbsent(out ? edge.from() : edge.to(), first -> new ArrayList<>())
                    .add(edge);
        }
        double y = MARGIN;
        List<Box> placed = new ArrayList<>();
        for (Node node : chart.nodes()) {
            y = label(arriving.getOrDefault(node.id(), List.of()), node, y, Side.LEFT);
            Box box = box(node, y);
            placed.add(box);
            boxes.put(node.id(), box);
            y = label(leaving.getOrDefault(node.id(), List.of()), node, box.bottom() + 2, Side.RIGHT) - 2 + GAP;
        }
        List<Line> lines = new ArrayList<>();
        for (Edge edge : chart.edges()) {
            lines.add(line(edge));
        }
        return new Drawing(chart, WIDTH, y - GAP + MARGIN, placed, lines, labels);
    }

    private static <T> T known(Map<String, T> map, String id) {
        return Objects.requireNonNull(map.get(id));
    }

    /** Whether an arrow runs in the strip on the right: out of a branch, or back up to a loop. */
    private boolean isOut(Node from, Node to) {
        return from.depth() > to.depth() || known(order, from.id()) >= known(order, to.id());
    }

    private double left(int depth) {
        return MARGIN + depth * LEFT_STRIP * squeeze;
    }

    private double right(int depth) {
        return WIDTH - MARGIN - depth * RIGHT_STRIP * squeeze;
    }

    /** Where arrows into branches and on to the next step leave. */
    private double trunk(int depth) {
        return left(depth) + LEFT_STRIP * squeeze / 2;
    }

    /** Where arrows out of branches arrive. */
    private double lane(int depth) {
        return right(depth) - RIGHT_STRIP * squeeze / 2;
    }

    private Box box(Node node, double y) {
        double x = left(node.depth());
        double width = right(node.depth()) - x;
        List<String> text = Letters.wrap(node.text(), Drawing.TEXT_SIZE, width - 2 * (Drawing.PAD + 2));
        double height = 2 * Drawing.PAD + (text.size() - 1) * Drawing.TEXT_STEP + Drawing.TEXT_SIZE + 3;
        return new Box(node, x, y, width, height, text);
    }

    private enum Side {
        /** Above the box an arrow leads to. */
        LEFT,
        /** Below the box it comes from. */
        RIGHT
    }

    /** Returns where the next thing may stand. */
    private double label(List<Edge> edges, Node node, double from, Side side) {
        double x = trunk(node.depth()) + 7;
        double width = lane(node.depth()) - 8 - x;
        double y = from;
        for (Edge edge : edges) {
            List<String> text = new ArrayList<>();
            edge.labels().forEach(label -> text.addAll(Letters.wrap(label, Drawing.LABEL_SIZE, width)));
            if (text.isEmpty()) {
                continue;
            }
            double wide = text.stream()
                    .mapToDouble(line -> Letters.width(line, Drawing.LABEL_SIZE))
                    .max()
                    .orElse(0);
            Label label = new Label(side == Side.LEFT ? x : x + width - wide, y, wide, edge.way(), text);
            labels.add(label);
            y += label.height() + 3;
        }
        return y;
    }

    private Line line(Edge edge) {
        Box from = known(boxes, edge.from());
        Box to = known(boxes, edge.to());
        int depth = to.node().depth();
        List<Point> points;
        if (isOut(from.node(), to.node())) {
            boolean back = to.y() < from.y();
            double x = lane(depth);
            points = List.of(
                    new Point(from.right(), from.middle()),
                    new Point(x, from.middle()),
                    new Point(x, back ? to.bottom() : to.y()));
        } else if (from.node().depth() == depth) {
            points = List.of(new Point(trunk(depth), from.bottom()), new Point(trunk(depth), to.y()));
        } else {
            double x = trunk(from.node().depth());
            points = List.of(new Point(x, from.bottom()), new Point(x, to.middle()), new Point(to.x(), to.middle()));
        }
        return new Line(edge.from(), edge.to(), edge.way(), points);
    }
}
