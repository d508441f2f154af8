package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.Problem;
import dev.alur.lang.LanguageProvider;
import dev.alur.model.Call;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.program.Linker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What docs/language.md shows is sound, what it calls refused is refused, and no word of a step or a trigger is missing
 * there.
 */
class LanguagePageTest {
    private static final Path PAGE = Path.of("../docs/language.md");

    /** A fenced block. @param line of its first line in the page */
    record Shown(String kind, int line, String text) {
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    static Stream<Shown> examples() {
        return blocks("yaml");
    }

    static Stream<Shown> refused() {
        return blocks("yaml refused");
    }

    private static Stream<Shown> blocks(String kind) {
        return fences().stream().filter(block -> block.kind().equals(kind));
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Shown> fences() {
        List<String> lines = page().lines().toList();
        List<Shown> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```") && open < 0) {
                open = i;
            } else if (lines.get(i).equals("```")) {
                String text = String.join("\n", lines.subList(open + 1, i));
                found.add(new Shown(lines.get(open).substring(3), open + 2, text));
                open = -1;
            }
        }
        return found;
    }

    private static Reading read(Shown block) {
        return YamlReader.create().read(new Source("language.md", block.text()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whenAnExampleIsShown_thenItReadsAndLinks(Shown example) {
        Reading reading = read(example);
        assertThat(reading.problems().stream().map(reading::describe)).isEmpty();
        Environment environment = Environment.DEFAULT.withExpressions(ServiceLoader.load(LanguageProvider.class)
                .findFirst()
                .orElseThrow()
                .language());
        List<Problem> problems =
                Linker.link(used(reading.definitions()), environment).problems();
        assertThat(problems.stream().map(reading::describe)).isEmpty();
    }

    /** With a workflow for each component, so that what no workflow uses is linked too. */
    private static Definitions used(Definitions shown) {
        List<Workflow> users = shown.components().stream()
                .filter(Component.Steps.class::isInstance)
                .map(component -> Workflow.of(
                        "uses " + component.name(), List.of(new Step.Perform(Options.NONE, Call.of(component.name())))))
                .toList();
        return shown.and(new Definitions(users, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whenAWordIsSaidToBeRefused_thenItIsAndNothingElse(Shown block) {
        assertThat(read(block).problems()).extracting(Problem::code).hasSize(2).containsOnly("unsupported");
    }

    @Test
    void whenThePageHasExamples_thenTheyAreFound() {
        assertThat(examples()).hasSizeGreaterThan(10);
        assertThat(refused()).hasSize(1);
        assertThat(fences()).allSatisfy(block -> assertThat(block.kind()).startsWith("yaml"));
    }

    @Test
    void whenTheGrammarHasAWord_thenThePageHasIt() {
        String page = page();
        for (Place place :
                List.of(Place.DOCUMENT, Place.WORKFLOW, Place.TRIGGER, Place.STEP, Place.OPTION, Place.ASK)) {
            assertThat(Grammar.names(place))
                    .as("words of %s", place)
                    .allSatisfy(word -> assertThat(page).containsPattern("[`{\\s]" + word + "[`:},\\s]"));
        }
    }
}
