package dev.alur.scenarios;

import dev.alur.yaml.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file as read. Immutable.
 *
 * @param name as the caller named it
 * @param lines the text, for showing problems
 * @param workflows what the files it names define, {@code null} when it names none
 */
record ScenarioFile(
        String name,
        List<String> lines,
        @Nullable Reading workflows,
        Surroundings surroundings,
        List<Scenario> scenarios) {
    ScenarioFile {
        lines = List.copyOf(lines);
        scenarios = List.copyOf(scenarios);
    }
}
