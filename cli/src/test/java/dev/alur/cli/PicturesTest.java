package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alur diagram} and {@code alur docs} as their users see them. */
class PicturesTest {
    private static final String ORDER = "name: order\nlanguage: id\nsteps:\n  - send: Siap\n";
    private static final String BYE = "name: goodbye\nsteps:\n  - send: Dah\n";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, Map.of());
        int code = Main.run(console, arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private String both() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), ORDER);
        Files.writeString(folder.resolve("b.yaml"), BYE);
        return folder.toString();
    }

    @Test
    void givenOneWorkflow_whenDrawn_thenMermaidIsAllThatIsPrinted() throws IOException {
        both();
        Ran ran = run("diagram", folder.resolve("a.yaml").toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("flowchart TD\n").contains("s_send[\"Mengirim#58; “Siap”\"]");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void givenSeveral_whenDrawn_thenEachIsHeadedByItsName() throws IOException {
        assertThat(run("diagram", both()).out())
                .startsWith("%% order\nflowchart TD\n")
                .contains("\n\n%% goodbye\nflowchart TD\n");
        assertThat(run("diagram", both(), "Goodbye", "--language", "id").out())
                .startsWith("flowchart TD\n")
                .contains("Mengirim");
    }

    @Test
    void givenPictures_whenDrawn_thenTheFilesAreThere() throws IOException {
        Path svg = folder.resolve("new/order.svg");
        Path png = folder.resolve("order.png");
        Ran ran = run("diagram", both(), "order", "--svg", svg.toString(), "--png", png.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("drew " + svg + "\ndrew " + png + "\n");
        assertThat(Files.readString(svg)).startsWith("<svg ").contains("Siap");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void givenSeveral_whenAPictureIsAskedFor_thenOneMustBeNamed() throws IOException {
        Ran ran = run("diagram", both(), "--svg", folder.resolve("x.svg").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("a picture shows one workflow; name one of order, goodbye");
    }

    @Test
    void givenANameThatIsNot_whenDrawn_thenTheNearestIsNamed() throws IOException {
        Ran near = run("diagram", both(), "ordr");
        assertThat(near.code()).isEqualTo(2);
        assertThat(near.err()).startsWith("there is no workflow named ordr; did you mean order?");
        assertThat(run("diagram", both(), "godby").err()).contains("did you mean goodbye?");
        assertThat(run("diagram", both(), "zzz").err()).contains("there is order, goodbye");
    }

    @Test
    void givenAWrongFile_whenDrawnOrTold_thenItIsSaidAsValidateDoes() throws IOException {
        String wrong = Files.writeString(folder.resolve("w.yaml"), "name: w\nsteps:\n  - sendd: hi\n")
                .toString();
        Ran validated = run("validate", wrong);
        for (String command : new String[] {"diagram", "docs"}) {
            assertThat(run(command, wrong)).isEqualTo(validated);
            assertThat(run(command, "no-such.yaml").code()).isEqualTo(2);
        }
        assertThat(validated.code()).isEqualTo(1);
    }

    @Test
    void givenAFileThatCannotBeWritten_whenDrawn_thenTheCodeIsTwo() throws IOException {
        both();
        Ran ran = run(
                "diagram",
                folder.toString(),
                "order",
                "--svg",
                folder.resolve("a.yaml/x.svg").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("alur: cannot write ");
    }

    @Test
    void givenAFolder_whenTold_thenPagesAndPicturesAreWritten() throws IOException {
        Path out = folder.resolve("pages");
        Ran ran = run("docs", both(), "--language", "en", "--out", out.toString(), "--svg");
        assertThat(ran).isEqualTo(new Ran(0, "wrote 3 pages into " + out + "\n", ""));
        assertThat(Files.readString(out.resolve("index.md"))).contains("[order](order.md)", "[goodbye](goodbye.md)");
        assertThat(Files.readString(out.resolve("order.md"))).contains("1. Sends: “Siap”.", "```mermaid");
        assertThat(out.resolve("goodbye.svg")).exists();
    }

    @Test
    void givenNoFolder_whenTold_thenThePagesArePrintedInTheWorkflowsLanguage() throws IOException {
        Ran ran = run("docs", both());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("# Alur\n").contains("# order\n").contains("1. Mengirim: “Siap”.");
        assertThat(run("docs", both(), "--language", "fr").err()).contains("write id or en");
    }
}
