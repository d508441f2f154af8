package dev.alur.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.reports.Samples;
import dev.alur.reports.diagram.Chart.Kind;
import dev.alur.reports.diagram.Chart.Way;
import dev.alur.reports.diagram.Drawing.Box;
import dev.alur.reports.words.Tongue;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PicturesTest {

    @Test
    void everySvg_isXmlWithAllTexts() throws Exception {
        for (var subject : Samples.all(200).toList()) {
            Chart chart = Chart.of(subject, Tongue.ENGLISH);
            String svg = SvgPicture.of(chart);
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("360");
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.title());
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            long lines = Layout.of(chart).boxes().stream()
                            .mapToLong(box -> box.text().size())
                            .sum()
                    + Layout.of(chart).labels().stream()
                            .mapToLong(label -> label.text().size())
                            .sum();
            assertThat(document.getElementsByTagName("text").getLength()).isEqualTo((int) lines);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void givenTextsThatAreMarkup_whenDrawn_thenTheyAreText() {
        assertThat(SvgPicture.escaped("<a href=\"x\">&\u0001\ud800")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;  ");
    }

    @Test
    void everyPng_isTwiceAsWideAndNotBlank() throws IOException {
        for (var subject : Samples.gallery()) {
            Chart chart = Chart.of(subject, Tongue.INDONESIAN);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngPicture.of(chart)));
            Drawing drawing = Layout.of(chart);
            assertThat(image.getWidth()).isEqualTo(720);
            assertThat(image.getHeight()).isEqualTo((int) Math.round(2 * drawing.height()));
            Box first = drawing.boxes().get(0);
            int fill = image.getRGB((int) (2 * first.right()) - 12, (int) (2 * first.middle()));
            assertThat(new Color(fill))
                    .isEqualTo(Color.decode(Palette.of(Kind.START).fill()));
        }
    }

    @Test
    void theMachinesFont_isNoWiderThanTheLayoutExpects() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) Drawing.TEXT_SIZE);
        FontRenderContext context = new FontRenderContext(null, true, true);
        Samples.gallery()
                .forEach(subject -> Layout.of(Chart.of(subject, Tongue.INDONESIAN))
                        .boxes()
                        .forEach(box -> box.text()
                                .forEach(line -> assertThat(font.getStringBounds(line, context)
                                                .getWidth())
                                        .as(line)
                                        .isLessThanOrEqualTo(box.width() - 2 * Drawing.PAD))));
    }

    @Test
    void everyColour_canBeRead() {
        for (Kind kind : Kind.values()) {
            assertThat(contrast(Palette.TEXT, Palette.of(kind).fill())).isGreaterThan(7);
            assertThat(contrast(Palette.of(kind).stroke(), Palette.PAPER)).isGreaterThan(3);
        }
        for (Way way : Way.values()) {
            assertThat(contrast(Palette.line(way), Palette.PAPER)).isGreaterThan(4.5);
        }
    }

    /** The formula of WCAG 2.2. */
    private static double contrast(String one, String other) {
        double a = luminance(Color.decode(one));
        double b = luminance(Color.decode(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
