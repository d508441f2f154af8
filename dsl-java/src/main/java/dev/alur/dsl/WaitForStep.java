package dev.alur.dsl;

import dev.alur.model.Awaited;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.List;

/** Waits for something to happen; without a timeout, as long as the engine allows. Immutable. */
public final class WaitForStep extends OneStep<WaitForStep> {
    private final Step.WaitFor step;

    private WaitForStep(Step.WaitFor step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static WaitForStep of(Awaited awaited, Lambdas lambdas) {
        return new WaitForStep(new Step.WaitFor(Options.NONE, awaited, null, List.of()), lambdas);
    }

    @Override
    WaitForStep copy(Options options, Lambdas lambdas) {
        return new WaitForStep(new Step.WaitFor(options, step.awaited(), step.timeout(), step.onTimeout()), lambdas);
    }

    /** The variable for what happened; unless said, the step's id. */
    public WaitForStep saveAs(String variable) {
        return copy(options().withSaveAs(Text.required(variable, "saveAs", where())));
    }

    /** How long to wait, and what runs then; the run goes on unless these steps end it. */
    public WaitForStep timeout(Duration after, StepPart... steps) {
        Body body = Body.of(List.of(steps));
        Duration limit = Text.positive(after, "timeout", where());
        return new WaitForStep(
                new Step.WaitFor(options(), step.awaited(), limit, body.steps()),
                lambdas().and(body.lambdas()));
    }

    /** How long to wait, as people write it ({@code 2 days}), and what runs then. */
    public WaitForStep timeout(String after, StepPart... steps) {
        return timeout(Text.duration(after, "timeout", where()), steps);
    }
}
