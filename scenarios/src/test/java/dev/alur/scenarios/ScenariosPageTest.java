package dev.alur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario docs/scenarios.md shows passes, the failure it shows looks so, and what it calls refused is refused. */
class ScenariosPageTest {
    private static final Path PAGE = Path.of("../docs/scenarios.md");

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheWorkflows() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), blocks("yaml").get(0));
    }

    private static List<String> blocks(String kind) throws IOException {
        List<String> blocks = new ArrayList<>();
        String page = Files.readString(PAGE);
        String fence = "\n```" + kind + "\n";
        for (int at = page.indexOf(fence); at >= 0; at = page.indexOf(fence, at)) {
            at += fence.length();
            blocks.add(page.substring(at, page.indexOf("```", at)));
        }
        return blocks;
    }

    private ScenarioFiles read(String scenarios) throws IOException {
        return ScenarioFiles.read(Files.writeString(folder.resolve("shop.test.yaml"), scenarios));
    }

    private String play(String scenarios) throws IOException {
        StringBuilder printed = new StringBuilder();
        ScenarioRunner.create().run(read(scenarios)).print(printed);
        return printed.toString();
    }

    @Test
    void whenScenariosAreShown_thenAllPass() throws IOException {
        List<String> shown = blocks("yaml");
        assertThat(shown).hasSizeGreaterThan(3);
        for (String scenarios : shown.subList(1, shown.size())) {
            assertThat(play(scenarios)).endsWith(" passed, 0 failed\n").contains("ok ");
        }
    }

    @Test
    void whenOutputIsShown_thenItIsWhatIsPrinted() throws IOException {
        String first = blocks("yaml").get(1);
        String passing = blocks("text").get(0);
        assertThat(passing).endsWith(".yaml\n" + play(first));
        String failing = play(first.replace("bot: \"Mau berapa bungkus?\"", "bot: \"Berapa bungkus?\""));
        assertThat(failing.replace(folder.resolve("shop.test.yaml").toString(), "shop.test.yaml"))
                .isEqualTo(blocks("text").get(1));
    }

    @Test
    void whenALineIsSaidToBeRefused_thenItIs() throws IOException {
        assertThat(read(blocks("yaml refused").get(0)).problems())
                .extracting(Problem::code)
                .containsExactly("not-supported", "not-supported", "not-supported");
    }
}
