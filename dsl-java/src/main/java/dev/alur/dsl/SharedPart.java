package dev.alur.dsl;

import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component: steps, a trigger or a condition that workflows use by name, and the code behind it. Immutable. */
public final class SharedPart extends Defined {
    private final Component component;

    private SharedPart(Component component, Lambdas lambdas) {
        super(component.name(), lambdas);
        this.component = component;
    }

    static SharedPart of(String name, Body body) {
        return new SharedPart(new Component.Steps(named(name), body.steps(), Origin.NONE), body.lambdas());
    }

    static SharedPart of(String name, TriggerPart part) {
        return new SharedPart(new Component.NamedTrigger(named(name), part.trigger(), Origin.NONE), part.lambdas());
    }

    static SharedPart of(String name, ConditionPart part) {
        return new SharedPart(new Component.NamedCondition(named(name), part.condition(), Origin.NONE), part.lambdas());
    }

    private static String named(String name) {
        return Text.required(name, "component", "component");
    }

    /** The component as data. */
    public Component component() {
        return component;
    }

    @Override
    public Definitions definitions() {
        return new Definitions(List.of(), List.of(component), List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedPart part && component.equals(part.component);
    }

    @Override
    public int hashCode() {
        return component.hashCode();
    }

    @Override
    public String toString() {
        return component.toString();
    }
}
