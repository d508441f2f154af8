package dev.alur.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a set of sources defines: workflows, the components they use by name, templates, and records for people.
 * Immutable.
 *
 * @param templates message templates every workflow of these definitions may use
 * @param changes records of changes, in the order of the sources
 * @param insights reports, in the order of the sources
 */
public record Definitions(
        List<Workflow> workflows,
        List<Component> components,
        List<MessageTemplate> templates,
        List<ChangeRecord> changes,
        List<Insights> insights) {
    /** Nothing. */
    public static final Definitions NONE = new Definitions(List.of(), List.of(), List.of());

    public Definitions {
        workflows = List.copyOf(workflows);
        components = List.copyOf(components);
        templates = List.copyOf(templates);
        changes = List.copyOf(changes);
        insights = List.copyOf(insights);
    }

    /** Definitions without records. */
    public Definitions(List<Workflow> workflows, List<Component> components, List<MessageTemplate> templates) {
        this(workflows, components, templates, List.of(), List.of());
    }

    public static Definitions of(Workflow... workflows) {
        return new Definitions(List.of(workflows), List.of(), List.of());
    }

    /** These and those; names that stand in both are an error when linked. */
    public Definitions and(Definitions others) {
        return new Definitions(
                joined(workflows, others.workflows),
                joined(components, others.components),
                joined(templates, others.templates),
                joined(changes, others.changes),
                joined(insights, others.insights));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
