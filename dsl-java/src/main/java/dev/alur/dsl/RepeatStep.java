package dev.alur.dsl;

import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Runs steps again and again; whichever of its limits is reached first ends it. Immutable. */
public final class RepeatStep extends OneStep<RepeatStep> {
    private final Step.Repeat step;

    private RepeatStep(Step.Repeat step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static RepeatStep of(Body body) {
        return new RepeatStep(
                new Step.Repeat(Options.NONE, null, Condition.ALWAYS, null, body.steps()), body.lambdas());
    }

    @Override
    RepeatStep copy(Options options, Lambdas lambdas) {
        return new RepeatStep(
                new Step.Repeat(options, step.times(), step.during(), step.until(), step.body()), lambdas);
    }

    private RepeatStep with(@Nullable Object times, Condition during, @Nullable Condition until, Lambdas code) {
        return new RepeatStep(
                new Step.Repeat(options(), times, during, until, step.body()),
                lambdas().and(code));
    }

    /** The most rounds. */
    public RepeatStep times(int most) {
        BigDecimal times = BigDecimal.valueOf(Text.counted(most, "times", where()));
        return with(times, step.during(), step.until(), Lambdas.NONE);
    }

    /**
     * The most rounds, as a variable or an expression says.
     *
     * @throws dev.alur.InvalidWorkflowException if the text is no expression
     */
    public RepeatStep times(String expression) {
        return with(Text.rounds(expression), step.during(), step.until(), Lambdas.NONE);
    }

    RepeatStep during(ConditionPart condition) {
        return with(step.times(), condition.condition(), step.until(), condition.lambdas());
    }

    /** Ends after the first round behind which this holds. */
    public RepeatStep until(String condition) {
        return until(ConditionPart.of(Text.condition(condition, "until", where())));
    }

    /** Ends after the first round behind which this holds. */
    public RepeatStep until(ConditionPart condition) {
        return with(step.times(), step.during(), condition.condition(), condition.lambdas());
    }

    /** The variable for the list of the rounds' results, in order; unless said, the step's id. */
    public RepeatStep saveAs(String variable) {
        return copy(options().withSaveAs(Text.required(variable, "saveAs", where())));
    }
}
