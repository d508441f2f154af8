package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alur fmt} as a tool sees it: files, output, exit code. */
class FmtTest {
    private static final String OLD =
            "name: order # the shop's\ntrigger: {keywords: [pesan]}\n1. check_stock\n2. say_thanks\n";
    private static final String NEW = "name: order # the shop's\ntriggers: {message: {contains: [pesan]}}\n"
            + "steps:\n  - check_stock\n  - say_thanks\n";
    private static final String WRONG = "name: order\nstpes: [check_stock]\n";
    private static final String SCENARIO =
            "workflows: [order.yaml]\nscenarios:\n  - name: an order\n    chat:\n      -   user: pesan\n";

    @TempDir
    Path folder;

    private Path file;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new StringReader(input), new PrintWriter(out), new PrintWriter(err), false, Map.of());
        int code = Main.run(console, arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static Ran fmt(Object... arguments) {
        String[] all = Stream.concat(Stream.of("fmt"), Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new);
        return run("", all);
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("order.yaml"), OLD);
    }

    @Test
    void whenAFileIsNotCanonical_thenItIsRewrittenAndNamed() throws IOException {
        assertThat(fmt(file)).isEqualTo(new Ran(0, "formatted " + file + "\n", ""));
        assertThat(file).hasContent(NEW);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whenAFileIsCanonical_thenItIsNotTouched() throws IOException {
        Files.writeString(file, NEW);
        FileTime long_ago = FileTime.from(1, TimeUnit.DAYS);
        Files.setLastModifiedTime(file, long_ago);
        assertThat(fmt(file)).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(long_ago);
    }

    @Test
    void whenItIsOnlyChecked_thenNothingChangesAndTheCodeSaysSo() throws IOException {
        assertThat(fmt("--check", folder)).isEqualTo(new Ran(1, "would change " + file + "\n", ""));
        assertThat(file).hasContent(OLD);
        Files.writeString(file, NEW);
        assertThat(fmt("--check", folder)).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void whenAFileHasErrors_thenItStaysAndTheOthersAreFormatted() throws IOException {
        Path wrong = Files.writeString(folder.resolve("a.yaml"), WRONG);
        Ran ran = fmt(folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("formatted " + file + "\n");
        assertThat(ran.err()).contains("a.yaml:2:1: error[unknown-key]").contains("did you mean `steps`?");
        assertThat(wrong).hasContent(WRONG);
    }

    @Test
    void whenScenariosLieInTheFolder_thenTheyAreLeftAlone() throws IOException {
        Path scenario = Files.writeString(folder.resolve("order.test.yaml"), SCENARIO);
        assertThat(fmt(folder).code()).isZero();
        assertThat(scenario).hasContent(SCENARIO);
        Ran named = fmt(scenario);
        assertThat(named.code()).isEqualTo(1);
        assertThat(named.err()).contains("error[scenario-file]");
        assertThat(scenario).hasContent(SCENARIO);
    }

    @Test
    void whenTheInputIsRead_thenTheResultIsPrinted() {
        assertThat(run(OLD, "fmt", "-")).isEqualTo(new Ran(0, NEW, ""));
        assertThat(run(OLD, "fmt", "--check", "-")).isEqualTo(new Ran(1, "would change -\n", ""));
        Ran wrong = run(WRONG, "fmt", "-");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void whenTheInputIsNoText_thenNothingIsPrintedInItsPlace() {
        Ran ran = run("name: order\nsteps: [a\ufffd]\n", "fmt", "-");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("it is not UTF-8 text");
    }

    @Test
    void whenTheInputIsNamedBesideFiles_thenNothingIsFormatted() throws IOException {
        Ran ran = run(OLD, "fmt", "-", file.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("without other paths");
        assertThat(file).hasContent(OLD);
    }

    @Test
    void whenAnotherFormattedItMeanwhile_thenAllIsWell() throws IOException {
        byte[] wanted = NEW.getBytes(StandardCharsets.UTF_8);
        Files.write(file, wanted);
        ReplacedFile.replace(file, OLD.getBytes(StandardCharsets.UTF_8), wanted);
        assertThat(file).hasContent(NEW);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whenAFileIsTooLarge_thenItIsNotReadToItsEnd() throws IOException {
        Files.write(file, new byte[(4 << 20) + 1]);
        Ran ran = fmt(file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("larger than any workflow file may be");
    }

    @Test
    void whenAPathCannotBeRead_thenTheCodeIsTwo() throws IOException {
        Path none = folder.resolve("none.yaml");
        assertThat(fmt(none)).isEqualTo(new Ran(2, "", "alur: " + none + ": there is no such file\n"));
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff});
        Ran ran = fmt(file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("it is not UTF-8 text");
    }

    @Test
    void whenAFileHasPermissionsAndALink_thenBothStay() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yml"), file);
        assertThat(fmt(link).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whenAFileHasCarriageReturnsAndAByteOrderMark_thenItComesOutWithLineFeedsAlone() throws IOException {
        Files.writeString(file, "\ufeff" + NEW.replace("\n", "\r\n"));
        assertThat(fmt(file).out()).isEqualTo("formatted " + file + "\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whenAFileIsChangedMeanwhile_thenTheOtherChangeIsKept() throws IOException {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> ReplacedFile.replace(file, "other".getBytes(StandardCharsets.UTF_8), new byte[0])))
                .hasMessageContaining("changed while it was formatted");
        assertThat(file).hasContent(OLD);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** Killed at any moment the file is the old one or the new one. */
    @Test
    void whenTheProcessIsKilled_thenNoFileIsLost() throws Exception {
        String large = OLD + "3. ask_again\n".repeat(2_000);
        for (int round = 0; round < 4; round++) {
            Files.writeString(file, large);
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.alur.cli.Main",
                            "fmt",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            boolean ended = process.waitFor(150L + 250L * round, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String text = Files.readString(file);
            assertThat(text.equals(large)
                            || text.startsWith(NEW) && text.lines().count() == 2_005)
                    .as("after %d ms, ended by itself: %s", 150 + 250 * round, ended)
                    .isTrue();
        }
    }
}
