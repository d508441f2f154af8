package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.gallery.Gallery;
import dev.alur.gallery.WorkflowTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code alur templates} and {@code alur new}, as tools see them. */
class NewTest {
    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new Console(new PrintWriter(out), new PrintWriter(err), false, Map.of()), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private String here() {
        return folder.toString();
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Stream<WorkflowTemplate> templates() {
        return Gallery.LANGUAGES.stream().flatMap(language -> Gallery.list(language).stream());
    }

    @Nested
    class GivenATemplate {
        static Stream<WorkflowTemplate> templates() {
            return NewTest.templates();
        }

        @ParameterizedTest
        @MethodSource("templates")
        void whenItIsNew_thenItValidatesStrictlyAndItsConversationsPass(WorkflowTemplate template) {
            Ran written = run("new", template.name(), "--language", template.language(), "--out", here());
            assertThat(written.err()).isEmpty();
            assertThat(written.code()).isZero();
            Ran valid = run("validate", "--closed", "--strict", here());
            assertThat(valid.out()).doesNotContain("warning").doesNotContain("error");
            assertThat(valid.code()).isZero();
            assertThat(run("fmt", "--check", here()).out()).isEmpty();
            Ran played = run(
                    "simulate", folder.resolve(template.name() + ".test.yaml").toString());
            assertThat(played.out()).contains(", 0 failed").doesNotContain("FAIL");
            assertThat(played.out().lines().filter(line -> line.startsWith("ok ")))
                    .hasSizeGreaterThan(2);
        }

        @Test
        void whenItIsShown_thenItsInputsAndDefaultsAreThere() {
            Ran ran = run("templates", "order-processing", "--language", "en");
            assertThat(ran.code()).isZero();
            assertThat(ran.out())
                    .startsWith("order-processing 1.0.0 (en): Take orders\n")
                    .contains("  shop_name   What is your shop called? [Sari Shop]\n")
                    .contains("  shipping    What does delivery cost? [15000]\n")
                    .endsWith("alur new order-processing --language en --set shop_name=…\n");
        }
    }

    @Test
    void givenOneFolder_whenAllTemplatesAreNewInIt_thenTheyGetOnWithEachOther() {
        for (String name : Gallery.names()) {
            assertThat(run("new", name, "--out", here()).code()).isZero();
        }
        Ran valid = run("validate", "--closed", "--strict", here());
        assertThat(valid.out()).doesNotContain("warning").doesNotContain("error");
        assertThat(valid.code()).isZero();
    }

    @Test
    void givenNoName_whenTemplatesAreListed_thenEachHasALine() {
        for (String language : Gallery.LANGUAGES) {
            Ran ran = run("templates", "--language", language);
            assertThat(ran.code()).isZero();
            assertThat(ran.out().lines().limit(Gallery.names().size()).map(line -> line.split(" ")[0]))
                    .isEqualTo(Gallery.names());
        }
        assertThat(run("templates").out())
                .isEqualTo(run("templates", "--language", "id").out());
    }

    @Test
    void givenValues_whenItIsWritten_thenTheyAreInBothFilesAndWhatIsNextIsSaid() throws IOException {
        Ran ran = run(
                "new",
                "Order Processing",
                "--set",
                "shop_name=Kopi \"Ibu\": #1 {{x}",
                "--set",
                "catalogue=Gayo = 85rb, Toraja = 90rb",
                "--out",
                folder.resolve("toko/pesan.yaml").toString());
        Path workflow = folder.resolve("toko/pesan.yaml");
        Path scenarios = folder.resolve("toko/pesan.test.yaml");
        assertThat(ran.err())
                .isEqualTo("alur new: shop_name: `{{` dan `}}` hanya untuk variabel di dalam berkas; "
                        + "tulis tanpa kurung itu\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(files()).isEmpty();
        ran = run(
                "new",
                "Order Processing",
                "--set",
                "shop_name=Kopi \"Ibu\": #1",
                "--set",
                "catalogue=Gayo = 85rb, Toraja = 90rb",
                "--out",
                workflow.toString());
        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        "wrote " + workflow + "\nwrote " + scenarios + "\n\nNext:  alur simulate " + scenarios
                                + "   plays its conversations\n       alur chat " + workflow
                                + "   lets you be the customer\n",
                        ""));
        assertThat(Files.readString(workflow))
                .startsWith("# From the template order-processing 1.0.0 (id) of Alur's gallery.")
                .contains("selamat datang di Kopi \"Ibu\": #1! Mau pesan apa?'")
                .contains("choices: [Gayo, Toraja]")
                .contains("price: 85000");
        assertThat(Files.readString(scenarios)).startsWith("workflows: [\"pesan.yaml\"]\n");
        assertThat(run("simulate", scenarios.toString()).out()).endsWith("4 passed, 0 failed\n");
    }

    @Test
    void givenFilesThatAreThere_whenItIsNew_thenTheyStayUnlessForced() throws IOException {
        Path scenarios = folder.resolve("ab-test.test.yaml");
        Files.writeString(scenarios, "mine");
        Ran ran = run("new", "ab-test", "--out", here());
        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "",
                        "alur new: " + scenarios + " is there already; choose another place with --out, "
                                + "or write over it with --force\n"));
        assertThat(files()).containsExactly("ab-test.test.yaml");
        assertThat(scenarios).hasContent("mine");
        assertThat(run("new", "ab-test", "--out", here(), "--force").code()).isZero();
        assertThat(files()).containsExactly("ab-test.test.yaml", "ab-test.yaml");
    }

    @Test
    void givenAPlaceThatCannotBeWritten_whenItIsNew_thenNothingIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        Ran ran = run("new", "ab-test", "--out", file.resolve("below").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("alur new: ").contains("taken");
        Files.createDirectory(folder.resolve("ab-test.test.yaml"));
        ran = run("new", "ab-test", "--out", here(), "--force");
        assertThat(ran.err()).contains("ab-test.test.yaml is a folder; choose another place with --out");
        assertThat(files()).containsExactly("ab-test.test.yaml", "taken");
    }

    @Test
    void givenAWrongWord_whenItIsAskedFor_thenTheErrorSaysWhatIsMeant() throws IOException {
        assertThat(run("new", "suport-ticket", "--out", here()))
                .isEqualTo(new Ran(
                        2, "", "alur new: no template is named `suport-ticket`; did you mean support-ticket?\n"));
        assertThat(run("templates", "funnel").err())
                .isEqualTo("alur templates: no template is named `funnel`; did you mean sales-funnel?\n");
        assertThat(run("new", "ab-test", "--language", "fr").err())
                .isEqualTo("alur new: there are no templates in `fr`; write id or en\n");
        assertThat(run("new", "support-ticket", "--set", "shop=x").err())
                .isEqualTo("alur new: `shop` is no input of support-ticket; it has shop_name, issues, answer_within\n");
        assertThat(run("new", "support-ticket", "--set", "shop_nam=x").err()).contains("did you mean shop_name?");
        assertThat(run("new", "support-ticket", "--set", "shop_name").err()).contains("write --set INPUT=VALUE");
        assertThat(run("new", "support-ticket", "--set", "shop_name=a", "--set", "shop_name=b")
                        .err())
                .contains("is set twice");
        assertThat(run("new", "support-ticket", "--language", "en", "--set", "answer_within=soon"))
                .isEqualTo(
                        new Ran(
                                1,
                                "",
                                "alur new: answer_within: it is no length of time; write for example 24h, 30 minutes or 2 days\n"));
        assertThat(files()).isEmpty();
    }

    @Test
    void givenSomebodyAtATerminal_whenAnAnswerDoesNotFit_thenItIsAskedAgain() {
        WorkflowTemplate template = Gallery.find("support-ticket", "id");
        StringWriter out = new StringWriter();
        Lines typed = new PipedLines(new StringReader("Kopi Ibu\n\nlama\n2 jam\n"));
        Map<String, String> values =
                new Interview(typed, new PrintWriter(out), LocalDate.of(2026, 1, 5)).about(template, Map.of());
        assertThat(values)
                .containsEntry("shop_name", "Kopi Ibu")
                .containsEntry("issues", "Barang rusak, Salah kirim, Belum sampai, Pembayaran, Lainnya")
                .containsEntry("answer_within", "2 jam");
        assertThat(out.toString())
                .isEqualTo("  answer_within: bukan lama waktu; tulis misalnya 24 jam, 30 menit atau 2 hari\n");
    }

    @Test
    void givenSomebodyWhoLeaves_whenAsked_thenThereAreNoValues() {
        WorkflowTemplate template = Gallery.find("support-ticket", "id");
        Lines typed = new PipedLines(new StringReader("Rusak\n"));
        Interview interview = new Interview(typed, new PrintWriter(new StringWriter()), LocalDate.of(2026, 1, 5));
        assertThat(interview.about(template, Map.of("shop_name", "x"))).isNull();
    }
}
