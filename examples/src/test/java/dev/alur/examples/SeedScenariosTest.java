package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import dev.alur.yaml.Reading;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workflows of the requirements document, byte for byte; its path is in {@code ALUR_SEED}. */
class SeedScenariosTest {
    private static final Path SCENARIOS = Path.of("src/test/scenarios/seed");

    @Test
    void whenTheBlocksArePlayed_thenTheirScenariosPass() throws IOException {
        String seed = System.getenv("ALUR_SEED");
        if (seed == null || seed.isEmpty()) {
            System.out.println("seed blocks not checked: ALUR_SEED is not set");
            return;
        }
        List<String> played = new ArrayList<>();
        for (String block : blocks(Files.readString(Path.of(seed)))) {
            Reading reading = YamlReader.create().read(new Source("seed.yaml", block));
            if (reading.definitions().workflows().size() != 1) {
                continue;
            }
            String name = reading.definitions().workflows().get(0).name();
            Path scenarios = SCENARIOS.resolve(name + ".yaml");
            if (Files.exists(scenarios)) {
                play(reading, scenarios);
                played.add(name);
            }
        }
        assertThat(played).hasSize(9);
    }

    private static void play(Reading reading, Path scenarios) throws IOException {
        Report report = ScenarioRunner.create().on(reading.orThrow()).run(ScenarioFiles.read(scenarios));
        StringWriter out = new StringWriter();
        report.print(out);
        assertThat(report.failed()).as(out.toString()).isZero();
        assertThat(report.passed()).isPositive();
    }

    private static List<String> blocks(String document) {
        List<String> blocks = new ArrayList<>();
        String open = "```yaml\n";
        int at = document.indexOf(open);
        while (at >= 0) {
            int end = document.indexOf("```", at + open.length());
            blocks.add(document.substring(at + open.length(), end));
            at = document.indexOf(open, end);
        }
        return blocks;
    }
}
