package dev.alur.cli;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.yaml.Reading;
import dev.alur.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alur validate}: reads, links and compiles workflow files, and says everything that is wrong with them. */
@Command(
        name = "validate",
        description = {
            "Check workflow files: read, link and compile them, and report everything that is wrong at once.",
            "",
            "Prints `ok NAME (N steps)` per workflow and `ok FILE (N components)` for a file without one; "
                    + "`needs NAME` for what the bot's own code must supply; "
                    + "problems as `FILE:LINE:COL: error[CODE]: ...` or `warning[CODE]`."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no error", "1:errors, or warnings with --strict", "2:a path cannot be read"},
        mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {
    private static final String UNREADABLE = "unreadable";
    /** What a workflow lacks when a part of it could not be read. */
    private static final Set<String> CONSEQUENCES = Set.of("no-steps", "missing-on-timeout", "bad-split");

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Workflow files, or folders of them.")
    private List<Path> paths = List.of();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(names = "--closed", description = "A name that no file defines is an error.")
    private boolean closed;

    Validate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Reading reading = YamlReader.create().read(paths.toArray(Path[]::new));
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty() && reading.sources().isEmpty()) {
            problems.add(Problem.error("empty", "no workflow file (.yaml, .yml) is here")
                    .at(new Position(paths.get(0).toString(), 1, 1)));
        }
        Linked linked = Linker.link(reading.definitions(), Environment.DEFAULT.withExpressions(language()));
        Needs needs = new Needs(reading.definitions(), linked);
        add(
                linked.problems().stream()
                        .filter(problem -> !follows(problem, reading.problems()))
                        .toList(),
                problems);
        add(needs.misspelt(), problems);
        if (closed) {
            add(needs.undefined(), problems);
        }
        boolean wrong = problems.stream().anyMatch(Problem::isError);
        if (!wrong) {
            summary(reading, needs);
        }
        problems.forEach(problem -> print(reading, problem));
        if (problems.stream().anyMatch(problem -> problem.code().equals(UNREADABLE))) {
            return Exit.UNREADABLE;
        }
        return wrong || strict && !problems.isEmpty() ? Exit.WRONG : Exit.OK;
    }

    /** Adds what is news: a place the reader found wrong needs no second error. */
    private static void add(List<Problem> found, List<Problem> known) {
        for (Problem problem : found) {
            boolean isKnown = known.stream()
                    .anyMatch(one -> problem.position() != null
                            && problem.position().equals(one.position())
                            && problem.severity() == one.severity());
            if (!isKnown) {
                known.add(problem);
            }
        }
    }

    /** Whether it only says again, of a step, what the reader said of its text; or what the reader left out of it. */
    private static boolean follows(Problem problem, List<Problem> read) {
        Position at = problem.position();
        return at != null
                && read.stream()
                        .filter(Problem::isError)
                        .anyMatch(one -> one.position() != null
                                && one.position().file().equals(at.file())
                                && (CONSEQUENCES.contains(problem.code())
                                        || one.code().equals(problem.code())
                                                && one.position().line() == at.line()));
    }

    private void summary(Reading reading, Needs needs) {
        String ok = console.paint(Console.Colour.GREEN, "ok");
        for (Reading.Contents contents : reading.sources()) {
            for (Workflow workflow : contents.workflows()) {
                console.out().println(ok + " " + workflow.name() + " (" + count(workflow.length(), "step") + ")");
            }
            if (contents.workflows().isEmpty()) {
                console.out()
                        .println(ok + " " + contents.file() + " (" + count(contents.components(), "component") + ")");
            }
        }
        needs.names().forEach(name -> console.out().println("needs " + name));
    }

    private static String count(int number, String what) {
        return number + " " + what + "s";
    }

    private void print(Reading reading, Problem problem) {
        String text = reading.describe(problem);
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        Console.Colour colour = problem.isError() ? Console.Colour.RED : Console.Colour.YELLOW;
        console.out().println(console.paint(colour, text.substring(0, end)) + text.substring(end));
    }

    static Language language() {
        return ServiceLoader.load(LanguageProvider.class)
                .findFirst()
                .map(LanguageProvider::language)
                .orElse(Language.CORE);
    }
}
