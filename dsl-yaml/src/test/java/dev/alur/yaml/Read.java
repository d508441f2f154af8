package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Component;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;

/** Short ways to read a text that must be sound, to editors, too. */
final class Read {
    private Read() {}

    static Reading text(String... lines) {
        return YamlReader.create().read(new Source("test.yaml", String.join("\n", lines)));
    }

    static Reading sound(String... lines) {
        Reading reading = text(lines);
        assertThat(reading.problems().stream().map(reading::describe)).isEmpty();
        SchemaCheck.assertValid(String.join("\n", lines));
        return reading;
    }

    static Workflow workflow(String... lines) {
        return sound(lines).orThrow().workflows().get(0);
    }

    /** The first step of a workflow whose steps are these lines. */
    static Step step(String... lines) {
        return workflow("name: test\ntrigger: manual\nsteps:\n  " + String.join("\n  ", lines))
                .steps()
                .get(0);
    }

    /** The first trigger of a workflow with these lines below {@code trigger:}. */
    static Trigger trigger(String... lines) {
        return workflow("name: test\nsteps: [a]\ntrigger:\n  " + String.join("\n  ", lines))
                .triggers()
                .get(0);
    }

    static Component component(String... lines) {
        return sound(lines).orThrow().components().get(0);
    }
}
