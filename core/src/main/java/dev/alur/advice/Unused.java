package dev.alur.advice;

import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.model.Awaited;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Message;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Walk;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Components and templates that no workflow uses. Without a workflow they are a library, used elsewhere. */
final class Unused {
    private final Parts parts;
    private final Set<String> names = new HashSet<>();
    private final Set<String> templates = new HashSet<>();
    /** Some template's name is known only when its message is sent. */
    private boolean anyTemplate;

    private Unused(Parts parts) {
        this.parts = parts;
    }

    static List<Problem> in(Definitions definitions, Parts parts) {
        List<Problem> problems = new ArrayList<>();
        if (definitions.workflows().isEmpty()) {
            return problems;
        }
        Unused unused = new Unused(parts);
        definitions.workflows().forEach(unused::workflow);
        for (Component component : definitions.components()) {
            boolean used =
                    component instanceof Component.Integration || unused.names.contains(Slug.of(component.name()));
            if (!used) {
                problems.add(unused(component));
            }
        }
        definitions.templates().forEach(template -> unused.template(template, problems));
        definitions
                .workflows()
                .forEach(workflow ->
                        workflow.templates().values().forEach(template -> unused.template(template, problems)));
        return problems;
    }

    private static Problem unused(Component component) {
        return Problem.warning("unused-component", "no workflow uses the component `" + component.name() + "`")
                .withHint("use it, or leave it out")
                .at(component.origin().position())
                .in(component.name());
    }

    private static Problem unused(MessageTemplate template) {
        return Problem.warning("unused-template", "no message uses the template `" + template.name() + "`")
                .withHint("use it, or leave it out")
                .at(template.origin().position())
                .in(template.name());
    }

    private void template(MessageTemplate template, List<Problem> problems) {
        if (!anyTemplate && !templates.contains(Slug.of(template.name()))) {
            problems.add(unused(template));
        }
    }

    private void workflow(Workflow workflow) {
        condition(workflow.condition());
        workflow.triggers().forEach(this::trigger);
        workflow.about().needs().forEach(this::name);
        Walk.all(workflow).forEach(this::step);
    }

    private void trigger(Trigger trigger) {
        if (trigger instanceof Trigger.Named named) {
            name(named.call().name());
        } else if (trigger instanceof Trigger.EventPublished event) {
            condition(event.where());
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Named named) {
            name(named.call().name());
        }
        // A bare name in a comparison is a variable, but costs nothing to count.
        Conditions.references(condition).forEach(path -> name(path.root()));
        Conditions.parts(condition).forEach(this::condition);
    }

    private void name(String name) {
        if (!names.add(Slug.of(name))) {
            return;
        }
        Component component = parts.component(name);
        if (component instanceof Component.Steps body) {
            Walk.all(Workflow.of(body.name(), body.steps())).forEach(this::step);
        } else if (component instanceof Component.NamedTrigger named) {
            trigger(named.trigger());
        } else if (component instanceof Component.NamedCondition named) {
            condition(named.condition());
        }
    }

    private void step(Step step) {
        condition(step.options().guard());
        step.options().undo().forEach(call -> name(call.name()));
        if (step instanceof Step.Perform perform) {
            name(perform.call().name());
            texts(perform.call().arguments());
        } else if (step instanceof Step.Send send) {
            message(send.message());
        } else if (step instanceof Step.Ask ask) {
            message(ask.prompt());
        } else if (step instanceof Step.Choose choose) {
            choose.branches().forEach(branch -> condition(branch.when()));
        } else if (step instanceof Step.Repeat repeat) {
            condition(repeat.during());
            if (repeat.until() != null) {
                condition(repeat.until());
            }
        } else if (step instanceof Step.WaitFor waitFor && waitFor.awaited() instanceof Awaited.NamedEvent event) {
            condition(event.where());
        }
    }

    private void message(Message message) {
        text(message.template());
        text(message.fallbackTemplate());
    }

    /** An action may be given the name of a template. */
    private void texts(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::texts);
        } else if (value instanceof List<?> list) {
            list.forEach(this::texts);
        }
    }

    private void text(@Nullable String template) {
        if (template != null) {
            anyTemplate |= template.startsWith("{{");
            templates.add(Slug.of(template));
        }
    }
}
