package dev.alur.dsl;

import dev.alur.model.Condition;
import dev.alur.model.Condition.Comparison;
import dev.alur.model.Expr;
import dev.alur.model.Trigger.DataOperator;
import java.time.LocalTime;
import java.util.List;

/**
 * A variable, built-in or field of the user by its path, about to be compared; also stands on the right side of a
 * comparison. Immutable.
 */
public final class Field extends Comparing<ConditionPart> {
    private final Expr.Path path;

    private Field(Expr.Path path) {
        this.path = path;
    }

    static Field of(String dotted) {
        Expr.Path path = Expr.Path.of(Text.required(dotted, "field", "field"));
        path.segments().forEach(segment -> Text.required(segment, "field", "field"));
        return new Field(path);
    }

    /** True, "true", "yes" and "ya"; everything else, a missing value included, is false. */
    public ConditionPart isTrue() {
        return ConditionPart.of(new Condition.Truth(path));
    }

    /** An RE2 pattern that is found anywhere in it. */
    public ConditionPart matches(String pattern) {
        return ConditionPart.of(new Condition.Matches(path, Text.required(pattern, "matches", "field " + path)));
    }

    @Override
    ConditionPart compare(DataOperator operator, List<Object> values) {
        return ConditionPart.of(
                condition(operator, values.stream().map(this::expr).toList()));
    }

    private Condition condition(DataOperator operator, List<Expr> right) {
        return switch (operator) {
            case EQUALS -> new Condition.Compare(path, Comparison.EQUAL, right.get(0));
            case NOT_EQUALS -> new Condition.Compare(path, Comparison.NOT_EQUAL, right.get(0));
            case GREATER_THAN -> new Condition.Compare(path, Comparison.GREATER, right.get(0));
            case GREATER_OR_EQUAL -> new Condition.Compare(path, Comparison.GREATER_OR_EQUAL, right.get(0));
            case LESS_THAN -> new Condition.Compare(path, Comparison.LESS, right.get(0));
            case LESS_OR_EQUAL -> new Condition.Compare(path, Comparison.LESS_OR_EQUAL, right.get(0));
            case BETWEEN -> new Condition.Between(path, right.get(0), right.get(1));
            case IN -> new Condition.In(path, new Expr.Items(right));
            case CONTAINS -> new Condition.Contains(path, right.get(0));
            case EXISTS -> new Condition.Exists(path);
            case CHANGED -> throw new IllegalStateException("only a trigger sees a change");
        };
    }

    private Expr expr(Object value) {
        if (value instanceof Field field) {
            return field.path;
        }
        return new Expr.Literal(value instanceof LocalTime ? value : Plain.of(value, "field " + path));
    }
}
