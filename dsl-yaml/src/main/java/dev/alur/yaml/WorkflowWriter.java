package dev.alur.yaml;

import dev.alur.model.About;
import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.QuietHours;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.TraceLevel;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one workflow: what it is, what starts it, how it runs, what it does. */
final class WorkflowWriter {
    private final StepWriter steps;
    private final BranchWriter branches;

    WorkflowWriter(StepWriter steps) {
        this.steps = steps;
        this.branches = new BranchWriter(steps);
    }

    Part.Branch write(Workflow workflow) {
        Part.Branch map = Part.Branch.map().put("name", Written.text(workflow.name()));
        about(workflow.about(), map);
        if (!workflow.triggers().isEmpty()) {
            Part.Branch triggers = Part.Branch.list();
            for (Trigger trigger : workflow.triggers()) {
                triggers.add(TriggerWriter.trigger(trigger, CanonicalTriggers.Where.WORKFLOW));
            }
            map.put("triggers", triggers);
        }
        if (!workflow.condition().equals(Condition.ALWAYS)) {
            map.put("conditions", Written.condition(workflow.condition()));
        }
        settings(workflow.settings(), map);
        if (!workflow.onError().isEmpty()) {
            map.put("error_handling", steps.options().onError(workflow.onError()));
        }
        if (!workflow.templates().isEmpty()) {
            workflow.templates().forEach((name, template) -> {
                if (!name.equals(template.name())) {
                    throw Written.unwritable("the template `" + template.name() + "` under another name");
                }
            });
            map.put("templates", FileWriter.templates(workflow.templates().values()));
        }
        if (!workflow.returns().isEmpty()) {
            map.put("return", Written.map(workflow.returns()));
        }
        body(workflow, map);
        return map;
    }

    private static void about(About about, Part.Branch map) {
        text("description", about.description(), map);
        text("version", about.version(), map);
        if (!about.labels().isEmpty()) {
            map.put("labels", Written.map(about.labels()));
        }
        if (!about.needs().isEmpty()) {
            map.put("needs", Written.texts(about.needs()));
        }
    }

    private static void text(String word, @Nullable String text, Part.Branch map) {
        if (text != null) {
            map.put(word, Written.text(text));
        }
    }

    private static void settings(Settings settings, Part.Branch map) {
        Settings usual = Settings.NONE;
        QuietHours quiet = settings.quietHours();
        if (settings.priority() != usual.priority()) {
            map.put("priority", Written.number(settings.priority()));
        }
        if (settings.company() == Settings.Company.BESIDE) {
            map.put("beside", Part.Leaf.plain("true"));
        }
        if (settings.manners() == Settings.Manners.INTERRUPTS) {
            map.put("interrupts", Part.Leaf.plain("true"));
        }
        if (settings.mode() != usual.mode()) {
            map.put("mode", Written.word(settings.mode()));
        }
        text("key", settings.key(), map);
        if (settings.lateReply() != usual.lateReply()) {
            map.put("late_reply", Written.word(settings.lateReply()));
        }
        if (settings.trace() != TraceLevel.PATH) {
            // Off is a boolean in YAML 1.1.
            map.put("trace", Written.text(Written.word(settings.trace()).value));
        }
        text("zone", settings.zone() == null ? null : settings.zone().getId(), map);
        text("quiet_hours", quiet == null ? null : quiet.from() + "-" + quiet.to(), map);
        text("language", settings.language(), map);
        if (!settings.limits().isEmpty()) {
            map.put("limits", Written.map(settings.limits()));
        }
    }

    /** The body that counts as many steps as the model does. */
    private void body(Workflow workflow, Part.Branch map) {
        List<Step> list = workflow.steps();
        if (workflow.length() == list.size()) {
            map.put("steps", steps.steps(list));
            return;
        }
        Step only = list.size() == 1 && list.get(0).options().equals(Options.NONE) ? list.get(0) : null;
        if (only instanceof Step.Sequence sequence) {
            map.put("sequence", branches.days(sequence));
        } else if (only instanceof Step.Choose choose
                && choose.branches().stream().allMatch(b -> b.name() != null)) {
            branches.paths(choose, map);
        } else if (only instanceof Step.Split split && split.experiment().equals(workflow.name())) {
            branches.variants(split, map);
        } else {
            throw Written.unwritable("a workflow of " + list.size() + " steps that counts " + workflow.length());
        }
    }
}
