package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.Map;

/** Publishes a named event for this conversation. Immutable. */
public final class EmitStep extends OneStep<EmitStep> implements TakesArguments<EmitStep> {
    private final Step.Emit step;

    private EmitStep(Step.Emit step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static EmitStep of(String event) {
        return new EmitStep(new Step.Emit(Options.NONE, Text.required(event, "emit", "emit"), Map.of()), Lambdas.NONE);
    }

    @Override
    EmitStep copy(Options options, Lambdas lambdas) {
        return new EmitStep(new Step.Emit(options, step.event(), step.with()), lambdas);
    }

    @Override
    public EmitStep with(Map<String, ?> arguments) {
        Map<String, Object> all = Plain.and(step.with(), arguments, where());
        return new EmitStep(new Step.Emit(options(), step.event(), all), lambdas());
    }
}
