package dev.alur.cli;

import dev.alur.model.Workflow;
import dev.alur.yaml.Reading;
import java.nio.file.Path;
import java.util.List;
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
        Checked checked = Checked.of(paths, closed ? Checked.World.CLOSED : Checked.World.OPEN)
                .advised();
        if (!checked.isWrong()) {
            summary(checked.reading(), checked.needs());
        }
        checked.print(console);
        if (checked.isUnreadable()) {
            return Exit.UNREADABLE;
        }
        return checked.isWrong() || strict && !checked.problems().isEmpty() ? Exit.WRONG : Exit.OK;
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
}
