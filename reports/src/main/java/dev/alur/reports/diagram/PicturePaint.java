package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Way;
import dev.alur.reports.diagram.Drawing.Box;
import dev.alur.reports.diagram.Drawing.Point;
import java.util.ArrayList;
import java.util.List;

/** What both pictures draw alike: outlines of boxes, heads of arrows. */
final class PicturePaint {
    /** Where arrows share a way, the usual one is seen. */
    static final List<Way> ORDER = List.of(Way.TROUBLE, Way.LATE, Way.BACK, Way.USUAL);

    private static final double HEAD = 7;

    private PicturePaint() {}

    static boolean isDashed(Way way) {
        return way == Way.LATE || way == Way.TROUBLE;
    }

    /** Cut corners tell a decision, pointed sides the start and the ends, straight ones everything else. */
    static List<Point> outline(Box box) {
        double cut = switch (box.node().kind()) {
            case DECIDE, LOOP, FORK -> 8;
            case START, DONE, STOPPED -> 4;
            default -> 0;
        };
        double left = box.x();
        double right = box.right();
        double top = box.y();
        double bottom = box.bottom();
        if (cut == 0) {
            return List.of(
                    new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
        }
        return List.of(
                new Point(left + cut, top),
                new Point(right - cut, top),
                new Point(right, top + cut),
                new Point(right, bottom - cut),
                new Point(right - cut, bottom),
                new Point(left + cut, bottom),
                new Point(left, bottom - cut),
                new Point(left, top + cut));
    }

    /** A triangle at the end of a line, its tip at the last point. */
    static List<Point> head(List<Point> line) {
        Point tip = line.get(line.size() - 1);
        Point before = line.get(line.size() - 2);
        double dx = Math.signum(tip.x() - before.x());
        double dy = Math.signum(tip.y() - before.y());
        List<Point> head = new ArrayList<>();
        head.add(tip);
        head.add(new Point(tip.x() - HEAD * dx - HEAD / 2 * dy, tip.y() - HEAD * dy - HEAD / 2 * dx));
        head.add(new Point(tip.x() - HEAD * dx + HEAD / 2 * dy, tip.y() - HEAD * dy + HEAD / 2 * dx));
        return head;
    }
}
