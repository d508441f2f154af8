package dev.alur.trigger;

import dev.alur.lang.Compiler;
import dev.alur.lang.Test;
import dev.alur.model.Condition;
import dev.alur.model.Condition.Comparison;
import dev.alur.model.Expr;
import dev.alur.model.Trigger.DataCrossed;
import dev.alur.value.Event;
import dev.alur.value.Event.Kind;
import dev.alur.value.Values;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A profile field that comes to meet a condition: it holds for the value after the write and did not before. The
 * comparison is that of every condition. Immutable.
 */
final class DataCheck implements Rule.Check {
    private static final Expr.Path VALUE = Expr.Path.of("value");

    private final DataCrossed trigger;
    private final String field;
    private final @Nullable Test test;

    DataCheck(DataCrossed trigger, Compiler compiler) {
        this.trigger = trigger;
        field = field(trigger);
        Condition condition = condition(trigger);
        test = condition == null ? null : compiler.condition(condition, new ConditionNames());
    }

    /** The field's path inside the profile. */
    static String field(DataCrossed trigger) {
        return trigger.field().startsWith("user.") ? trigger.field().substring("user.".length()) : trigger.field();
    }

    /** {@code null} for a change, which asks nothing of the value itself. */
    private static @Nullable Condition condition(DataCrossed trigger) {
        return switch (trigger.operator()) {
            case EQUALS -> compare(Comparison.EQUAL, trigger);
            case NOT_EQUALS -> compare(Comparison.NOT_EQUAL, trigger);
            case GREATER_THAN -> compare(Comparison.GREATER, trigger);
            case GREATER_OR_EQUAL -> compare(Comparison.GREATER_OR_EQUAL, trigger);
            case LESS_THAN -> compare(Comparison.LESS, trigger);
            case LESS_OR_EQUAL -> compare(Comparison.LESS_OR_EQUAL, trigger);
            case BETWEEN -> new Condition.Between(VALUE, item(trigger, 0), item(trigger, 1));
            case IN -> new Condition.In(VALUE, expression(trigger.value()));
            case CONTAINS -> new Condition.Contains(VALUE, expression(trigger.value()));
            case EXISTS -> new Condition.Exists(VALUE);
            case CHANGED -> null;
        };
    }

    private static Condition compare(Comparison operator, DataCrossed trigger) {
        return new Condition.Compare(VALUE, operator, expression(trigger.value()));
    }

    private static Expr item(DataCrossed trigger, int index) {
        Object item = trigger.value() instanceof List<?> items && index < items.size() ? items.get(index) : null;
        return expression(item);
    }

    private static Expr expression(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return new Expr.Items(items.stream().map(DataCheck::expression).toList());
        }
        if (value instanceof LocalTime || value instanceof Boolean) {
            return new Expr.Literal(value);
        }
        return new Expr.Literal(Values.isNumber(value) ? Values.number(value) : value);
    }

    /** Whether the write changed the field at all. */
    static boolean differs(String field, Situation situation) {
        return !Values.same(situation.before(field), situation.after(field));
    }

    @Override
    public boolean holds(Event event, Situation situation, @Nullable Hits hits) {
        if (event.kind() != Kind.PROFILE) {
            return false;
        }
        Object before = situation.before(field);
        Object after = situation.after(field);
        if (Values.same(before, after)) {
            return false;
        }
        return test == null || (meets(test, after, situation) && !meets(test, before, situation));
    }

    private static boolean meets(Test test, @Nullable Object value, Situation situation) {
        return test.test(new SituationScope(situation, slot -> value));
    }

    @Override
    public Rule.Answer explain(Event event, Situation situation, @Nullable Hits hits) {
        String operator = trigger.operator().name().toLowerCase(Locale.ROOT);
        String wanted = "data: needs " + field + " to come to be " + operator
                + (trigger.value() == null ? "" : " " + Values.text(trigger.value()));
        if (event.kind() != Kind.PROFILE) {
            return Rule.Answer.no(wanted + ", " + Checks.what(event));
        }
        return new Rule.Answer(
                holds(event, situation, hits),
                wanted + ", was " + shown(situation.before(field)) + ", is " + shown(situation.after(field)));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "missing" : Values.text(value);
    }
}
