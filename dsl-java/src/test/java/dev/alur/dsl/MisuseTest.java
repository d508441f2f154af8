package dev.alur.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.alur.model.Step;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What must not be said does not compile; what stands beside it in the table, the right way to say it, does, so that no
 * line is refused for another reason.
 */
class MisuseTest {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static StandardJavaFileManager files;

    /** One for all lines: opening the class library anew takes longer than a line does. */
    @BeforeAll
    static void openFiles() throws Exception {
        files = COMPILER.getStandardFileManager(null, Locale.ROOT, null);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(home(Words.class), home(Step.class)));
    }

    @AfterAll
    static void closeFiles() throws IOException {
        files.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an ask without a timeout       | workflow("w").steps(ask("?"))                        | workflow("w").steps(ask("?").timeout("1h", end()))
            a typed ask without a timeout  | workflow("w").steps(ask("?").integer().min(1))       | workflow("w").steps(ask("?").integer().min(1).timeout("1h", end()))
            a timeout that does nothing    | ask("?").timeout("1h")                               | ask("?").timeout("1h", stop("silent"))
            limits of a date               | ask("?").date().min(1)                               | ask("?").integer().min(1)
            a pattern for a number         | ask("?").integer().pattern("x")                      | ask("?").text().pattern("x")
            two types of one answer        | ask("?").integer().yesNo()                           | ask("?").yesNo()
            choices without a choice       | ask("?").choices()                                   | ask("?").choices("a")
            a type after the timeout       | ask("?").timeout("1h", end()).integer()              | ask("?").integer().timeout("1h", end())
            a workflow without steps       | workflow("w").steps()                                | workflow("w").steps(end())
            a workflow without a name      | workflow().steps(end())                              | workflow("w").steps(end())
            a trigger after the steps      | workflow("w").steps(end()).on(manual())              | workflow("w").on(manual()).steps(end())
            a trigger as a step            | workflow("w").steps(manual())                        | workflow("w").on(manual()).steps(end())
            a step as a trigger            | workflow("w").on(end())                              | workflow("w").on(manual())
            on without a trigger           | workflow("w").on()                                   | workflow("w").on(manual())
            a field that is not compared   | workflow("w").on(data("x"))                          | workflow("w").on(data("x").changed())
            a condition not finished       | when(field("x"), end())                              | when(field("x").exists(), end())
            when without steps             | when("a > 1")                                        | when("a > 1", end())
            choose without a branch        | choose()                                             | choose(when("a > 1", end()))
            a step as a branch             | choose(end())                                        | choose(when("a > 1", end()))
            a closed decision as a branch  | choose(when("a > 1", end()).otherwise(end()))        | choose(when("a > 1", end())).otherwise(end())
            otherwise twice                | when("a > 1", end()).otherwise(end()).otherwise(end()) | when("a > 1", end()).otherwise(end())
            otherwise without steps        | when("a > 1", end()).otherwise()                     | when("a > 1", end()).otherwise(end())
            a split into one               | split("s", arm("a", 1, end()))                       | split("s", arm("a", 1, end()), arm("b", 1, end()))
            an arm as a step               | workflow("w").steps(arm("a", 1, end()))              | workflow("w").steps(end())
            a sequence without days        | sequence()                                           | sequence(day(0, end()))
            a day without steps            | day(0)                                               | day(0, end())
            a day as a step                | workflow("w").steps(day(0, end()))                   | workflow("w").steps(sequence(day(0, end())))
            paths without names            | paths(when("a > 1", end()))                          | paths(path("p", "a > 1", end()))
            undo with a message            | run("x").undo(send("sorry"))                         | run("x").undo(run("y"))
            undo of nothing                | run("x").undo()                                      | run("x").undo(run("y"))
            a loop without a list          | forEach("item", end())                               | forEach("items", "item", end())
            a loop without steps           | forEach("items", "item")                             | forEach("items", "item", end())
            a loop over a number           | forEach(3, "item", end())                            | repeat(3, end())
            a repeat without a limit       | repeat(end())                                        | repeat(3, end())
            a repeat without steps         | repeat(3)                                            | repeat(3, end())
            half a round                   | repeat(2.5, end())                                   | repeat("qty / 2", end())
            a repeat while nothing         | repeatWhile(end())                                   | repeatWhile("a > 1", end())
            until of a loop over a list    | forEach("items", "item", end()).until("a > 1")       | repeatUntil("a > 1", end())
            a condition not finished again | repeatUntil(field("x"), end())                       | repeatUntil(field("x").exists(), end())
            one way alone                  | parallel(way("a", end()))                            | parallel(way("a", end()), way("b", end()))
            steps as ways                  | parallel(end(), end())                               | parallel(way("a", end()), way("b", end()))
            a way without steps            | parallel(way("a"), way("b", end()))                  | parallel(way("a", end()), way("b", end()))
            a way as a step                | workflow("w").steps(way("a", end()))                 | workflow("w").steps(end())
            an arm as a way                | parallel(arm("a", 1, end()), way("b", end()))        | parallel(way("a", end()), way("b", end()))
            retries of ways                | parallel(way("a", end()), way("b", end())).retry(3)  | parallel(way("a", end()), way("b", end())).joinAny()
            undo of a handoff              | handoff().undo(run("x"))                             | handoff("team").text("?").timeout("2h", end())
            a key after the steps          | workflow("w").steps(end()).key("{{x}}")              | workflow("w").key("{{x}}").steps(end())
            a workflow that may interrupt  | workflow("w").interrupts(end())                      | workflow("w").interrupts().steps(end())
            a burst without its end        | ask("?").collect("3s").timeout("1h", end())          | ask("?").collect("3s", "20s").timeout("1h", end())
            a burst after the timeout      | ask("?").timeout("1h", end()).collect("3s", "20s")   | ask("?").collect("3s", "20s").timeout("1h", end())
            undo of a loop                 | run("x").undo(repeat(3, end()))                      | run("x").undo(run("y").with("a", 1), run("z"))
            retries of a wait              | waitFor("1h").retry(3)                               | waitFor("1h").id("pause")
            an unfinished fallback         | fallback()                                           | fallback(end())
            a fallback as a step           | workflow("w").steps(fallback(end()))                 | workflow("w").steps(run("x").onError(fallback(end())))
            waiting for a message trigger  | waitFor(message("x"))                                | waitFor(event("x"))
            days of a cron schedule        | schedule("0 9 * * *").on(java.time.DayOfWeek.MONDAY) | hours("08:00", "09:00").on(java.time.DayOfWeek.MONDAY)
            steps of one's own making      | new StepPart(null) {}                                | inOrder(java.util.List.of(end()))
            """)
    void whenItIsMisused_thenItDoesNotCompile(String name, String misuse, String right) throws Exception {
        assertThat(errors(right)).as("the right way: %s", right).isEmpty();
        assertThat(errors(misuse)).as("the misuse: %s", misuse).isNotEmpty();
    }

    private static List<String> errors(String expression) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<JavaFileObject> sources = List.of(source(expression));
        ((JavacTask) COMPILER.getTask(null, files, found, List.of("-proc:none"), null, sources)).analyze();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static JavaFileObject source(String expression) {
        String text = "import static dev.alur.dsl.Words.*; import dev.alur.dsl.*;"
                + " class Said { Object said() { return " + expression + "; } }";
        return new SimpleJavaFileObject(URI.create("string:///Said.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
