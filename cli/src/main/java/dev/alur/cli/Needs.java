package dev.alur.cli;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Linked;
import dev.alur.program.Walk;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that no file defines, as errors: nothing of the host's is to be expected. */
final class Needs {
    private Needs() {}

    static List<Problem> problems(Definitions definitions, Linked linked) {
        Set<String> needs = new LinkedHashSet<>();
        List<Step> steps = new ArrayList<>();
        for (Workflow workflow : definitions.workflows()) {
            needs.addAll(linked.needs(workflow.name()));
            steps.addAll(Walk.all(workflow));
        }
        for (Component component : definitions.components()) {
            if (component instanceof Component.Steps body) {
                steps.addAll(Walk.all(Workflow.of(body.name(), body.steps())));
            }
        }
        return needs.stream()
                .map(name -> Problem.error("unknown-name", "no file defines " + name)
                        .withHint("define a component of that name, or leave out --closed")
                        .at(first(name, steps)))
                .toList();
    }

    private static @Nullable Position first(String name, List<Step> steps) {
        return steps.stream()
                .filter(step -> step instanceof Step.Perform perform
                        && Slug.of(perform.call().name()).equals(name))
                .findFirst()
                .map(step -> step.options().origin().position())
                .orElse(null);
    }
}
