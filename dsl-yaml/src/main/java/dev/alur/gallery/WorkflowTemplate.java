package dev.alur.gallery;

import dev.alur.AlurException;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workflow of the gallery with places for what differs from shop to shop. Immutable; any thread. */
public final class WorkflowTemplate {
    private final String name;
    private final String language;
    private final String version;
    private final String title;
    private final String description;
    private final List<Input> inputs;
    private final String workflow;
    private final String scenarios;

    WorkflowTemplate(
            String name,
            String language,
            String version,
            String title,
            String description,
            List<Input> inputs,
            String workflow,
            String scenarios) {
        this.name = name;
        this.language = language;
        this.version = version;
        this.title = title;
        this.description = description;
        this.inputs = List.copyOf(inputs);
        this.workflow = workflow;
        this.scenarios = scenarios;
    }

    /** With {@code -} between words, the same in every language: {@code order-processing}. */
    public String name() {
        return name;
    }

    /** Of its messages and questions: {@code id} or {@code en}. */
    public String language() {
        return language;
    }

    public String version() {
        return version;
    }

    /** A few words, in its language. */
    public String title() {
        return title;
    }

    /** What it does, in its language: sentences, the first fit for a list. */
    public String description() {
        return description;
    }

    /** In the order to ask for them. */
    public List<Input> inputs() {
        return inputs;
    }

    /**
     * The input of a name, however it is written.
     *
     * @throws AlurException {@code unknown-input} with those there are
     */
    public Input input(String wanted) {
        String slug = Slug.of(wanted);
        Optional<Input> found =
                inputs.stream().filter(input -> input.name().equals(slug)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = inputs.stream().map(Input::name).toList();
        String near = Spelling.nearest(slug, names, 2);
        throw new AlurException(
                "unknown-input",
                "`" + wanted + "` is no input of " + name + "; "
                        + (near == null ? "it has " + String.join(", ", names) : "did you mean " + near + "?"));
    }

    /**
     * The files with these values.
     *
     * @param values as people type them, by the name of the input; an input that is missing has its default
     * @param today the day that {@code besok}, or a default such as {@code +30d}, counts from
     * @throws AlurException {@code unknown-input} or {@code invalid-input}
     */
    public FilledTemplate fill(Map<String, String> values, LocalDate today) {
        Map<String, String> typed = new LinkedHashMap<>();
        inputs.forEach(input -> typed.put(input.name(), input.initial()));
        values.forEach((input, value) -> typed.put(input(input).name(), value));
        Map<String, Filling> fillings = new LinkedHashMap<>();
        inputs.forEach(input ->
                fillings.put(input.name(), input.read(typed.getOrDefault(input.name(), input.initial()), today)));
        return new FilledTemplate(head() + Placeholders.fill(workflow, fillings), scenarios, fillings);
    }

    private String head() {
        return "# From the template " + name + " " + version + " (" + language
                + ") of Alur's gallery. It is yours now.\n";
    }

    @Override
    public String toString() {
        return language + "/" + name;
    }
}
