package dev.alur.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a set of sources defines: workflows, the components they use by name, and templates. Immutable.
 *
 * @param templates message templates every workflow of these definitions may use
 */
public record Definitions(List<Workflow> workflows, List<Component> components, List<MessageTemplate> templates) {
    /** Nothing. */
    public static final Definitions NONE = new Definitions(List.of(), List.of(), List.of());

    public Definitions {
        workflows = List.copyOf(workflows);
        components = List.copyOf(components);
        templates = List.copyOf(templates);
    }

    public static Definitions of(Workflow... workflows) {
        return new Definitions(List.of(workflows), List.of(), List.of());
    }

    /** These and those; names that stand in both are an error when linked. */
    public Definitions and(Definitions others) {
        List<Workflow> allWorkflows = new ArrayList<>(workflows);
        allWorkflows.addAll(others.workflows);
        List<Component> allComponents = new ArrayList<>(components);
        allComponents.addAll(others.components);
        List<MessageTemplate> allTemplates = new ArrayList<>(templates);
        allTemplates.addAll(others.templates);
        return new Definitions(allWorkflows, allComponents, allTemplates);
    }
}
