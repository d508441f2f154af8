package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.lang.Language;
import dev.alur.model.Component;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads workflows written in YAML. Nothing is thrown for what authors do wrong: every problem of every source is in the
 * {@link Reading}. Immutable; any thread.
 */
public final class YamlReader {
    private final Bounds bounds;
    private final @Nullable Language language;

    private YamlReader(Bounds bounds, @Nullable Language language) {
        this.bounds = bounds;
        this.language = language;
    }

    /** A reader within {@link Bounds#FILES}. */
    public static YamlReader create() {
        return new YamlReader(Bounds.FILES, null);
    }

    /** The same reader with other bounds. */
    public YamlReader within(Bounds value) {
        return new YamlReader(value, language);
    }

    /**
     * The same reader that also compiles cron texts, patterns, arithmetic and functions, so that what is wrong with them
     * is said where they stand. Without it a linker says so, at the step or the workflow.
     */
    public YamlReader checkedBy(Language value) {
        return new YamlReader(bounds, value);
    }

    /**
     * Files, and in folders every {@code .yaml} and {@code .yml} below them but scenario files, by name; then what they
     * include. A file that cannot be read is a problem with the code {@code unreadable}.
     */
    public Reading read(Path... filesOrFolders) {
        return merge(new FileFinder(bounds, language).read(List.of(filesOrFolders)));
    }

    /** Texts that are already at hand. They cannot include files. */
    public Reading read(Source... sources) {
        FileFinder.Found found = new FileFinder.Found();
        for (Source source : sources) {
            FileReading file = FileReader.read(source, bounds, language);
            found.files().add(file);
            file.includes()
                    .forEach(include -> found.problems()
                            .add(Problem.error("include", "a text that is no file cannot include files")
                                    .at(include.at())));
        }
        return merge(found);
    }

    private static Reading merge(FileFinder.Found found) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> others = new ArrayList<>(found.problems());
        others.addAll(duplicates(found.files()));
        for (FileReading file : found.files()) {
            Findings findings = new Findings();
            file.problems().forEach(findings::add);
            others.stream().filter(problem -> isIn(problem, file)).forEach(findings::add);
            others.removeIf(problem -> isIn(problem, file));
            problems.addAll(findings.sorted());
        }
        problems.addAll(others);
        return new Reading(found.files(), problems);
    }

    private static boolean isIn(Problem problem, FileReading file) {
        Position position = problem.position();
        return position != null && position.file().equals(file.lines().file());
    }

    /** Names that two workflows, or two components, have. */
    private static List<Problem> duplicates(List<FileReading> files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (FileReading file : files) {
            for (Workflow workflow : file.workflows()) {
                check(workflow.name(), workflow.origin().position(), seen, problems);
            }
            for (Component component : file.components()) {
                check(component.name(), component.origin().position(), seen, problems);
            }
        }
        return problems;
    }

    private static void check(String name, @Nullable Position at, Map<String, Position> seen, List<Problem> problems) {
        if (at == null || name.isEmpty()) {
            return;
        }
        Position earlier = seen.putIfAbsent(Slug.of(name), at);
        if (earlier != null) {
            problems.add(Problem.error("duplicate-name", "`" + name + "` is defined twice")
                    .withHint("the first is at " + earlier)
                    .at(at));
        }
    }
}
