package dev.alur.dsl;

import dev.alur.model.Call;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.Map;

/** Calls an action or a component by name. Immutable. */
public final class RunStep extends FallibleStep<RunStep> implements TakesArguments<RunStep> {
    private final Step.Perform step;

    RunStep(Step.Perform step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static RunStep of(String name, Lambdas lambdas) {
        return new RunStep(new Step.Perform(Options.NONE, Call.of(Text.required(name, "run", "run"))), lambdas);
    }

    @Override
    RunStep copy(Options options, Lambdas lambdas) {
        return new RunStep(new Step.Perform(options, step.call()), lambdas);
    }

    @Override
    public RunStep with(Map<String, ?> arguments) {
        Map<String, Object> all = Plain.and(step.call().arguments(), arguments, where());
        return new RunStep(new Step.Perform(options(), Call.of(step.call().name(), all)), lambdas());
    }

    /** The variable for a plain result; unless said, the step's id. A map's entries become variables by their keys. */
    public RunStep saveAs(String variable) {
        return copy(options().withSaveAs(Text.required(variable, "saveAs", where())));
    }

    /** The longest one call may take; 30 s unless the engine says otherwise. */
    public RunStep timeout(Duration limit) {
        return copy(options().withTimeout(Text.positive(limit, "timeout", where())));
    }

    /** The longest one call may take, as people write it: {@code 30 seconds}. */
    public RunStep timeout(String limit) {
        return timeout(Text.duration(limit, "timeout", where()));
    }

    Call bareCall(String owner) {
        if (!options().equals(Options.NONE)) {
            throw Text.invalid(
                    "undo-options",
                    "undo keeps only the name and arguments of \"" + step.call().name() + "\"",
                    "remove its other words",
                    owner);
        }
        return step.call();
    }
}
