package dev.alur.cli;

import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.analytics.Tally;
import dev.alur.examples.shop.Shop;
import dev.alur.model.Definitions;
import dev.alur.scenarios.Line;
import dev.alur.scenarios.LinePrinter;
import dev.alur.scenarios.Report;
import dev.alur.scenarios.ScenarioFiles;
import dev.alur.scenarios.ScenarioRunner;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code alur demo}: the gallery's workflows with the example shop's code, and scripted customers. */
@Command(
        name = "demo",
        description = {
            "Watch the workflows of the gallery talk to scripted customers of an example shop: two weeks in a moment, "
                    + "on a virtual clock. Nothing is sent anywhere.",
            "",
            "Prints the conversations as they happen, then the counts per workflow."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went as written", "1:something did not"},
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private static final String SCRIPT = "/dev/alur/examples/demo/demo.yaml";

    private final Console console;

    Demo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ScenarioFiles script = ScenarioFiles.of("demo.yaml", Resources.text(SCRIPT));
        Definitions gallery = DemoWorkflows.read().orThrow();
        LinePrinter printer = LinePrinter.on(console.out(), console.width());
        Report report;
        try {
            report = ScenarioRunner.create()
                    .on(gallery)
                    .with(Shop.open())
                    .telling(line -> show(line, printer))
                    .run(script);
        } catch (InvalidWorkflowException wrong) {
            for (Problem problem : wrong.problems()) {
                console.err().println(script.describe(problem));
            }
            return Exit.UNREADABLE;
        }
        console.out().println();
        CountTable.lines(console, counts(report)).forEach(console.out()::println);
        List<Report.Failure> failures = report.results().stream()
                .flatMap(result -> result.failures().stream())
                .toList();
        failures.forEach(failure ->
                console.err().println(console.paint(Console.Colour.RED, failure.at() + ": " + failure.text())));
        return failures.isEmpty() ? Exit.OK : Exit.WRONG;
    }

    private void show(Line line, LinePrinter printer) {
        if (line.isConversation()) {
            printer.print(line);
            console.out().flush();
        }
    }

    private static Map<String, Tally> counts(Report report) {
        Map<String, Tally> sum = new LinkedHashMap<>();
        report.results()
                .forEach(result -> result.counts().forEach((name, tally) -> sum.merge(name, tally, Tally::plus)));
        return sum;
    }
}
