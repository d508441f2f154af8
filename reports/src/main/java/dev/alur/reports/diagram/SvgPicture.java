package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Way;
import dev.alur.reports.diagram.Drawing.Box;
import dev.alur.reports.diagram.Drawing.Label;
import dev.alur.reports.diagram.Drawing.Line;
import dev.alur.reports.diagram.Drawing.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Charts as SVG 1.1, 360 logical pixels wide and as tall as they need to be: no script, no style sheet, no reference to
 * anything outside. Any thread.
 */
public final class SvgPicture {
    private static final String FONT = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    private SvgPicture() {}

    /** The whole document in UTF-8 letters; the same chart gives the same text. */
    public static String of(Chart chart) {
        Drawing drawing = Layout.of(chart);
        StringBuilder svg = new StringBuilder();
        String size = "width=\"" + number(drawing.width()) + "\" height=\"" + number(drawing.height()) + "\"";
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ").append(size);
        svg.append(" viewBox=\"0 0 ").append(number(drawing.width())).append(' ');
        svg.append(number(drawing.height())).append("\" role=\"img\" aria-labelledby=\"title desc\"");
        svg.append(" font-family=\"").append(escaped(FONT)).append("\">\n");
        svg.append("<title id=\"title\">").append(escaped(chart.title())).append("</title>\n");
        svg.append("<desc id=\"desc\">").append(escaped(description(chart))).append("</desc>\n");
        svg.append("<rect ")
                .append(size)
                .append(" fill=\"")
                .append(Palette.PAPER)
                .append("\"/>\n");
        for (Way way : PicturePaint.ORDER) {
            drawing.lines().stream().filter(line -> line.way() == way).forEach(line -> line(svg, line));
        }
        drawing.boxes().forEach(box -> box(svg, box));
        drawing.labels().forEach(label -> label(svg, label));
        return svg.append("</svg>\n").toString();
    }

    private static String description(Chart chart) {
        return chart.about() + " "
                + chart.nodes().stream()
                        .map(node -> node.text().replace('\n', ' ') + ".")
                        .collect(Collectors.joining(" "));
    }

    private static void line(StringBuilder svg, Line line) {
        String colour = Palette.line(line.way());
        svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"1.5\"");
        if (PicturePaint.isDashed(line.way())) {
            svg.append(" stroke-dasharray=\"5 3\"");
        }
        svg.append(" points=\"").append(points(line.points())).append("\"/>\n");
        svg.append("<polygon fill=\"").append(colour).append("\" points=\"");
        svg.append(points(PicturePaint.head(line.points()))).append("\"/>\n");
    }

    private static void box(StringBuilder svg, Box box) {
        Palette palette = Palette.of(box.node().kind());
        svg.append("<polygon fill=\"")
                .append(palette.fill())
                .append("\" stroke=\"")
                .append(palette.stroke());
        svg.append("\" stroke-width=\"1.5\" stroke-linejoin=\"round\" points=\"");
        svg.append(points(PicturePaint.outline(box))).append("\"/>\n");
        double x = box.x() + Drawing.PAD + 2;
        for (int i = 0; i < box.text().size(); i++) {
            text(
                    svg,
                    x,
                    box.base(i),
                    Drawing.TEXT_SIZE,
                    Palette.TEXT,
                    box.text().get(i));
        }
    }

    private static void label(StringBuilder svg, Label label) {
        for (int i = 0; i < label.text().size(); i++) {
            text(
                    svg,
                    label.x(),
                    label.base(i),
                    Drawing.LABEL_SIZE,
                    Palette.line(label.way()),
                    label.text().get(i));
        }
    }

    private static void text(StringBuilder svg, double x, double y, double size, String colour, String text) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        svg.append("\" font-size=\"")
                .append(number(size))
                .append("\" fill=\"")
                .append(colour)
                .append("\">");
        svg.append(escaped(text)).append("</text>\n");
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** XML 1.0 has no control characters, not even escaped. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean control = c < 32 || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff;
                    escaped.appendCodePoint(control ? ' ' : c);
                }
            }
        });
        return escaped.toString();
    }
}
