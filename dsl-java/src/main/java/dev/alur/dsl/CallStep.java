package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.Map;

/** Runs another workflow inside this run and goes on with what it returns. Immutable. */
public final class CallStep extends OneStep<CallStep> implements TakesArguments<CallStep> {
    private final Step.CallWorkflow step;

    private CallStep(Step.CallWorkflow step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static CallStep of(String workflow) {
        String name = Text.required(workflow, "call", "call");
        return new CallStep(new Step.CallWorkflow(Options.NONE, name, Map.of()), Lambdas.NONE);
    }

    @Override
    CallStep copy(Options options, Lambdas lambdas) {
        return new CallStep(new Step.CallWorkflow(options, step.workflow(), step.with()), lambdas);
    }

    /** The variable for what it returns; unless said, the step's id. */
    public CallStep saveAs(String variable) {
        return copy(options().withSaveAs(Text.required(variable, "saveAs", where())));
    }

    @Override
    public CallStep with(Map<String, ?> arguments) {
        Map<String, Object> all = Plain.and(step.with(), arguments, where());
        return new CallStep(new Step.CallWorkflow(options(), step.workflow(), all), lambdas());
    }
}
