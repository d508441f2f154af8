package dev.alur.reports.page;

import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.model.Message;
import dev.alur.model.OnError;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Linker;
import dev.alur.program.Walk;
import dev.alur.reports.words.Subject;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the host must supply for a workflow to run.
 *
 * @param actions by name, with the arguments they are given
 * @param connections verbs of the language an adapter carries out
 */
record Supplies(
        Map<String, Set<String>> actions,
        Set<String> connections,
        Set<String> events,
        Set<String> audiences,
        Set<String> templates,
        Set<String> files,
        Set<String> recipients) {

    /** @param announced events that workflows of the same files publish, as slugs */
    static Supplies of(Subject subject, Set<String> announced) {
        Supplies supplies = new Supplies(
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        Workflow workflow = subject.workflow();
        workflow.triggers().forEach(trigger -> supplies.trigger(trigger, announced));
        subject.needs().forEach(name -> supplies.actions.put(name, new LinkedHashSet<>()));
        supplies.handlings(workflow.onError());
        for (Step step : Walk.all(workflow)) {
            supplies.step(step, subject, announced);
        }
        return supplies;
    }

    /** Events that these workflows publish, as slugs. */
    static Set<String> announced(List<Subject> subjects) {
        Set<String> events = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            for (Step step : Walk.all(subject.workflow())) {
                if (step instanceof Step.Emit emit) {
                    events.add(Slug.of(emit.event()));
                }
            }
        }
        return events;
    }

    boolean isEmpty() {
        return actions.isEmpty()
                && connections.isEmpty()
                && events.isEmpty()
                && audiences.isEmpty()
                && templates.isEmpty()
                && files.isEmpty()
                && recipients.isEmpty();
    }

    private void trigger(Trigger trigger, Set<String> announced) {
        if (trigger instanceof Trigger.EventPublished event && !announced.contains(Slug.of(event.name()))) {
            events.add(event.name());
        } else if (trigger instanceof Trigger.Named named
                && !announced.contains(Slug.of(named.call().name()))) {
            events.add(named.call().name());
        } else if (trigger instanceof Trigger.ForAudience audience) {
            audiences.add(audience.audience());
        } else if (trigger instanceof Trigger.Scheduled scheduled && scheduled.audience() != null) {
            audiences.add(scheduled.audience());
        }
    }

    private void step(Step step, Subject subject, Set<String> announced) {
        List<Call> calls = new ArrayList<>(step.options().undo());
        if (step instanceof Step.Perform perform) {
            calls.add(perform.call());
        } else if (step instanceof Step.Send send) {
            message(send.message(), subject);
        } else if (step instanceof Step.Ask ask) {
            message(ask.prompt(), subject);
        } else if (step instanceof Step.Handoff handoff && handoff.to() != null) {
            recipients.add(handoff.to());
        } else if (step instanceof Step.WaitFor waitFor
                && waitFor.awaited() instanceof Awaited.NamedEvent event
                && !announced.contains(Slug.of(event.name()))) {
            events.add(event.name());
        }
        for (Call call : calls) {
            String name = Slug.of(call.name());
            if (Linker.isVerb(name)) {
                connections.add(name);
            } else {
                actions.computeIfAbsent(name, first -> new LinkedHashSet<>())
                        .addAll(call.arguments().keySet());
            }
        }
        handlings(step.options().onError());
    }

    private void message(Message message, Subject subject) {
        if (message.template() != null && subject.template(message) == null) {
            templates.add(message.template());
        }
        if (message.fallbackTemplate() != null) {
            templates.add(message.fallbackTemplate());
        }
        if (message.file() != null) {
            files.add(message.file());
        }
    }

    private void handlings(OnError onError) {
        onError.handlings().values().forEach(handling -> {
            if (handling.recipient() != null && !handling.recipient().equals("workflow_admin")) {
                recipients.add(handling.recipient());
            }
        });
    }
}
