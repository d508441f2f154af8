package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.Map;

/** Begins another run and does not wait for it. Immutable. */
public final class StartStep extends OneStep<StartStep> implements TakesArguments<StartStep> {
    private final Step.StartWorkflow step;

    private StartStep(Step.StartWorkflow step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static StartStep of(String workflow) {
        String name = Text.required(workflow, "start", "start");
        return new StartStep(new Step.StartWorkflow(Options.NONE, name, Map.of()), Lambdas.NONE);
    }

    @Override
    StartStep copy(Options options, Lambdas lambdas) {
        return new StartStep(new Step.StartWorkflow(options, step.workflow(), step.with()), lambdas);
    }

    @Override
    public StartStep with(Map<String, ?> arguments) {
        Map<String, Object> all = Plain.and(step.with(), arguments, where());
        return new StartStep(new Step.StartWorkflow(options(), step.workflow(), all), lambdas());
    }
}
