package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands the person to a human; the bot is silent until the human gives back or the time is over. Immutable. */
public final class HandoffStep extends OneStep<HandoffStep> {
    private final Step.Handoff step;

    private HandoffStep(Step.Handoff step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static HandoffStep of(@Nullable String to) {
        return new HandoffStep(new Step.Handoff(Options.NONE, to, null, null, List.of()), Lambdas.NONE);
    }

    @Override
    HandoffStep copy(Options options, Lambdas lambdas) {
        return new HandoffStep(
                new Step.Handoff(options, step.to(), step.words(), step.timeout(), step.onTimeout()), lambdas);
    }

    /** What the human is told; may hold placeholders. */
    public HandoffStep text(String words) {
        String said = Text.required(words, "text", where());
        return new HandoffStep(
                new Step.Handoff(options(), step.to(), said, step.timeout(), step.onTimeout()), lambdas());
    }

    /** When the bot takes over again, 24 hours unless said, and what runs then before the steps that follow. */
    public HandoffStep timeout(Duration after, StepPart... steps) {
        Body body = Body.of(List.of(steps));
        Duration limit = Text.positive(after, "timeout", where());
        return new HandoffStep(
                new Step.Handoff(options(), step.to(), step.words(), limit, body.steps()),
                lambdas().and(body.lambdas()));
    }

    /** When the bot takes over again, as people write it ({@code 2h}), and what runs then. */
    public HandoffStep timeout(String after, StepPart... steps) {
        return timeout(Text.duration(after, "timeout", where()), steps);
    }
}
