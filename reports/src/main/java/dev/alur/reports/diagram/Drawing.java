package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Node;
import dev.alur.reports.diagram.Chart.Way;
import java.util.List;

/** A chart laid out: what stands where, in logical pixels from the upper left corner. Immutable. */
record Drawing(Chart chart, double width, double height, List<Box> boxes, List<Line> lines, List<Label> labels) {
    static final double TEXT_SIZE = 13;
    static final double TEXT_STEP = 18;
    static final double LABEL_SIZE = 12;
    static final double LABEL_STEP = 16;
    static final double PAD = 9;

    Drawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
    }

    record Point(double x, double y) {}

    record Box(Node node, double x, double y, double width, double height, List<String> text) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }

        /** Where the base line of a line of text is. */
        double base(int line) {
            return y + PAD + TEXT_SIZE + line * TEXT_STEP;
        }
    }

    /** An arrow along points; its head is at the last. */
    record Line(String from, String to, Way way, List<Point> points) {}

    /** Words at an arrow. @param x where the text begins */
    record Label(double x, double y, double width, Way way, List<String> text) {
        double height() {
            return text.size() * LABEL_STEP;
        }

        double base(int line) {
            return y + LABEL_SIZE + line * LABEL_STEP;
        }
    }
}
