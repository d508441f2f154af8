package dev.alur.cli;

import dev.alur.AlurException;
import dev.alur.reports.diagram.Chart;
import dev.alur.reports.diagram.SvgPicture;
import dev.alur.reports.page.Site;
import dev.alur.reports.words.Subject;
import dev.alur.reports.words.Tongue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alur docs}: workflows in plain sentences. */
@Command(
        name = "docs",
        description = {
            "Write workflows down in plain sentences for the bot's owner: what starts them, what they say and ask, what "
                    + "happens when nobody answers or a system fails, how they end.",
            "",
            "One Markdown page per workflow, with its diagram, and an index."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:the workflows are wrong", "2:a file cannot be read or written"},
        mixinStandardHelpOptions = true)
final class Docs implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "A folder of workflow files, or the files.")
    private List<Path> paths = List.of();

    @Option(
            names = "--language",
            paramLabel = "id|en",
            description = "Language of the sentences; that of the first workflow unless said.")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "DIR", description = "Writes the pages into this folder instead of here.")
    private @Nullable Path out;

    @Option(names = "--svg", description = "With --out: also a picture beside each page.")
    private boolean svg;

    Docs(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Tongue asked = Told.tongue(language, spec);
        Told told = Told.of(paths, console);
        if (told.isRefused()) {
            return told.refused();
        }
        List<Subject> subjects = told.subjects();
        Tongue tongue = asked == null ? subjects.get(0).tongue() : asked;
        Map<String, String> pages = Site.of(subjects, tongue);
        if (out == null) {
            console.out().print(String.join("\n", pages.values()));
            console.out().flush();
            return Exit.OK;
        }
        try {
            write(out, pages, subjects, tongue);
        } catch (AlurException failure) {
            console.err().println("alur: " + failure.getMessage());
            return Exit.UNREADABLE;
        }
        return Exit.OK;
    }

    private void write(Path folder, Map<String, String> pages, List<Subject> subjects, Tongue tongue) {
        pages.forEach((file, page) -> Told.write(folder.resolve(file), page.getBytes(StandardCharsets.UTF_8)));
        if (svg) {
            List<String> files = new ArrayList<>(pages.keySet());
            files.remove(Site.INDEX);
            for (int i = 0; i < files.size(); i++) {
                String picture = SvgPicture.of(Chart.of(subjects.get(i), tongue));
                Path file = folder.resolve(files.get(i).replace(".md", ".svg"));
                Told.write(file, picture.getBytes(StandardCharsets.UTF_8));
            }
        }
        console.out().println("wrote " + pages.size() + " pages into " + folder);
    }
}
