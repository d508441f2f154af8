package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.Problem;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links definitions: finds what every name in a workflow means, so that each becomes a closed definition, and compiles
 * them. Reports everything that is wrong, not the first.
 */
public final class Linker {
    /** Verbs whose action an adapter brings; never a name the host forgot to say. */
    static final Set<String> VERBS = Set.of(Verbs.SEND, "webhook", "email", "database", "crm", "analytics_event");

    private final Definitions definitions;
    private final Environment environment;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Workflow> workflows = new LinkedHashMap<>();
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<String, MessageTemplate> templates = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    private Linker(Definitions definitions, Environment environment) {
        this.definitions = definitions;
        this.environment = environment;
    }

    /** Links and compiles. Never throws for what an author wrote: {@link Linked#problems()} tells. */
    public static Linked link(Definitions definitions, Environment environment) {
        return new Linker(definitions, environment).link();
    }

    /** Whether an action is a verb of the language, which an adapter carries out. */
    public static boolean isVerb(String action) {
        return VERBS.contains(action);
    }

    private Linked link() {
        collect();
        Map<String, Workflow> closed = new LinkedHashMap<>();
        for (Workflow workflow : workflows.values()) {
            Expansion expansion = new Expansion(this, workflow);
            Workflow expanded = expansion.workflow();
            closed.put(Slug.of(workflow.name()), expanded);
            needs.put(Slug.of(workflow.name()), expansion.needs());
            Checks.check(expanded, environment.limits(), problems);
        }
        Linked linked = new Linked(closed, templates, problems, needs);
        Cycles.check(linked, environment.limits(), problems);
        if (problems.stream().noneMatch(Problem::isError)) {
            closed.forEach((name, workflow) -> compile(linked, name, workflow));
        }
        return linked;
    }

    private void collect() {
        for (Workflow workflow : definitions.workflows()) {
            if (workflows.putIfAbsent(Slug.of(workflow.name()), workflow) != null) {
                problems.add(Problem.error("duplicate-name", "there is another workflow named " + workflow.name())
                        .withHint("names compare without case, spaces and -; give one of them another name")
                        .at(workflow.origin().position())
                        .in(workflow.name()));
            }
        }
        for (Component component : definitions.components()) {
            if (components.putIfAbsent(Slug.of(component.name()), component) != null) {
                problems.add(Problem.error("duplicate-name", "there is another component named " + component.name())
                        .withHint("names compare without case, spaces and -; give one of them another name")
                        .at(component.origin().position())
                        .in(component.name()));
            }
        }
        for (MessageTemplate template : definitions.templates()) {
            templates.putIfAbsent(Slug.of(template.name()), template);
        }
    }

    private void compile(Linked linked, String name, Workflow workflow) {
        try {
            linked.add(new Assembler(linked, environment).assemble(workflow));
        } catch (AlurException e) {
            problems.add(Problem.error(e.code(), e.getMessage() == null ? e.code() : e.getMessage())
                    .at(workflow.origin().position())
                    .in(name));
        }
    }

    boolean hasWorkflow(String slug) {
        return workflows.containsKey(slug);
    }

    @Nullable
    Component component(String slug) {
        return components.get(slug);
    }

    Bindings bindings() {
        return environment.bindings();
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    /** Every name that is known here, for advice on misspelt ones. */
    Set<String> known() {
        Set<String> known = new LinkedHashSet<>(workflows.keySet());
        known.addAll(components.keySet());
        known.addAll(environment.bindings().names());
        known.addAll(VERBS);
        return known;
    }

    @Nullable
    String nearest(String slug) {
        return slug.length() < 5 ? null : Spelling.nearest(slug, known(), 1);
    }
}
