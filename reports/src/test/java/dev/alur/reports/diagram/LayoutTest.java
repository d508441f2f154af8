package dev.alur.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.reports.Samples;
import dev.alur.reports.diagram.Drawing.Box;
import dev.alur.reports.diagram.Drawing.Label;
import dev.alur.reports.diagram.Drawing.Line;
import dev.alur.reports.diagram.Drawing.Point;
import dev.alur.reports.words.Tongue;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Geometry of the nine workflows, of the language's page, and of 500 generated ones; the seed is the number. */
class LayoutTest {

    @Test
    void everyDrawing_fitsAPhone() {
        drawings().forEach(drawing -> {
            assertThat(drawing.width()).isEqualTo(360);
            for (Box box : drawing.boxes()) {
                assertThat(box.x()).isGreaterThanOrEqualTo(0);
                assertThat(box.right()).isLessThanOrEqualTo(360);
                assertThat(box.width()).isGreaterThanOrEqualTo(160);
                assertThat(box.bottom()).isLessThanOrEqualTo(drawing.height());
            }
            for (Label label : drawing.labels()) {
                assertThat(label.x()).isGreaterThanOrEqualTo(0);
                assertThat(label.x() + label.width()).isLessThanOrEqualTo(360);
            }
        });
    }

    @Test
    void nothing_overlaps() {
        drawings().forEach(drawing -> {
            List<Rectangle2D> areas = new java.util.ArrayList<>();
            drawing.boxes().forEach(box -> areas.add(area(box)));
            drawing.labels().forEach(label -> areas.add(area(label)));
            areas.sort(java.util.Comparator.comparingDouble(Rectangle2D::getY));
            for (int i = 1; i < areas.size(); i++) {
                assertThat(areas.get(i).getY())
                        .as("one below the other in %s", drawing.chart().title())
                        .isGreaterThanOrEqualTo(areas.get(i - 1).getMaxY());
            }
        });
    }

    @Test
    void everyText_fitsItsBox() {
        drawings()
                .forEach(drawing -> drawing.boxes().forEach(box -> {
                    for (int i = 0; i < box.text().size(); i++) {
                        assertThat(Letters.width(box.text().get(i), Drawing.TEXT_SIZE))
                                .isLessThanOrEqualTo(box.width() - 2 * Drawing.PAD);
                        assertThat(box.base(i)).isBetween(box.y() + Drawing.TEXT_SIZE, box.bottom() - 3);
                    }
                }));
    }

    @Test
    void everyLine_beginsAndEndsAtItsBoxesAndCrossesNone() {
        drawings().forEach(drawing -> {
            Map<String, Box> boxes = new HashMap<>();
            drawing.boxes().forEach(box -> boxes.put(box.node().id(), box));
            assertThat(drawing.lines()).hasSameSizeAs(drawing.chart().edges());
            for (Line line : drawing.lines()) {
                List<Point> points = line.points();
                assertThat(isOnEdge(points.get(0), boxes.get(line.from()))).isTrue();
                assertThat(isOnEdge(points.get(points.size() - 1), boxes.get(line.to())))
                        .isTrue();
                for (int i = 1; i < points.size(); i++) {
                    Point a = points.get(i - 1);
                    Point b = points.get(i);
                    assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
                    Line2D segment = new Line2D.Double(a.x(), a.y(), b.x(), b.y());
                    drawing.boxes()
                            .forEach(box -> assertThat(segment.intersects(inside(box)))
                                    .as(
                                            "%s through %s in %s",
                                            line,
                                            box.node().id(),
                                            drawing.chart().title())
                                    .isFalse());
                }
            }
        });
    }

    @Test
    void noLine_runsThroughALabel() {
        drawings()
                .forEach(drawing -> drawing.labels()
                        .forEach(label -> drawing.lines().forEach(line -> {
                            for (int i = 1; i < line.points().size(); i++) {
                                Point a = line.points().get(i - 1);
                                Point b = line.points().get(i);
                                assertThat(new Line2D.Double(a.x(), a.y(), b.x(), b.y()).intersects(area(label)))
                                        .as(
                                                "%s through %s in %s",
                                                line, label, drawing.chart().title())
                                        .isFalse();
                            }
                        })));
    }

    private static java.util.stream.Stream<Drawing> drawings() {
        return Samples.all(500).map(subject -> Layout.of(Chart.of(subject, Tongue.INDONESIAN)));
    }

    private static boolean isOnEdge(Point point, Box box) {
        Rectangle2D area = area(box);
        return area.outcode(point.x(), point.y()) == 0 || point.y() == area.getMaxY() || point.x() == area.getMaxX()
                ? !inside(box).contains(point.x(), point.y())
                        && point.x() >= box.x()
                        && point.x() <= box.right()
                        && point.y() >= box.y()
                        && point.y() <= box.bottom()
                : false;
    }

    private static Rectangle2D area(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static Rectangle2D inside(Box box) {
        return new Rectangle2D.Double(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
    }

    private static Rectangle2D area(Label label) {
        return new Rectangle2D.Double(label.x(), label.y(), label.width(), label.height());
    }
}
