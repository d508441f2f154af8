package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.reports.diagram.Chart;
import dev.alur.reports.diagram.MermaidDiagram;
import dev.alur.reports.diagram.PngPicture;
import dev.alur.reports.diagram.SvgPicture;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alur diagram}: draws workflows. */
@Command(
        name = "diagram",
        description = {
            "Draw workflows: as Mermaid text on the output, or as a picture for a phone with --svg and --png.",
            "",
            "Of several workflows each begins with a line `%%%% NAME`; a picture shows one, so name it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:drawn",
            "1:the workflows are wrong",
            "2:a file cannot be read or written, or no such workflow"
        },
        mixinStandardHelpOptions = true)
final class Diagram implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE|DIR", description = "A workflow file, or a folder of them.")
    private Path path = Path.of(".");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "One workflow of several.")
    private @Nullable String name;

    @Option(names = "--svg", paramLabel = "OUT.svg", description = "Draws an SVG picture into this file.")
    private @Nullable Path svg;

    @Option(names = "--png", paramLabel = "OUT.png", description = "Draws a PNG picture into this file.")
    private @Nullable Path png;

    @Option(
            names = "--language",
            paramLabel = "id|en",
            description = "Language of the words; the workflow's own unless said.")
    private @Nullable String language;

    Diagram(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Tongue tongue = Told.tongue(language, spec);
        Told told = Told.of(List.of(path), console);
        if (told.isRefused()) {
            return told.refused();
        }
        List<Subject> subjects = name == null ? told.subjects() : told.named(name, spec);
        if (svg == null && png == null) {
            print(subjects, tongue);
            return Exit.OK;
        }
        if (subjects.size() > 1) {
            throw wrong("a picture shows one workflow; name one of " + String.join(", ", told.names()));
        }
        return draw(chart(subjects.get(0), tongue));
    }

    private static Chart chart(Subject subject, @Nullable Tongue tongue) {
        return Chart.of(subject, tongue == null ? subject.tongue() : tongue);
    }

    private void print(List<Subject> subjects, @Nullable Tongue tongue) {
        for (Subject subject : subjects) {
            if (subjects.size() > 1) {
                console.out().println("%% " + subject.workflow().name().replaceAll("\\R", " "));
            }
            console.out().print(MermaidDiagram.of(chart(subject, tongue)));
            if (subjects.size() > 1) {
                console.out().println();
            }
        }
        console.out().flush();
    }

    private int draw(Chart chart) {
        try {
            if (svg != null) {
                Told.write(svg, SvgPicture.of(chart).getBytes(StandardCharsets.UTF_8));
                console.out().println("drew " + svg);
            }
            if (png != null) {
                Told.write(png, PngPicture.of(chart));
                console.out().println("drew " + png);
            }
            return Exit.OK;
        } catch (AlurException failure) {
            console.err().println("alur: " + failure.getMessage());
            return Exit.UNREADABLE;
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
