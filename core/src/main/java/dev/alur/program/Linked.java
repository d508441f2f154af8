package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Definitions after linking: closed workflows, their programs, and all that is wrong with them. */
public final class Linked {
    private final Map<String, Workflow> workflows;
    private final Map<String, MessageTemplate> templates;
    private final List<Problem> problems;
    private final Map<String, Set<String>> needs;
    private final List<Program> programs = new ArrayList<>();

    Linked(
            Map<String, Workflow> workflows,
            Map<String, MessageTemplate> templates,
            List<Problem> problems,
            Map<String, Set<String>> needs) {
        this.workflows = workflows;
        this.templates = templates;
        this.problems = problems;
        this.needs = needs;
    }

    void add(Program program) {
        programs.add(program);
    }

    /** One per workflow, in the order of the definitions; none when there is an error. Unmodifiable. */
    public List<Program> programs() {
        return Collections.unmodifiableList(programs);
    }

    /** Errors and warnings. Unmodifiable. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Names a workflow uses that nothing here supplies: the host's code must. In order of use. */
    public Set<String> needs(String workflow) {
        return Collections.unmodifiableSet(needs.getOrDefault(Slug.of(workflow), Set.of()));
    }

    /** A workflow with what its names mean in their place: components are the steps and conditions they stand for. */
    public Workflow expanded(String workflow) {
        return workflow(Slug.of(workflow));
    }

    /**
     * The programs, or every problem.
     *
     * @throws InvalidWorkflowException if there is an error
     */
    public List<Program> orThrow() {
        if (hasErrors()) {
            throw new InvalidWorkflowException(problems);
        }
        return programs();
    }

    Workflow workflow(String slug) {
        Workflow workflow = workflows.get(slug);
        if (workflow == null) {
            throw new AlurException("unknown-workflow", "there is no workflow named " + slug);
        }
        return workflow;
    }

    Map<String, Workflow> workflows() {
        return workflows;
    }

    @Nullable
    MessageTemplate template(Workflow workflow, String name) {
        for (Map.Entry<String, MessageTemplate> own : workflow.templates().entrySet()) {
            if (Slug.of(own.getKey()).equals(Slug.of(name))) {
                return own.getValue();
            }
        }
        return templates.get(Slug.of(name));
    }

    /** Everything a workflow says and uses, as text: what its hash stands for. */
    String closure(Workflow workflow) {
        Set<String> reached = new LinkedHashSet<>();
        Map<String, String> parts = new LinkedHashMap<>();
        reach(workflow, reached, parts);
        return String.join("\n", parts.values());
    }

    private void reach(Workflow workflow, Set<String> reached, Map<String, String> parts) {
        if (!reached.add(Slug.of(workflow.name()))) {
            return;
        }
        parts.put(Slug.of(workflow.name()), Canonical.of(workflow));
        for (Step step : Walk.all(workflow)) {
            String name = templateOf(step);
            MessageTemplate template = name == null ? null : template(workflow, name);
            if (template != null) {
                parts.put("template " + name, Canonical.of(template));
            }
            if (step instanceof Step.CallWorkflow call && workflows.containsKey(Slug.of(call.workflow()))) {
                reach(workflow(Slug.of(call.workflow())), reached, parts);
            }
        }
    }

    private static @Nullable String templateOf(Step step) {
        if (step instanceof Step.Send send) {
            return send.message().template();
        }
        return step instanceof Step.Ask ask ? ask.prompt().template() : null;
    }
}
