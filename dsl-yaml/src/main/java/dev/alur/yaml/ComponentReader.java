package dev.alur.yaml;

import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a top-level key that is no word: a workflow by that name, or a component, its kind told by what it holds. */
final class ComponentReader {
    private static final String KINDS = "a workflow (`steps`), a trigger or an action (`type`), a condition"
            + " (`condition` with `then`), steps (a verb or a list), or `*_integration`";

    private static final String INTEGRATION = "_integration";

    private final Values values;
    private final List<Workflow> workflows;
    private final List<Component> components;

    ComponentReader(Values values, List<Workflow> workflows, List<Component> components) {
        this.values = values;
        this.workflows = workflows;
        this.components = components;
    }

    /** @param whole the document it stands in */
    void read(Node.Entry entry, Node.Entries whole) {
        if (Slug.of(entry.name()).endsWith(INTEGRATION)) {
            Component.Integration integration = new RecordReader(values).integration(entry);
            if (integration != null) {
                components.add(integration);
            }
            return;
        }
        if (values.nameCheck().hasInvisible(entry.key()) || misspeltIntegration(entry)) {
            return;
        }
        boolean body = entry.value() instanceof Node.Entries map && WorkflowReader.hasBody(map);
        if (!body && misspelt(entry, whole)) {
            return;
        }
        if (entry.value() instanceof Node.Entries map && WorkflowReader.isWorkflow(map)) {
            workflows.add(new WorkflowReader(values).read(map, entry.key()));
            return;
        }
        if (entry.value() instanceof Node.Items) {
            steps(entry, entry.value());
        } else if (entry.value() instanceof Node.Entries map && !map.entries().isEmpty()) {
            map(entry, map);
        } else if (!(entry.value() instanceof Node.Broken)) {
            unknown(entry);
        }
    }

    /** One edit away from a word that would make this another document. */
    private boolean misspelt(Node.Entry entry, Node.Entries whole) {
        boolean plain = entry.value() instanceof Node.Text || entry.value() instanceof Node.Items;
        Meant meant =
                Meant.slip(entry, whole, plain ? List.of(Place.DOCUMENT, Place.WORKFLOW) : List.of(Place.DOCUMENT));
        if (!meant.isNothing()) {
            values.misspelt(entry.key(), "is not known here", meant.words());
        }
        return !meant.isNothing();
    }

    /** What can only be an integration, but for its name: {@code actions} alone would make it a workflow. */
    private boolean misspeltIntegration(Node.Entry entry) {
        String meant = integration(Slug.of(entry.name()));
        boolean configuration = meant != null
                && entry.value() instanceof Node.Entries map
                && !map.entries().isEmpty()
                && map.entries().stream().allMatch(each -> Grammar.find(Place.INTEGRATION, each.name()) != null);
        if (configuration && meant != null) {
            values.misspelt(entry.key(), "is not known here", List.of(meant));
        }
        return configuration;
    }

    private static @Nullable String integration(String name) {
        for (int length = INTEGRATION.length() - 1; length <= INTEGRATION.length() + 1; length++) {
            int at = name.length() - length;
            if (at > 0 && Spelling.isNear(name.substring(at), INTEGRATION)) {
                return name.substring(0, at) + INTEGRATION;
            }
        }
        return null;
    }

    private void unknown(Node.Entry entry) {
        boolean setting = Grammar.find(Place.WORKFLOW, entry.name()) != null;
        values.findings()
                .error(
                        "unknown-kind",
                        "`" + entry.name() + "` is no component",
                        entry.key().at())
                .hint(setting ? "a workflow needs `steps` beside it" : "a component is " + KINDS);
    }

    private void map(Node.Entry entry, Node.Entries map) {
        Node.Entry type = TriggerReader.entry(map, "type");
        boolean verb = map.entries().stream().anyMatch(each -> {
            Word word = Grammar.find(Place.STEP, each.name());
            return word != null && !word.name().equals("if") && !TriggerReader.isTrigger(map);
        });
        boolean then = map.entries().stream().anyMatch(each -> each.name().equals("then"));
        boolean condition = !verb && map.entries().stream().anyMatch(each -> isCondition(each.name()));
        if (then && condition) {
            steps(entry, map);
        } else if (type != null && TriggerReader.entry(map, "ask") == null) {
            typed(entry, map, type);
        } else if (condition && map.entries().size() == 1) {
            condition(entry, map.entries().get(0).value());
        } else if (TriggerReader.isTrigger(map)) {
            trigger(entry, map);
        } else if (verb
                || map.entries().stream().anyMatch(each -> ConditionKeys.isCondition(each.name()))
                || isNear(map, condition ? List.of(Place.STEP, Place.IF) : List.of(Place.STEP))) {
            steps(entry, map);
        } else if (isNear(map, List.of(Place.TRIGGER))) {
            trigger(entry, map);
        } else {
            unknown(entry);
        }
    }

    /** Whether a key is one slip from a word of these places, or nobody sees all of it. */
    private static boolean isNear(Node.Entries map, List<Place> places) {
        return map.entries().stream()
                .anyMatch(each -> Invisible.in(each.name()) >= 0
                        || !Meant.slip(each, map, places).isNothing());
    }

    private static boolean isCondition(String key) {
        return key.equals("condition") || key.equals("if");
    }

    private void typed(Node.Entry entry, Node.Entries map, Node.Entry type) {
        Node.Text text = values.scalar(type.value(), "a type");
        if (text == null) {
            return;
        }
        String kind = Slug.of(text.value());
        boolean says = map.entries().stream()
                .anyMatch(each -> each.name().equals("text") || each.name().equals("template"));
        boolean endpoint = kind.equals("webhook") && TriggerReader.entry(map, "path") != null;
        if (endpoint || (TriggerTypes.KNOWN.contains(kind) && !(kind.equals("message") && says))) {
            trigger(entry, map);
            return;
        }
        Word action = Grammar.find(Place.STEP, kind);
        if (action != null) {
            steps(entry, map);
            return;
        }
        List<String> all = new java.util.ArrayList<>(Verbs.TYPES);
        all.addAll(TriggerTypes.KNOWN);
        String near = Nearness.suggestion(kind, all);
        values.findings()
                .error("unknown-type", "`" + text.value() + "` is no type of component", text.at())
                .hint(near != null ? "did you mean `" + near + "`?" : "known: " + String.join(", ", all));
    }

    private void trigger(Node.Entry entry, Node.Entries map) {
        Trigger trigger = new TriggerReader(values).component(map);
        String name = values.name(entry.key());
        if (trigger != null && name != null) {
            components.add(new Component.NamedTrigger(name, trigger, origin(entry)));
        }
    }

    private void condition(Node.Entry entry, Node value) {
        Condition condition = values.condition(value);
        String name = values.name(entry.key());
        if (condition != null && name != null) {
            components.add(new Component.NamedCondition(name, condition, origin(entry)));
        }
    }

    private void steps(Node.Entry entry, Node value) {
        String name = values.name(entry.key());
        List<Step> steps = new StepReader(values, entry.name()).steps(value);
        if (name != null && !steps.isEmpty()) {
            components.add(new Component.Steps(name, steps, origin(entry)));
        } else if (value instanceof Node.Items items && items.items().isEmpty()) {
            values.findings()
                    .error(
                            "no-steps",
                            "`" + entry.name() + "` does nothing",
                            entry.key().at());
        }
    }

    private static Origin origin(Node.Entry entry) {
        return Origin.at(entry.key().at());
    }
}
