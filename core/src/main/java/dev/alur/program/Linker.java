package dev.alur.program;

import dev.alur.AlurException;
import dev.alur.Problem;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Origin;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.KnownWords;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Links definitions: finds what every name in a workflow means, so that each becomes a closed definition, and compiles
 * them. Reports everything that is wrong, not the first.
 */
public final class Linker {
    /** Verbs whose action an adapter brings; never a name the host forgot to say. */
    static final Set<String> VERBS = Set.of(Verbs.SEND, "webhook", "email", "database", "crm", "analytics_event");

    /** Keywords that may stand alone as a trigger. */
    private static final List<String> TRIGGERS = List.of(
            "first_message",
            "nth_message",
            "message",
            "unmatched",
            "manual",
            "schedule",
            "audience",
            "group",
            "webhook");

    private final Definitions definitions;
    private final Environment environment;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Workflow> workflows = new LinkedHashMap<>();
    private final Map<String, Component> components = new LinkedHashMap<>();
    /** Names and actions of integrations. */
    private final Set<String> offered = new HashSet<>();

    private final Map<String, MessageTemplate> templates = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private @Nullable KnownWords known;
    private @Nullable KnownWords knownTriggers;

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
            for (Trigger trigger : expanded.triggers()) {
                texts(trigger, workflow.origin(), workflow.name());
            }
        }
        for (Component component : components.values()) {
            if (component instanceof Component.NamedTrigger named) {
                texts(named.trigger(), component.origin(), component.name());
            }
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
            if (component instanceof Component.Integration integration) {
                offered.add(Slug.of(integration.name()));
                integration.actions().forEach(action -> offered.add(Slug.of(action)));
            }
        }
        for (MessageTemplate template : definitions.templates()) {
            templates.putIfAbsent(Slug.of(template.name()), template);
        }
    }

    /** Compiles what a trigger says in texts of their own: cron and patterns. */
    private void texts(Trigger trigger, Origin origin, String where) {
        if (trigger instanceof Trigger.Scheduled scheduled && scheduled.cron() != null) {
            text(environment.expressions().schedules()::cron, scheduled.cron(), origin, where);
        } else if (trigger instanceof Trigger.MessageReceived message) {
            for (String pattern : message.matches()) {
                text(environment.expressions().patterns()::compile, pattern, origin, where);
            }
        }
    }

    private void text(Consumer<String> compiler, String text, Origin origin, String where) {
        try {
            compiler.accept(text);
        } catch (AlurException e) {
            report(Problem.error(e.code(), String.valueOf(e.getMessage()))
                    .at(origin.position())
                    .in(where));
        }
    }

    private void compile(Linked linked, String name, Workflow workflow) {
        try {
            Assembler assembler = new Assembler(linked, environment);
            Program program = assembler.assemble(workflow);
            assembler.problems().forEach(problem -> problems.add(problem.in(name)));
            if (assembler.problems().isEmpty()) {
                linked.add(program);
            }
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

    /** Whether an integration offers an action of that name, or has it itself: its adapter will supply it. */
    boolean isOffered(String slug) {
        return offered.contains(slug);
    }

    /** Every name that is known here, for advice on misspelt ones. */
    private KnownWords known() {
        if (known == null) {
            Set<String> names = new LinkedHashSet<>(workflows.keySet());
            names.addAll(components.keySet());
            names.addAll(offered);
            names.addAll(environment.bindings().names());
            names.addAll(VERBS);
            known = new KnownWords(names);
        }
        return known;
    }

    private KnownWords knownTriggers() {
        if (knownTriggers == null) {
            Set<String> names = new LinkedHashSet<>(TRIGGERS);
            components.forEach((name, component) -> {
                if (component instanceof Component.NamedTrigger) {
                    names.add(name);
                }
            });
            knownTriggers = new KnownWords(names);
        }
        return knownTriggers;
    }

    /** A trigger's keyword or component that a name is one edit away from. */
    @Nullable
    String nearestTrigger(String slug) {
        return slug.length() < 5 ? null : knownTriggers().near(slug);
    }

    @Nullable
    String nearest(String slug) {
        return slug.length() < 5 ? null : known().near(slug);
    }
}
