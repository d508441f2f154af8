package dev.alur.advice;

import dev.alur.Problem;
import dev.alur.lang.Reserved;
import dev.alur.model.Awaited;
import dev.alur.model.Component;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that nothing sets. Where code, an event or a person may set anything, only a name one letter away from one
 * that is set is one: a false alarm is worse than none.
 */
final class Variables {
    /** Shorter names are too easily another word. */
    private static final int SHORTEST = 5;

    /** Fields that profiles and messages usually have; a bare name finds them. */
    private static final Set<String> USUAL = Set.of(
            "name",
            "first_name",
            "last_name",
            "phone",
            "email",
            "language",
            "city",
            "zone",
            "timezone",
            "tags",
            "text",
            "type",
            "media",
            "caption",
            "id",
            "nama",
            "kota");

    private final Parts parts;
    private final Set<String> set = new LinkedHashSet<>();
    private final Set<String> steps = new HashSet<>();
    private boolean open;

    private Variables(Parts parts) {
        this.parts = parts;
    }

    /** Warnings, each with the place of the step that reads the name. */
    static Map<Problem, Origin> unset(Workflow workflow, Parts parts) {
        Variables variables = new Variables(parts);
        List<Step> reached = new ArrayList<>(parts.reached(workflow.steps()));
        workflow.onError().handlings().values().forEach(handling -> reached.addAll(parts.reached(handling.steps())));
        workflow.triggers().forEach(variables::starts);
        variables.open |= workflow.triggers().isEmpty();
        variables.set.addAll(parts.given(workflow));
        reached.forEach(variables::writes);
        Map<Problem, Origin> problems = new LinkedHashMap<>();
        for (Step step : reached) {
            for (Reads.Read read : Reads.of(step, workflow)) {
                Problem problem = variables.problem(read);
                if (problem != null) {
                    problems.putIfAbsent(problem, step.options().origin());
                }
            }
        }
        return problems;
    }

    /** The variables a step is told to set. */
    static List<String> written(Step step) {
        List<String> names = new ArrayList<>();
        if (step.options().saveAs() != null) {
            names.add(step.options().saveAs());
        }
        if (step instanceof Step.Assign assign) {
            names.addAll(assign.values().keySet());
        } else if (step instanceof Step.ForEach each) {
            names.add(each.as());
        }
        return names;
    }

    /** Only messages bring nothing along: the fields of other beginnings are their senders' business. */
    private void starts(Trigger trigger) {
        Trigger meant = parts.meant(trigger);
        boolean closed = meant instanceof Trigger.MessageReceived
                || meant instanceof Trigger.Unmatched
                || meant instanceof Trigger.FirstMessage
                || meant instanceof Trigger.NthMessage
                || meant instanceof Trigger.Idle
                || meant instanceof Trigger.Hours;
        open |= !closed;
    }

    private void writes(Step step) {
        set.addAll(written(step));
        if (step.options().id() != null) {
            set.add(Slug.of(step.options().id()));
            steps.add(Slug.of(step.options().id()));
        }
        if (step instanceof Step.Perform perform) {
            String name = Slug.of(perform.call().name());
            Component.Steps body = parts.body(step);
            set.add(name);
            steps.add(name);
            if (body != null) {
                set.addAll(perform.call().arguments().keySet());
            } else {
                // The result of an action may be a map, whose entries become variables.
                open = true;
            }
        } else if (step instanceof Step.CallWorkflow call) {
            Workflow callee = parts.workflow(call.workflow());
            if (callee == null) {
                open = true;
            } else {
                set.addAll(callee.returns().keySet());
            }
        } else if (step instanceof Step.WaitFor waitFor && waitFor.awaited() instanceof Awaited.NamedEvent) {
            open = true;
        }
    }

    private @Nullable Problem problem(Reads.Read read) {
        String name = read.path().root();
        if (name.equals("steps") && read.path().segments().size() > 1) {
            return step(Slug.of(read.path().segments().get(1)));
        }
        boolean known = set.contains(name)
                || name.startsWith("user_")
                || USUAL.contains(name)
                || read.own().contains(name)
                || Reserved.isBuiltIn(name);
        if (known) {
            return null;
        }
        String near = near(name);
        boolean alarm = near != null || !open && read.need() == Reads.Need.VALUE;
        return !alarm
                ? null
                : Problem.warning("unset-variable", "nothing here sets `" + name + "`")
                        .withHint(
                                near != null
                                        ? "did you mean " + near + "?"
                                        : "set it before, or write user." + name
                                                + " for what is known of the customer, or give it a default:");
    }

    private @Nullable Problem step(String id) {
        if (steps.contains(id)) {
            return null;
        }
        return Problem.warning("unset-variable", "no step here has the id `" + id + "`")
                .withHint("give the step that is meant `id: " + id + "`");
    }

    private @Nullable String near(String name) {
        if (name.length() < SHORTEST) {
            return null;
        }
        for (String candidate : set) {
            if (candidate.length() >= SHORTEST
                    && Spelling.isNear(name, candidate)
                    && !isAnother(name, candidate)
                    && !isAnother(candidate, name)) {
                return candidate;
            }
        }
        return null;
    }

    /** {@code items} is no slip for {@code item}, nor {@code total2} for {@code total}. */
    private static boolean isAnother(String name, String other) {
        char last = name.charAt(name.length() - 1);
        boolean number = last >= '0' && last <= '9';
        return number || name.equals(other + "s") || name.startsWith(other);
    }
}
