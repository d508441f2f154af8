package dev.alur.yaml;

import dev.alur.InvalidWorkflowException;
import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Insights;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a set of sources says: definitions, problems, and the text to show them in. Immutable. */
public final class Reading {
    private final List<FileReading> files;
    private final List<Problem> problems;
    private final Definitions definitions;
    /** Only for what is shown; by file. */
    private final Map<String, Spans> spans = new ConcurrentHashMap<>();

    Reading(List<FileReading> files, List<Problem> problems) {
        this.files = List.copyOf(files);
        this.problems = List.copyOf(problems);
        List<Workflow> workflows = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        List<MessageTemplate> templates = new ArrayList<>();
        List<ChangeRecord> changes = new ArrayList<>();
        List<Insights> insights = new ArrayList<>();
        for (FileReading file : files) {
            workflows.addAll(file.workflows());
            components.addAll(file.components());
            templates.addAll(file.templates());
            changes.addAll(file.changes());
            insights.addAll(file.insights());
        }
        this.definitions = new Definitions(workflows, components, templates, changes, insights);
    }

    /**
     * Everything that could be read. With errors it may be incomplete: good for finding more problems, not for running;
     * see {@link #orThrow()}.
     */
    public Definitions definitions() {
        return definitions;
    }

    /** Errors and warnings, by source and then by line. */
    public List<Problem> problems() {
        return problems;
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * The definitions, when nothing is wrong with them; warnings do not count.
     *
     * @throws InvalidWorkflowException with all problems, if one is an error
     */
    public Definitions orThrow() {
        if (hasErrors()) {
            throw new InvalidWorkflowException(problems);
        }
        return definitions;
    }

    /** The sources in the order they were read, included ones after those that include them. */
    public List<Contents> sources() {
        return files.stream()
                .map(file -> new Contents(file.lines().file(), file.workflows(), file.count()))
                .toList();
    }

    /**
     * What one source defines.
     *
     * @param file as given, or as found below the folder given
     * @param components top-level keys that are no workflow: components, templates, configuration, records
     */
    public record Contents(String file, List<Workflow> workflows, int components) {}

    /** The line of a source as its author wrote it; empty if it was not read here. */
    public Optional<String> line(Position position) {
        return files.stream()
                .filter(file -> file.lines().file().equals(position.file()))
                .findFirst()
                .map(file -> file.lines().line(position.line()));
    }

    /**
     * A problem for a terminal: {@code FILE:LINE:COL: error[CODE]: message}, the line, a caret below the place, and the
     * hint. Problems found later, by a linker for example, can be shown here too.
     */
    public String describe(Problem problem) {
        return describe(problem, Excerpt.ANY);
    }

    /** The same for a terminal of so many columns: the line is cut around the place, the hint broken. */
    public String describe(Problem problem, int columns) {
        Position position = problem.position();
        if (position == null) {
            return Excerpt.of(problem, Optional.empty(), 0, columns);
        }
        return Excerpt.of(problem, line(position), length(position), columns);
    }

    /** How many code points what stands at a position has on its line; 0 where neither a key nor a value begins. */
    private int length(Position position) {
        return files.stream()
                .map(FileReading::lines)
                .filter(lines -> lines.file().equals(position.file()))
                .findFirst()
                .map(lines -> spans.computeIfAbsent(lines.file(), file -> Spans.of(lines)))
                .map(found -> found.at(position))
                .orElse(0);
    }
}
