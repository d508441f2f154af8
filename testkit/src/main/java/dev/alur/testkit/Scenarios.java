package dev.alur.testkit;

import dev.alur.InvalidWorkflowException;
import dev.alur.model.Definitions;
import dev.alur.scenarios.LinePrinter;
import dev.alur.scenarios.Planned;
import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import dev.alur.spi.Bundle;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Scenario files as tests of JUnit, one for each scenario. Immutable.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conversations() {
 *     return Scenarios.in("src/test/scenarios").with(ORDERS).tests();
 * }
 * }</pre>
 */
public final class Scenarios {
    private final List<Path> paths;
    private final ScenarioRunner runner;

    private Scenarios(List<Path> paths, ScenarioRunner runner) {
        this.paths = paths;
        this.runner = runner;
    }

    /** Files, and folders with scenario files below them; relative to where the build tool starts tests. */
    public static Scenarios in(String... filesOrFolders) {
        return in(Stream.of(filesOrFolders).map(Path::of).toArray(Path[]::new));
    }

    public static Scenarios in(Path... filesOrFolders) {
        return new Scenarios(List.of(filesOrFolders), ScenarioRunner.create());
    }

    /** Workflows for files that name none. */
    public Scenarios on(Definitions workflows) {
        return new Scenarios(paths, runner.on(workflows));
    }

    /** The host's code: it runs wherever a scenario gives no stub. Its workflows are played together with the files'. */
    public Scenarios with(Bundle host) {
        return new Scenarios(paths, runner.with(host));
    }

    /**
     * One test for each scenario, in order of the files.
     *
     * @throws AssertionError with every problem if a file is wrong, and if there is no scenario at all
     */
    public Stream<DynamicTest> tests() {
        ScenarioFiles files = ScenarioFiles.read(paths.toArray(Path[]::new));
        List<Planned> planned;
        try {
            planned = runner.plan(files);
        } catch (InvalidWorkflowException wrong) {
            throw new AssertionError(
                    wrong.problems().stream().map(files::describe).collect(Collectors.joining("\n\n")), wrong);
        }
        if (planned.isEmpty()) {
            throw new AssertionError("there is no scenario in " + paths);
        }
        return planned.stream().map(Scenarios::test);
    }

    private static DynamicTest test(Planned planned) {
        URI source = URI.create(
                Path.of(planned.at().file()).toUri() + "?line=" + planned.at().line());
        return DynamicTest.dynamicTest(planned.name(), source, () -> check(planned.play()));
    }

    private static void check(Report.Result result) {
        if (result.isPassed()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Report.Failure failure : result.failures()) {
            text.append(failure.text()).append(" (").append(failure.at()).append(")\n");
        }
        text.append('\n');
        LinePrinter printer = LinePrinter.on(text, LinePrinter.UNLIMITED);
        result.transcript().forEach(printer::print);
        throw new TranscriptError(text.toString());
    }
}
