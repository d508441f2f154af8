package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as tools see them: output and exit code. */
class CommandsTest {
    private static final String WORKFLOW =
            "name: order\ndescription: Takes an order.\ntriggers: [{ message: { contains: [pesan] } }]\nsteps:\n  - check_stock\n  - send: \"Siap, {{user_name}}!\"\n";
    private static final String SCENARIO =
            "workflows: [order.yaml]\nscenarios:\n  - name: an order\n    chat:\n      - user: pesan\n      - bot: \"Siap, !\"\n";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Map<String, String> environment, boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), terminal, environment);
        int code = Main.run(console, arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static Ran run(String... arguments) {
        return run(Map.of(), false, arguments);
    }

    private String file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        return path.toString();
    }

    @Test
    void givenGoodFiles_whenValidated_thenEachIsOkAndNeedsAreNamed() throws IOException {
        file("order.yaml", WORKFLOW);
        String parts = file(
                "parts.yaml", "defaults:\n  language: id\nerror_handling:\n  on_timeout: {action: retry_3_times}\n");
        Ran ran = run("validate", folder.toString());
        assertThat(ran)
                .isEqualTo(new Ran(0, "ok order (2 steps)\nok " + parts + " (2 components)\nneeds check_stock\n", ""));
    }

    @Test
    void whenTheSchemaIsPrinted_thenItIsJsonInTheLanguageAskedFor() {
        Ran both = run("schema");
        assertThat(both.code()).isZero();
        assertThat(both.err()).isEmpty();
        assertThat(both.out()).startsWith("{\n").endsWith("}\n").contains("Sends a message.\\n\\nMengirim pesan.");
        assertThat(run("schema", "--language", "id").out())
                .contains("\"Mengirim pesan.\"")
                .doesNotContain("Sends a message.");
        assertThat(run("schema", "--language", "en").out())
                .contains("\"Sends a message.\"")
                .doesNotContain("Mengirim pesan.");
        assertThat(run("schema", "--language", "fr").code()).isEqualTo(2);
    }

    @Test
    void givenNamesTheHostSupplies_whenValidatedClosed_thenTheyAreErrors() throws IOException {
        String path = file("order.yaml", WORKFLOW);
        Ran ran = run("validate", "--closed", path);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo(path + ":5:5: error[unknown-name]: no file defines check_stock\n"
                        + " 5 |   - check_stock\n   |     ^^^^^^^^^^^\n"
                        + "  = define a component of that name, or leave out --closed\n");
    }

    @Test
    void givenNamesOneEditAway_whenValidated_thenTheyAreErrors() throws IOException {
        String near = WORKFLOW + "  - wait_fr\n  - chek_stock\n---\ncheck_stock: { send: hai }\n";
        Ran ran = run("validate", file("order.yaml", near));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("7:5: error[unknown-name]: nothing is named wait_fr")
                .contains("= did you mean wait_for?")
                .contains("8:5: error[unknown-name]: nothing is named chek_stock")
                .contains("= did you mean check_stock?")
                .doesNotContain("ok order");
    }

    @Test
    void givenAWordOfAnotherLanguage_whenValidated_thenTheWordOfThisOneIsAdvised() throws IOException {
        Ran ran = run("validate", file("order.yaml", WORKFLOW + "  - kirim: Halo\n"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("needs kirim")
                .contains("7:5: warning[unknown-name]: nothing in these files is named kirim")
                .contains("= did you mean send?");
    }

    @Test
    void givenAPhone_whenValidated_thenTheLineAndTheHintFitAndTheHeadIsWhole() throws IOException {
        String path = file("o.yaml", WORKFLOW + "  - {send: 'Terima kasih banyak sudah memesan 🎉', dealy: 3s}\n");
        Ran ran = run(Map.of("COLUMNS", "40"), true, "validate", path);
        List<String> lines =
                ran.out().replaceAll("\u001b\\[[0-9;]*m", "").lines().toList();
        assertThat(lines.get(0)).endsWith("error[unknown-key]: `dealy` is not known here");
        assertThat(lines.get(1)).contains("…").contains("dealy");
        assertThat(lines.get(2)).endsWith("^^^^^");
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        assertThat(ran.out()).contains("\u001b[31m");
    }

    @Test
    void givenSeveralFiles_whenTheyAreValidated_thenProblemsComeFileByFileAndLineByLine() throws IOException {
        file("a.yaml", "name: first\ndescription: d\ntrigger: manual\nsteps:\n  - call: nobody\n  - sned: hi\n");
        file("b.yaml", "name: second\ntrigger: manual\nsteps:\n  - wait: soon\n");
        file("c.yaml", "name: third\ntrigger: manual\nsteps:\n  - send: hi\n");
        String out = run("validate", folder.toString()).out();
        assertThat(out.lines().filter(line -> line.contains("[")).map(line -> line.replaceAll(".*/|]:.*", "")))
                .containsExactly(
                        "a.yaml:5:11: error[unknown-workflow",
                        "a.yaml:6:5: error[unknown-key",
                        "b.yaml:4:11: error[invalid-duration",
                        "c.yaml:1:7: warning[no-description");
    }

    @Test
    void givenSeveralMistakes_whenValidated_thenAllAreSaidAndNothingIsOk() throws IOException {
        file("good.yaml", WORKFLOW);
        file("bad.yaml", "name: b\ntrigers: [manual]\nsteps:\n  - send: \"{{x\"\n  - ask: hm\n");
        Ran ran = run("validate", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("bad.yaml:2:1: error[unknown-key]")
                .contains("bad.yaml:4:12: error[unclosed-placeholder]")
                .contains("bad.yaml:5:")
                .doesNotContain("ok ");
    }

    @Test
    void givenAWarning_whenValidatedStrictly_thenTheCodeIsOne() throws IOException {
        String path = file("order.yaml", WORKFLOW.replace("pesan]", "pesan]").replace("check_stock", "check_stock #1"));
        Ran lenient = run("validate", path);
        assertThat(lenient.out()).contains("ok order (2 steps)").contains("warning[");
        assertThat(lenient.code()).isZero();
        assertThat(run("validate", "--strict", path).code()).isEqualTo(1);
    }

    @Test
    void givenAPathThatIsNot_whenItIsValidatedOrSimulated_thenTheCodeIsTwo() {
        assertThat(run("validate", "no-such.yaml"))
                .isEqualTo(new Ran(
                        2,
                        "no-such.yaml:1:1: error[unreadable]: cannot read no-such.yaml: there is no such file\n",
                        ""));
        assertThat(run("simulate", "no-such.yaml").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "1e9", "0"})
    void givenARepeatWhoseTimesAreNone_whenValidated_thenThatIsTheOnlyError(String times) throws IOException {
        String path = file("r.yaml", """
                name: order
                triggers: [manual]
                steps:
                  - repeat:
                      times: %s
                      do:
                        - send: "Halo"
                """.formatted(times));
        Ran ran = run("validate", path);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> line.contains("error["))).hasSize(1);
        assertThat(ran.out()).contains("error[wrong-type]");
    }

    @Test
    void givenScenarios_whenSimulated_thenTheLastLineCountsThem() throws IOException {
        file("order.yaml", WORKFLOW);
        String scenario = file("s.yaml", SCENARIO);
        assertThat(run("simulate", scenario)).isEqualTo(new Ran(0, "ok an order\n1 passed, 0 failed\n", ""));
        String wrong = file("w.yaml", SCENARIO.replace("Siap, !", "Siap"));
        Ran ran = run("simulate", scenario, wrong);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("FAIL an order\n").endsWith("1 passed, 1 failed\n");
    }

    @Test
    void givenABadScenario_whenSimulatedWithAGoodOne_thenNothingRuns() throws IOException {
        file("order.yaml", WORKFLOW);
        Ran ran = run("simulate", file("s.yaml", SCENARIO), file("b.yaml", SCENARIO.replace("bot:", "bott:")));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out())
                .contains("b.yaml:6:9: error[unknown-line]: `bott` is not known here")
                .contains(" 6 |       - bott: \"Siap, !\"")
                .doesNotContain("ok an order");
    }

    @Test
    void givenAFolderOfBoth_whenItIsValidatedOrSimulated_thenEachReadsItsOwn() throws IOException {
        file("order.yaml", WORKFLOW);
        String scenario = file("order.test.yaml", SCENARIO);
        assertThat(run("validate", folder.toString()))
                .isEqualTo(new Ran(0, "ok order (2 steps)\nneeds check_stock\n", ""));
        assertThat(run("simulate", folder.toString())).isEqualTo(new Ran(0, "ok an order\n1 passed, 0 failed\n", ""));
        assertThat(run("validate", scenario).out()).contains("error[scenario-file]", "alur simulate");
    }

    @Test
    void givenAnEmptyFolder_whenItIsValidatedOrSimulated_thenThatIsNoSuccess() {
        assertThat(run("validate", folder.toString()).out()).contains("error[empty]: no workflow file");
        assertThat(run("validate", folder.toString()).code()).isEqualTo(1);
        assertThat(run("simulate", folder.toString()).out()).contains("error[empty]: no scenario file");
        assertThat(run("simulate", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void givenAMistakeInAText_whenValidated_thenItIsSaidOnce() throws IOException {
        String path = file("order.yaml", WORKFLOW.replace("user_name", "user_name | moneyy"));
        assertThat(run("validate", path).out().lines().filter(line -> line.contains("error[")))
                .hasSize(1);
        String unread = file("unread.yaml", "name: a\nsteps:\n  - wait: soon\n");
        assertThat(run("validate", unread).out().lines().filter(line -> line.contains("error[")))
                .hasSize(1);
    }

    @Test
    void givenANearlyContinue_whenValidated_thenItIsAnError() throws IOException {
        String path = file("order.yaml", "name: a\nsteps:\n  - pay: {sum: 1}\n    on_error: contine\n");
        assertThat(run("validate", path).out()).contains("did you mean `continue`?");
    }

    @Test
    void givenAnOutputThatCannotBeWritten_whenACommandRuns_thenItFails() throws IOException {
        String path = file("order.yaml", WORKFLOW);
        assertThat(runInto(new Full("No space left on device"), path)).isEqualTo(2);
        assertThat(runInto(new Full("Broken pipe"), path)).isZero();
    }

    private static int runInto(OutputStream out, String path) {
        PrintWriter writer = new PrintWriter(new Output(out), true, StandardCharsets.UTF_8);
        return Main.run(new Console(writer, new PrintWriter(new StringWriter()), false, Map.of()), "validate", path);
    }

    private static final class Full extends OutputStream {
        private final String why;

        Full(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }

    @Test
    void givenANarrowScreen_whenAnyCommandRuns_thenItRuns() throws IOException {
        Map<String, String> narrow = Map.of("COLUMNS", "40");
        assertThat(run(narrow, false, "validate", file("order.yaml", WORKFLOW)).code())
                .isZero();
        assertThat(run(narrow, false, "--help").out()).contains("simulate");
    }

    @Test
    void givenATerminal_whenColourIsNotWanted_thenThereIsNone() throws IOException {
        file("order.yaml", WORKFLOW);
        String scenario = file("s.yaml", SCENARIO);
        assertThat(run(Map.of(), true, "simulate", scenario).out()).contains("\u001b[32mok");
        assertThat(run(Map.of("NO_COLOR", "1"), true, "simulate", scenario).out())
                .doesNotContain("\u001b");
        assertThat(run(Map.of("TERM", "dumb"), true, "simulate", scenario).out())
                .doesNotContain("\u001b");
    }

    @Test
    void givenAMisspeltCommand_whenItIsRun_thenTheRightOneIsNamed() {
        Ran ran = run("validat");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Did you mean: alur validate");
        assertThat(run("--help").out()).contains("demo").contains("validate").contains("simulate");
        assertThat(run().code()).isZero();
        assertThat(run("help", "simulate").out()).contains("Exit codes:");
    }

    @Test
    void givenTheDemo_whenItRunsOnANarrowScreen_thenConversationsAndCountsFit() {
        Ran ran = run(Map.of("COLUMNS", "60"), false, "demo");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(60));
        assertThat(ran.out())
                .startsWith("Mon 5 Jan 09:00  event cart_abandoned_24h for Budi\n")
                .contains("Mon 19 Jan 09:30  bot → Dewi:")
                .contains("workflow                     start done part fail open goal\n")
                .contains("lead_qualification_workflow      3    2    1    -    -    -\n");
        assertThat(run(Map.of("COLUMNS", "60"), false, "demo").out()).isEqualTo(ran.out());
        assertThat(run(Map.of("COLUMNS", "100"), false, "demo").out()).contains("started  completed  incomplete");
    }

    @Test
    void givenTheGallery_whenItIsRead_thenEveryFileIsKnown() throws IOException {
        Path gallery = Path.of("../dsl-yaml/src/main/resources/dev/alur/yaml/gallery");
        try (var files = Files.list(gallery)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(DemoWorkflows.NAMES.stream()
                            .map(name -> name + ".yaml")
                            .toList());
        }
        assertThat(DemoWorkflows.read().problems()).isEmpty();
    }
}
