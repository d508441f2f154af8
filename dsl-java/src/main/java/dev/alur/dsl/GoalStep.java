package dev.alur.dsl;

import dev.alur.model.Options;
import dev.alur.model.Step;

/** Notes that a business goal was reached. Immutable. */
public final class GoalStep extends OneStep<GoalStep> {
    private final Step.Goal step;

    private GoalStep(Step.Goal step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static GoalStep of(String goal) {
        return new GoalStep(new Step.Goal(Options.NONE, Text.required(goal, "goal", "goal"), null), Lambdas.NONE);
    }

    @Override
    GoalStep copy(Options options, Lambdas lambdas) {
        return new GoalStep(new Step.Goal(options, step.goal(), step.value()), lambdas);
    }

    /**
     * What reaching it is worth: a number, or a text with a placeholder for one.
     *
     * @throws dev.alur.InvalidWorkflowException if the value is of another type
     */
    public GoalStep value(Object value) {
        return new GoalStep(new Step.Goal(options(), step.goal(), Plain.of(value, where())), lambdas());
    }
}
