package dev.alur.gallery;

import java.util.LinkedHashMap;
import java.util.Map;

/** A template with its values: texts of files, ready to be written as UTF-8. Immutable; any thread. */
public final class FilledTemplate {
    /** In scenario files the name of the workflow file. */
    private static final String FILE = "file";

    private final String workflow;
    private final String scenarios;
    private final Map<String, Filling> values;

    FilledTemplate(String workflow, String scenarios, Map<String, Filling> values) {
        this.workflow = workflow;
        this.scenarios = scenarios;
        this.values = Map.copyOf(values);
    }

    /** The workflow file. */
    public String workflow() {
        return workflow;
    }

    /** The scenario file. @param file the workflow file, relative to the scenario file */
    public String scenarios(String file) {
        Map<String, Filling> all = new LinkedHashMap<>(values);
        all.put(FILE, Filling.of(file));
        return Placeholders.fill(scenarios, all);
    }
}
