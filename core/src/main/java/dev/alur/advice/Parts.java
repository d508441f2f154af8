package dev.alur.advice;

import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Walk;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of definitions by name, as authors use them. Immutable. */
final class Parts {
    private final Map<String, Component> components = new HashMap<>();
    private final Map<String, Workflow> workflows = new HashMap<>();
    private final Map<String, Set<String>> given = new HashMap<>();

    Parts(Definitions definitions) {
        definitions.components().forEach(component -> components.putIfAbsent(Slug.of(component.name()), component));
        definitions.workflows().forEach(workflow -> workflows.putIfAbsent(Slug.of(workflow.name()), workflow));
        definitions.workflows().forEach(workflow -> Walk.all(workflow).forEach(this::given));
        for (Component component : definitions.components()) {
            if (component instanceof Component.Steps body) {
                Walk.all(Workflow.of(body.name(), body.steps())).forEach(this::given);
            }
        }
    }

    private void given(Step step) {
        if (step instanceof Step.CallWorkflow call) {
            given(call.workflow(), call.with());
        } else if (step instanceof Step.StartWorkflow start) {
            given(start.workflow(), start.with());
        } else if (step instanceof Step.Perform perform) {
            given(perform.call().name(), perform.call().arguments());
        }
    }

    private void given(String name, Map<String, Object> with) {
        given.computeIfAbsent(Slug.of(name), slug -> new HashSet<>()).addAll(with.keySet());
    }

    /** What steps of these definitions give a workflow when they call or start it. */
    Set<String> given(Workflow workflow) {
        return given.getOrDefault(Slug.of(workflow.name()), Set.of());
    }

    @Nullable
    Component component(String name) {
        return components.get(Slug.of(name));
    }

    @Nullable
    Workflow workflow(String name) {
        return workflows.get(Slug.of(name));
    }

    /** The steps a step stands for when it names a component, {@code null} for any other step. */
    Component.@Nullable Steps body(Step step) {
        return step instanceof Step.Perform perform && component(perform.call().name()) instanceof Component.Steps body
                ? body
                : null;
    }

    Trigger meant(Trigger trigger) {
        return trigger instanceof Trigger.Named named
                        && component(named.call().name()) instanceof Component.NamedTrigger meant
                ? meant.trigger()
                : trigger;
    }

    /** Every step a run may come to, those of components too. */
    List<Step> reached(List<Step> steps) {
        List<Step> reached = new ArrayList<>();
        reach(steps, reached, new HashSet<>());
        return reached;
    }

    private void reach(List<Step> steps, List<Step> reached, Set<Component> seen) {
        for (Step step : steps) {
            reached.add(step);
            Walk.children(step).forEach(inner -> reach(inner, reached, seen));
            Component.Steps body = body(step);
            if (body != null && seen.add(body)) {
                reach(body.steps(), reached, seen);
            }
        }
    }
}
