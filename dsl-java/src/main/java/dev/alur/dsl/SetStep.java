package dev.alur.dsl;

import dev.alur.model.Expr;
import dev.alur.model.Options;
import dev.alur.model.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets variables, in the order written. Immutable. */
public final class SetStep extends OneStep<SetStep> {
    private final Step.Assign step;

    private SetStep(Step.Assign step, Lambdas lambdas) {
        super(step, lambdas);
        this.step = step;
    }

    static SetStep of(String variable, Object value) {
        return new SetStep(new Step.Assign(Options.NONE, Map.of()), Lambdas.NONE).set(variable, value);
    }

    @Override
    SetStep copy(Options options, Lambdas lambdas) {
        return new SetStep(new Step.Assign(options, step.values()), lambdas);
    }

    /**
     * One more variable. A text is an expression where it reads as one ({@code price * qty}, {@code user.city}), else
     * itself, with its placeholders filled; anything else is the value itself.
     *
     * @throws dev.alur.InvalidWorkflowException if the text is no expression, or the value of another type
     */
    public SetStep set(String variable, Object value) {
        String name = Text.required(variable, "set", "set");
        String where = StepTitle.of("set", name);
        Map<String, Object> values = new LinkedHashMap<>(step.values());
        values.put(name, value instanceof String text ? Text.assignment(text, where) : given(Plain.of(value, where)));
        return new SetStep(new Step.Assign(options(), values), lambdas());
    }

    /** A constant is the expression that its text would be. */
    private static Object given(Object plain) {
        return plain instanceof List || plain instanceof Map ? plain : new Expr.Literal(plain);
    }
}
