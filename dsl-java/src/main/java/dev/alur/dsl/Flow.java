package dev.alur.dsl;

import dev.alur.model.Definitions;
import dev.alur.model.Workflow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete workflow: its definition as data, and the code behind its names. Immutable. */
public final class Flow extends Defined {
    private final Workflow definition;

    Flow(Workflow definition, Lambdas lambdas) {
        super(definition.name(), lambdas);
        this.definition = definition;
    }

    /** The workflow as data, equal to the one the same words in YAML give. */
    public Workflow definition() {
        return definition;
    }

    @Override
    public Definitions definitions() {
        return Definitions.of(definition);
    }

    /**
     * What a workflow that calls this one gets, YAML's {@code return}; adds to what was said. Texts may hold
     * placeholders.
     *
     * @throws dev.alur.InvalidWorkflowException if the value is no plain value
     */
    public Flow returns(String name, Object value) {
        Map<String, Object> all = Plain.and(definition.returns(), Map.of(name, value), definition.name());
        return new Flow(definition.withReturns(all), lambdas());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Flow flow && definition.equals(flow.definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return definition.toString();
    }
}
