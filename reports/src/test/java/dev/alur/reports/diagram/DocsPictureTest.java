package dev.alur.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.reports.Samples;
import dev.alur.reports.words.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocsPictureTest {

    @Test
    void thePictureInTheDocs_isWhatIsDrawnToday() throws IOException {
        String order = Files.readString(Path.of("../examples/src/main/resources/dev/alur/examples/order.yaml"));
        assertThat(SvgPicture.of(Chart.of(Samples.yaml(order), Tongue.ENGLISH)))
                .as("draw it again: docs/diagrams.md says how")
                .isEqualTo(Files.readString(Path.of("../docs/pictures/order.svg")));
    }
}
