package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.engine.Engine;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/mulai-cepat.md shows works: its workflow, its conversations and its Java. */
class QuickStartPageTest {
    private static final Path PAGE = Path.of("../docs/mulai-cepat.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/alur/examples/QuickStartPageTest.java");

    @TempDir
    Path folder;

    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

    private static String block(String kind) throws IOException {
        String page = Files.readString(PAGE);
        String fence = "\n```" + kind + "\n";
        assertThat(page).contains(fence);
        int begin = page.indexOf(fence) + fence.length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    @Test
    void whenTheScenariosAreShown_thenTheyPassOnTheWorkflowShown() throws IOException {
        Files.writeString(folder.resolve("kopi.yaml"), block("yaml"));
        Path scenarios = Files.writeString(folder.resolve("kopi.test.yaml"), block("yaml scenarios"));
        StringBuilder printed = new StringBuilder();
        ScenarioRunner.create().run(ScenarioFiles.read(scenarios)).print(printed);
        assertThat(printed.toString()).endsWith("2 passed, 0 failed\n");
        assertThat(Files.readString(PAGE)).contains("```text\n" + printed + "```");
    }

    @Test
    void whenTheBotIsEmbedded_thenItAnswers() throws IOException, InterruptedException {
        Path kopi = Files.writeString(folder.resolve("kopi.yaml"), block("yaml"));
        try (Engine bot = bot(kopi)) {
            bot.message("+6281200000001", "mau pesan kopi");
            assertThat(sent.poll(20, TimeUnit.SECONDS)).isEqualTo("Halo Kak! Mau berapa bungkus kopi?");
            bot.message("+6281200000001", "dua");
            assertThat(sent.poll(20, TimeUnit.SECONDS)).isEqualTo("Siap, 2 bungkus. Totalnya Rp90.000.");
        }
    }

    @Test
    void whenJavaIsShown_thenItIsWhatIsCompiledHere() throws IOException {
        String shown = joined(block("java").replace("Path.of(\"kopi.yaml\")", "kopi"));
        String source = joined(Files.readString(SOURCE));
        int end = shown.indexOf(".build();");
        assertThat(source).contains(shown.substring(shown.indexOf("Engine.builder()"), end));
    }

    private static String joined(String code) {
        return code.replaceAll("\\s+", "");
    }

    private Engine bot(Path kopi) {
        return Engine.builder()
                .define(YamlReader.create().read(kopi).orThrow())
                .action("cek_stok", order -> Map.of("stok", 12, "harga", 45_000))
                .channel(message -> kirim(message.to(), message.text()))
                .zone(ZoneId.of("Asia/Jakarta"))
                .build();
    }

    private String kirim(String to, String text) {
        sent.add(text);
        return to;
    }
}
