package dev.alur.dsl;

import dev.alur.model.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with the answer true or false. Equal when the data is; the code behind names does not count. Immutable. */
public final class ConditionPart {
    private final Condition condition;
    private final Lambdas lambdas;

    ConditionPart(Condition condition, Lambdas lambdas) {
        this.condition = condition;
        this.lambdas = lambdas;
    }

    static ConditionPart of(Condition condition) {
        return new ConditionPart(condition, Lambdas.NONE);
    }

    /** The condition as data. */
    public Condition condition() {
        return condition;
    }

    Lambdas lambdas() {
        return lambdas;
    }

    /** True when both are. */
    public ConditionPart and(ConditionPart other) {
        List<Condition> parts = new ArrayList<>();
        parts.addAll(condition instanceof Condition.All all ? all.parts() : List.of(condition));
        parts.addAll(other.condition instanceof Condition.All all ? all.parts() : List.of(other.condition));
        return new ConditionPart(new Condition.All(parts), lambdas.and(other.lambdas));
    }

    /** True when one of them is. */
    public ConditionPart or(ConditionPart other) {
        List<Condition> parts = new ArrayList<>();
        parts.addAll(condition instanceof Condition.Any any ? any.parts() : List.of(condition));
        parts.addAll(other.condition instanceof Condition.Any any ? any.parts() : List.of(other.condition));
        return new ConditionPart(new Condition.Any(parts), lambdas.and(other.lambdas));
    }

    ConditionPart negated() {
        return new ConditionPart(new Condition.Not(condition), lambdas);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConditionPart part && condition.equals(part.condition);
    }

    @Override
    public int hashCode() {
        return condition.hashCode();
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
