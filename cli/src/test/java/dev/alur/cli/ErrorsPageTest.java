package dev.alur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/errors.md shows as wrong gives its code, what it shows as right nothing, and no code is missing there. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");

    /** Where what authors meet is said. */
    private static final List<String> SOURCES = List.of(
            "../core/src/main/java/dev/alur/lang",
            "../core/src/main/java/dev/alur/program",
            "../core/src/main/java/dev/alur/advice",
            "../core/src/main/java/dev/alur/value",
            "../dsl-yaml/src/main/java/dev/alur/yaml",
            "../expressions/src/main/java/dev/alur/expressions",
            "src/main/java/dev/alur/cli");

    /** Codes of exceptions for bot developers and of other commands. */
    private static final Set<String> OTHERS = Set.of(
            "already-undone",
            "damaged-state",
            "exists",
            "invalid-json",
            "invalid-money",
            "invalid-values",
            "unknown-step",
            "unreadable-state",
            "unwritable",
            "unknown-input",
            "wrong-program");

    /** What no small file of its own can show. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of(
            "bad-expression",
            "endless-repeat",
            "format",
            "missing-module",
            "repeated-name",
            "too-large",
            "too-long",
            "unreadable");

    private static final String CALL = "(?:\\berror|\\bwarning|SyntaxException|AlurException|\\bbad)\\(\\s*";
    private static final Pattern SAID = Pattern.compile(CALL + "\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern EITHER =
            Pattern.compile(CALL + "[^;,\\n]{1,60}\\?\\s*\"([a-z]+(?:-[a-z]+)*)\"\\s*:\\s*\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern REQUIRED = Pattern.compile("require\\(\\s*\"([a-z_]+)\"");

    @TempDir
    Path folder;

    /** A section. Its examples are empty where it has none. */
    record Section(String code, String wrong, String right) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String part : read(PAGE).split("\n### ", -1)) {
            if (!part.startsWith("# ")) {
                sections.add(new Section(
                        part.substring(0, part.indexOf('\n')), example(part, "wrong"), example(part, "right")));
            }
        }
        return sections;
    }

    private static String example(String part, String kind) {
        String open = "```yaml " + kind + "\n";
        int at = part.indexOf(open);
        return at < 0 ? "" : part.substring(at + open.length(), part.indexOf("\n```", at) + 1);
    }

    static Stream<Section> examples() {
        return sections().stream().filter(section -> !section.wrong().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whenAnExampleIsShown_thenTheWrongOneGivesItsCodeAndTheRightOneNothing(Section section) throws IOException {
        assertThat(said(section.wrong()))
                .as("wrong")
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(section.code()));
        assertThat(said(section.right())).as("right").isEmpty();
    }

    private List<Problem> said(String text) throws IOException {
        Path file = folder.resolve("example.yaml");
        Files.writeString(file, text);
        return Checked.of(List.of(file), Checked.World.OPEN).advised().problems();
    }

    @Test
    void whenACodeIsSaid_thenThePageExplainsItAndNoOther() {
        Set<String> said = new TreeSet<>();
        for (String root : SOURCES) {
            for (Path file : files(root)) {
                codes(read(file), said);
            }
        }
        said.removeAll(OTHERS);

        Set<String> explained = new TreeSet<>();
        sections().forEach(section -> explained.add(section.code()));
        assertThat(explained).isEqualTo(said);
    }

    @Test
    void whenACodeIsExplained_thenItsSectionIsPrinted() {
        assertThat(explained("error[Unknown-key]:")).isEqualTo(explained("unknown-key"));
        assertThat(explained("unknown-key"))
                .startsWith("0 unknown-key\nA key that means nothing where it stands")
                .contains("wrong:\n    greet:\n")
                .contains("right:\n    greet:\n")
                .doesNotContain("```");
        assertThat(explained()).contains("\nunset-variable\n").doesNotContain(" a ");
        assertThat(explained("unknown-kye"))
                .isEqualTo("2 alur: there is no code unknown-kye; did you mean unknown-key?\n");
    }

    private static String explained(String... codes) {
        StringWriter out = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(out), false, Map.of());
        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(List.of(codes));
        return Main.run(console, arguments.toArray(String[]::new)) + " "
                + out.toString().replace("\r", "");
    }

    @Test
    void whenASectionHasNoExample_thenThatIsKnown() {
        assertThat(sections().stream()
                        .filter(section -> section.wrong().isEmpty())
                        .map(Section::code))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_EXAMPLE);
        assertThat(sections()).extracting(Section::code).doesNotHaveDuplicates();
    }

    private static void codes(String source, Set<String> said) {
        SAID.matcher(source).results().forEach(found -> said.add(found.group(1)));
        EITHER.matcher(source).results().forEach(found -> {
            said.add(found.group(1));
            said.add(found.group(2));
        });
        Matcher required = REQUIRED.matcher(source);
        while (required.find()) {
            said.add("missing-" + required.group(1).replace('_', '-'));
        }
    }

    private static List<Path> files(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
