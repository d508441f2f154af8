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
