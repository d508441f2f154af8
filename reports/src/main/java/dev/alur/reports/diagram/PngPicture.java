package dev.alur.reports.diagram;

import dev.alur.AlurException;
import dev.alur.reports.diagram.Chart.Way;
import dev.alur.reports.diagram.Drawing.Box;
import dev.alur.reports.diagram.Drawing.Label;
import dev.alur.reports.diagram.Drawing.Line;
import dev.alur.reports.diagram.Drawing.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Charts as PNG, 720 pixels wide: twice the logical size, for phones. Drawn without a display, in the machine's own
 * sans-serif font; a character that no font of the machine has, such as an emoji on most servers, is drawn as □. An SVG
 * has no such limit. Any thread.
 */
public final class PngPicture {
    private static final double SCALE = 2;
    /** Logical pixels; 400 boxes of usual text. Beyond it a picture takes more memory than a bot should give. */
    private static final double TALLEST = 40_000;

    private static final int NO_GLYPH = 0x25a1;

    private PngPicture() {}

    /**
     * The bytes of the file.
     *
     * @throws AlurException {@code too-tall} for a chart no phone could show
     */
    public static byte[] of(Chart chart) {
        Drawing drawing = Layout.of(chart);
        if (drawing.height() > TALLEST) {
            throw new AlurException(
                    "too-tall",
                    "the picture of " + chart.title() + " would be " + Math.round(drawing.height()) + " pixels tall, "
                            + Math.round(TALLEST) + " are the most; draw it as SVG");
        }
        int width = (int) Math.round(drawing.width() * SCALE);
        int height = (int) Math.round(drawing.height() * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            paint(drawing, graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void paint(Drawing drawing, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Color.decode(Palette.PAPER));
        graphics.fill(new java.awt.geom.Rectangle2D.Double(0, 0, drawing.width() + 1, drawing.height() + 1));
        for (Way way : PicturePaint.ORDER) {
            drawing.lines().stream().filter(line -> line.way() == way).forEach(line -> line(graphics, line));
        }
        drawing.boxes().forEach(box -> box(graphics, box));
        drawing.labels().forEach(label -> label(graphics, label));
    }

    private static void line(Graphics2D graphics, Line line) {
        graphics.setColor(Color.decode(Palette.line(line.way())));
        float[] dash = PicturePaint.isDashed(line.way()) ? new float[] {5, 3} : null;
        graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
        graphics.draw(path(line.points()));
        Path2D head = path(PicturePaint.head(line.points()));
        head.closePath();
        graphics.fill(head);
    }

    private static void box(Graphics2D graphics, Box box) {
        Palette palette = Palette.of(box.node().kind());
        Path2D outline = path(PicturePaint.outline(box));
        outline.closePath();
        graphics.setColor(Color.decode(palette.fill()));
        graphics.fill(outline);
        graphics.setColor(Color.decode(palette.stroke()));
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(outline);
        double room = box.width() - 2 * (Drawing.PAD + 2);
        for (int i = 0; i < box.text().size(); i++) {
            String text = box.text().get(i);
            text(graphics, box.x() + Drawing.PAD + 2, box.base(i), Drawing.TEXT_SIZE, Palette.TEXT, text, room);
        }
    }

    private static void label(Graphics2D graphics, Label label) {
        String colour = Palette.line(label.way());
        for (int i = 0; i < label.text().size(); i++) {
            String text = label.text().get(i);
            text(graphics, label.x(), label.base(i), Drawing.LABEL_SIZE, colour, text, label.width() + 1);
        }
    }

    /** Where the machine's font is wider than the layout expects, the line is drawn narrower instead of over the edge. */
    private static void text(
            Graphics2D graphics, double x, double y, double size, String colour, String text, double room) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
        String drawn = drawable(text, font);
        double width =
                font.getStringBounds(drawn, graphics.getFontRenderContext()).getWidth();
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(width > room ? room / width : 1, 1);
        graphics.setFont(font);
        graphics.setColor(Color.decode(colour));
        graphics.drawString(drawn, 0, 0);
        graphics.setTransform(before);
    }

    private static String drawable(String text, Font font) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (font.canDisplay(c)) {
                drawn.appendCodePoint(c);
            } else if (Letters.width(Character.toString(c), 1) > 0) {
                drawn.appendCodePoint(NO_GLYPH);
            }
        });
        return drawn.toString();
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        points.subList(1, points.size()).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }
}
