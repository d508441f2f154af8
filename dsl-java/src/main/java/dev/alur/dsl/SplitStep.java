package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gives a person one arm of an experiment, for good. Immutable. */
public final class SplitStep extends OneStep<SplitStep> {
    private final Step.Split step;

    private SplitStep(Step.Split step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static SplitStep of(String experiment, List<Arm> arms) {
        List<Step.Arm> models = new ArrayList<>();
        Lambdas lambdas = Lambdas.NONE;
        for (Arm arm : arms) {
            models.add(arm.model());
            lambdas = lambdas.and(arm.lambdas());
        }
        String name = Text.required(experiment, "split", "split");
        return new SplitStep(new Step.Split(Options.NONE, name, models, null), lambdas);
    }

    @Override
    SplitStep copy(Options options, Lambdas lambdas) {
        return new SplitStep(
                new Step.Split(options, step.experiment(), step.arms(), step.goal(), step.duration()), lambdas);
    }

    /** The goal by which the arms are compared. */
    public SplitStep goal(String name) {
        String goal = Text.required(name, "goal", where());
        return new SplitStep(
                new Step.Split(options(), step.experiment(), step.arms(), goal, step.duration()), lambdas());
    }

    /** How long the experiment is planned to run, for reports. */
    public SplitStep duration(Duration planned) {
        return new SplitStep(
                new Step.Split(options(), step.experiment(), step.arms(), step.goal(), planned), lambdas());
    }
}
