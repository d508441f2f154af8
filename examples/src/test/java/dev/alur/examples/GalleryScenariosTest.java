package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The scenario files of the gallery's workflows. */
class GalleryScenariosTest {

    @Test
    void whenTheScenariosArePlayed_thenAllPass() throws IOException {
        Report report = ScenarioRunner.create().run(ScenarioFiles.read(Path.of("src/main/scenarios")));
        StringWriter out = new StringWriter();
        report.print(out);
        assertThat(report.failed()).as(out.toString()).isZero();
        assertThat(report.passed()).isGreaterThanOrEqualTo(60);
    }
}
