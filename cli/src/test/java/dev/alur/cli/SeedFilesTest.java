package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alur validate} on the blocks of the requirements document, each a file; its path is in {@code ALUR_SEED}. */
class SeedFilesTest {
    /** What is ok, block by block; {@code FILE} stands for the block's file. */
    private static final List<String> OK = List.of(
            "FILE (3 components)",
            "FILE (3 components)",
            "FILE (2 components)",
            "FILE (2 components)",
            "FILE (3 components)",
            "FILE (2 components)",
            "FILE (2 components)",
            "order_processing_workflow (6 steps)",
            "cart_recovery_workflow (4 steps)",
            "support_ticket_workflow (5 steps)",
            "feedback_collection_workflow (5 steps)",
            "lead_qualification_workflow (5 steps)",
            "sales_followup_workflow (3 steps)",
            "customer_journey_workflow (8 steps)",
            "welcome_sequence (10 steps)",
            "personalized_promotion (3 steps)",
            "FILE (1 components)",
            "FILE (1 components)",
            "FILE (1 components)",
            "FILE (1 components)",
            "FILE (1 components)",
            "FILE (1 components)",
            "welcome_sequence_test (2 steps)");

    @TempDir
    Path folder;

    @Test
    void whenEachBlockIsAFile_thenItIsOkAndSaysWhatItIs() throws IOException {
        List<Path> files = files();
        List<String> said = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        for (Path file : files) {
            StringWriter out = new StringWriter();
            Console console = new Console(new PrintWriter(out), new PrintWriter(out), false, Map.of());
            codes.add(Main.run(console, "validate", file.toString()));
            said.addAll(ok(out.toString(), file.toString(), "FILE"));
        }
        assertThat(codes).containsOnly(files.isEmpty() ? new Integer[0] : new Integer[] {0});
        assertThat(said).isEqualTo(files.isEmpty() ? List.of() : OK);
    }

    @Test
    void whenAllBlocksAreInOneFolder_thenTheyAreOkTogether() throws IOException {
        List<Path> files = files();
        if (!files.isEmpty()) {
            StringWriter out = new StringWriter();
            Console console = new Console(new PrintWriter(out), new PrintWriter(out), false, Map.of());
            assertThat(Main.run(console, "validate", folder.toString()))
                    .as(out.toString())
                    .isZero();
            assertThat(out.toString().lines().filter(line -> line.startsWith("ok ")))
                    .hasSize(OK.size());
        }
    }

    private static List<String> ok(String output, String file, String shown) {
        return output.lines()
                .filter(line -> line.startsWith("ok "))
                .map(line -> line.substring("ok ".length()).replace(file, shown))
                .toList();
    }

    private List<Path> files() throws IOException {
        String seed = System.getenv("ALUR_SEED");
        List<Path> files = new ArrayList<>();
        if (seed == null || seed.isEmpty()) {
            System.out.println("seed blocks not checked: ALUR_SEED is not set");
            return files;
        }
        String document = Files.readString(Path.of(seed));
        String open = "```yaml\n";
        for (int at = document.indexOf(open); at >= 0; at = document.indexOf(open, at + 1)) {
            Path file = folder.resolve(String.format(java.util.Locale.ROOT, "block_%02d.yaml", files.size() + 1));
            Files.writeString(
                    file, document.substring(at + open.length(), document.indexOf("```", at + open.length())));
            files.add(file);
        }
        return files;
    }
}
