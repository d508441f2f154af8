package dev.alur.dsl;

import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Step;

/**
 * A complete step and the words that may stand beside any verb. A word said twice keeps its last value. Immutable.
 *
 * @param <S> what the step is after such a word
 */
public abstract class OneStep<S extends StepPart> extends StepPart {
    private final Step step;

    OneStep(Step step, Lambdas lambdas) {
        super(Body.of(step, lambdas));
        this.step = step;
    }

    /** This step with other options. */
    abstract S copy(Options options, Lambdas lambdas);

    final S copy(Options options) {
        return copy(options, lambdas());
    }

    final Options options() {
        return step.options();
    }

    /** What this step is called in an error. */
    final String where() {
        return StepTitle.of(step);
    }

    /** A stable identity: analytics, journal and migration know the step by it. Unless said, it derives from the verb. */
    public final S id(String id) {
        return copy(options().withId(Text.required(id, "id", where())));
    }

    /** A name for people. */
    public final S name(String name) {
        return copy(options().withName(Text.required(name, "name", where())));
    }

    /**
     * A guard, YAML's {@code if}: the step runs only if this is true.
     *
     * @throws dev.alur.InvalidWorkflowException if the text is not a condition
     */
    public final S onlyIf(String condition) {
        return onlyIf(Text.condition(condition, "onlyIf", where()), Lambdas.NONE);
    }

    /** A guard, YAML's {@code if}: the step runs only if this is true. */
    public final S onlyIf(ConditionPart condition) {
        return onlyIf(condition.condition(), condition.lambdas());
    }

    private S onlyIf(Condition condition, Lambdas code) {
        return copy(options().withGuard(condition), lambdas().and(code));
    }
}
