package dev.alur.cli;

import dev.alur.InvalidWorkflowException;
import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alur simulate}: plays scenario files. */
@Command(
        name = "simulate",
        description = {
            "Play scenario files: conversations on a virtual clock. Nothing is sent, written or waited for.",
            "",
            "Prints a line per scenario, `ok NAME` or `FAIL NAME` with what happened and what was expected, "
                    + "and last `N passed, N failed`."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all passed", "1:some failed", "2:a file is wrong or unreadable; nothing was played"},
        mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files, or folders of them.")
    private List<Path> files = List.of();

    Simulate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ScenarioFiles read = ScenarioFiles.read(files.toArray(Path[]::new));
        if (read.isEmpty()) {
            Problem nothing = Problem.error("empty", "no scenario file (.yaml, .yml) is here")
                    .at(new Position(files.get(0).toString(), 1, 1));
            console.out().println(read.describe(nothing));
            return Exit.UNREADABLE;
        }
        Report report;
        try {
            report = ScenarioRunner.create().run(read);
        } catch (InvalidWorkflowException wrong) {
            for (Problem problem : wrong.problems()) {
                console.out().println(read.describe(problem));
            }
            return Exit.UNREADABLE;
        }
        report.print(console.out(), console.hasColour() ? Report.Style.COLOURED : Report.Style.PLAIN);
        console.out().flush();
        return report.failed() == 0 ? Exit.OK : Exit.WRONG;
    }
}
