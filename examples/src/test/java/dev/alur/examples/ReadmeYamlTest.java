package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.alur.model.Workflow;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import dev.alur.yaml.Reading;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows a file that is read and played here. */
class ReadmeYamlTest {
    private static final Path ROOT = Path.of("..");
    private static final String FILE = "examples/src/main/resources/dev/alur/examples/order.yaml";

    @Test
    void whenTheReadmeShowsTheFile_thenItShowsAllOfIt() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String begin = "<!-- yaml: " + FILE + " -->\n```yaml\n";
        assertThat(readme).contains(begin);
        String block = readme.substring(readme.indexOf(begin) + begin.length());
        assertThat(block.substring(0, block.indexOf("```\n<!-- /yaml -->")))
                .isEqualTo(Files.readString(ROOT.resolve(FILE)));
    }

    @Test
    void whenTheFileIsRead_thenNothingIsWrongWithIt() {
        Reading reading = YamlReader.create().read(ROOT.resolve(FILE));
        assertThat(reading.problems().stream().map(reading::describe)).isEmpty();
        assertThat(reading.definitions().workflows())
                .extracting(Workflow::name, Workflow::length)
                .containsExactly(tuple("orders", 4));
    }

    @Test
    void whenItsConversationsArePlayed_thenAllGoAsWritten() throws IOException {
        StringBuilder printed = new StringBuilder();
        ScenarioFiles scenarios = ScenarioFiles.read(ROOT.resolve("examples/src/main/scenarios/order.test.yaml"));
        ScenarioRunner.create().run(scenarios).print(printed);
        assertThat(printed.toString()).endsWith("4 passed, 0 failed\n");
    }
}
