package dev.alur.dsl;

import dev.alur.model.Trigger;
import org.jspecify.annotations.Nullable;

/** What starts a workflow. Equal when the data is; the code behind names does not count. Immutable. */
public class TriggerPart {
    private final Trigger trigger;
    private final Lambdas lambdas;

    TriggerPart(Trigger trigger, Lambdas lambdas) {
        this.trigger = trigger;
        this.lambdas = lambdas;
    }

    static TriggerPart of(Trigger trigger) {
        return new TriggerPart(trigger, Lambdas.NONE);
    }

    /** The trigger as data. */
    public final Trigger trigger() {
        return trigger;
    }

    final Lambdas lambdas() {
        return lambdas;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TriggerPart part && trigger.equals(part.trigger);
    }

    @Override
    public final int hashCode() {
        return trigger.hashCode();
    }

    @Override
    public final String toString() {
        return trigger.toString();
    }
}
