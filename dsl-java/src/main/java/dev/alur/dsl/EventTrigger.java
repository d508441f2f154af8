package dev.alur.dsl;

import dev.alur.model.Awaited;
import dev.alur.model.Condition;
import dev.alur.model.Trigger.EventPublished;

/** A named event: starts a workflow, and is what {@code waitFor} waits for. Immutable. */
public final class EventTrigger extends TriggerPart {
    private final EventPublished event;

    private EventTrigger(EventPublished event, Lambdas lambdas) {
        super(event, lambdas);
        this.event = event;
    }

    static EventTrigger of(String name) {
        return new EventTrigger(
                new EventPublished(Text.required(name, "event", "event"), Condition.ALWAYS), Lambdas.NONE);
    }

    /**
     * Only with such fields: {@code score > 70}.
     *
     * @throws dev.alur.InvalidWorkflowException if the text is not a condition
     */
    public EventTrigger where(String condition) {
        return where(ConditionPart.of(Text.condition(condition, "where", StepTitle.of("event", event.name()))));
    }

    /** Only with such fields. */
    public EventTrigger where(ConditionPart condition) {
        return new EventTrigger(new EventPublished(event.name(), condition.condition()), condition.lambdas());
    }

    Awaited awaited() {
        return new Awaited.NamedEvent(event.name(), event.where());
    }
}
