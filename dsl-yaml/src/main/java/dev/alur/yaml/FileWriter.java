package dev.alur.yaml;

import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Insights;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes definitions: a document for each workflow, one for components and templates, one for each record. */
final class FileWriter {
    private final StepWriter steps = new StepWriter();

    List<Part.Branch> documents(Definitions definitions) {
        List<Part.Branch> documents = new ArrayList<>();
        WorkflowWriter workflows = new WorkflowWriter(steps);
        for (Workflow workflow : definitions.workflows()) {
            documents.add(workflows.write(workflow));
        }
        Part.Branch shared = Part.Branch.map();
        for (Component component : definitions.components()) {
            put(shared, component.name(), component(component));
        }
        if (!definitions.templates().isEmpty()) {
            put(shared, "templates", templates(definitions.templates()));
        }
        if (!shared.twigs.isEmpty()) {
            documents.add(shared);
        }
        definitions
                .changes()
                .forEach(change -> documents.add(Part.Branch.map().put("workflow_changes", changes(change))));
        definitions
                .insights()
                .forEach(report -> documents.add(Part.Branch.map().put("workflow_insights", insights(report))));
        return documents;
    }

    /** With a blank line between two entries. */
    private static void put(Part.Branch document, String key, Part value) {
        if (document.find(key) != null) {
            throw Written.unwritable("two components named `" + key + "`");
        }
        document.put(key, value);
        document.twigs.get(document.twigs.size() - 1).before.add("");
    }

    private Part component(Component component) {
        if (component instanceof Component.Steps named) {
            return steps.steps(named.steps());
        }
        if (component instanceof Component.NamedTrigger named) {
            return TriggerWriter.trigger(named.trigger(), CanonicalTriggers.Where.COMPONENT);
        }
        if (component instanceof Component.NamedCondition named) {
            Condition condition = named.condition();
            return Part.Branch.map().put("condition", Written.condition(condition));
        }
        if (component instanceof Component.Integration integration) {
            return integration(integration);
        }
        throw Written.unwritable(
                "a component of the type " + component.getClass().getSimpleName());
    }

    private static Part integration(Component.Integration integration) {
        Part.Branch map = Part.Branch.map();
        text("platform", integration.platform(), map);
        texts("actions", integration.actions(), map);
        texts("data_sync", integration.dataSync(), map);
        texts("events", integration.events(), map);
        texts("custom_dimensions", integration.dimensions(), map);
        if (!integration.settings().isEmpty()) {
            map.put("settings", Written.map(integration.settings()));
        }
        return map;
    }

    private static void text(String word, @Nullable String text, Part.Branch map) {
        if (text != null) {
            map.put(word, Written.text(text));
        }
    }

    private static void texts(String word, List<String> texts, Part.Branch map) {
        if (!texts.isEmpty()) {
            Part.Branch list = Written.texts(texts);
            list.flow = false;
            map.put(word, list);
        }
    }

    private static Part changes(ChangeRecord change) {
        Part.Branch map = Part.Branch.map();
        text("version", change.version(), map);
        texts("changes", change.changes(), map);
        if (change.approval() != ChangeRecord.Approval.UNSAID) {
            boolean required = change.approval() == ChangeRecord.Approval.REQUIRED;
            map.put("approval_required", Part.Leaf.plain(Boolean.toString(required)));
        }
        text("approved_by", change.approvedBy(), map);
        text("deployed_at", change.deployedAt(), map);
        return map;
    }

    private static Part insights(Insights report) {
        Part.Branch map = Part.Branch.map();
        text("performance_score", report.performanceScore(), map);
        texts("strengths", report.strengths(), map);
        texts("improvement_areas", report.improvementAreas(), map);
        texts("recommendations", report.recommendations(), map);
        return map;
    }

    static Part templates(Iterable<MessageTemplate> templates) {
        Part.Branch map = Part.Branch.map();
        for (MessageTemplate template : templates) {
            if (map.find(template.name()) != null) {
                throw Written.unwritable("two templates named `" + template.name() + "`");
            }
            map.put(template.name(), template(template));
        }
        return map;
    }

    private static Part template(MessageTemplate template) {
        Part.Branch map = Part.Branch.map();
        template.texts().forEach((language, text) -> {
            if (language.isEmpty()) {
                map.put("text", Written.speech(text));
            } else {
                map.put(language, new Part.Branch(Part.Form.MAP, true).put("text", Written.speech(text)));
            }
        });
        template.places().forEach((place, words) -> {
            Part.Branch said = new Part.Branch(Part.Form.MAP, true);
            words.forEach((word, value) -> said.put(
                    word,
                    value instanceof String text && CanonicalFile.SPOKEN.contains(word)
                            ? Written.speech(text)
                            : Written.value(value)));
            map.put(place, said);
        });
        return map;
    }
}
