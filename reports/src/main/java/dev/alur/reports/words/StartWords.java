package dev.alur.reports.words;

import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.util.ArrayList;
import java.util.List;

/** What starts a workflow, in words. Any thread. */
public final class StartWords {
    private final Wording wording;
    private final Tongue tongue;

    public StartWords(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
    }

    /** A heading and lines with a bullet, separated by line feeds. */
    public String of(Workflow workflow) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(workflow));
        reasons(workflow).forEach(reason -> lines.add("• " + reason));
        lines.addAll(bounds(workflow));
        return String.join("\n", lines);
    }

    /** {@code Starts when}, or how a workflow without triggers starts. */
    public String heading(Workflow workflow) {
        return reasons(workflow).isEmpty()
                ? tongue.of("Starts by hand or from another workflow", "Dimulai sendiri atau dari alur lain")
                : tongue.of("Starts when", "Dimulai ketika");
    }

    /** Any one of these starts it. */
    public List<String> reasons(Workflow workflow) {
        return workflow.triggers().stream()
                .filter(trigger -> !isGate(trigger))
                .map(wording::trigger)
                .toList();
    }

    /** All of these must hold besides: hours, the workflow's own condition. */
    public List<String> bounds(Workflow workflow) {
        List<String> bounds = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            if (isGate(trigger)) {
                bounds.add(wording.trigger(trigger));
            }
        }
        if (!workflow.condition().equals(Condition.ALWAYS)) {
            bounds.add(tongue.of("only if ", "hanya jika ") + wording.condition(workflow.condition()));
        }
        return bounds;
    }

    private static boolean isGate(Trigger trigger) {
        return trigger instanceof Trigger.Hours hours && hours.role() == Trigger.Role.GATE;
    }
}
