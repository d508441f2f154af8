package dev.alur.expressions;

import dev.alur.lang.Names;
import dev.alur.lang.Patterns.Pattern;
import dev.alur.lang.Scope;
import dev.alur.lang.Test;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.jspecify.annotations.Nullable;

/** Whole conditions through JEXL: what core's closures are compared with. Good for one condition. */
final class JexlConditions {
    private final JexlEngine engine;
    private final Map<String, Function> questions = new HashMap<>();

    JexlConditions(TableArithmetic table) {
        engine = JexlScripts.caged(table);
        questions.putAll(Map.of(
                "comparable", new Function(2, 2, a -> TableArithmetic.comparable(a[0], a[1])),
                "holds", new Function(2, 2, a -> table.holds(a[0], a[1])),
                "within", new Function(2, 2, a -> a[1] instanceof Collection<?> && table.holds(a[1], a[0])),
                "exists", new Function(1, 1, a -> a[0] != null),
                "truth", new Function(1, 1, a -> isTrue(a[0])),
                "time", new Function(1, 1, a -> TableArithmetic.time(a[0]))));
    }

    Test compile(Condition condition, Names names) {
        JexlText text = new JexlText(names);
        write(condition, text);
        JexlExpression script = engine.createExpression(text.source());
        Operand[] operands = text.operands();
        return scope -> (Boolean) script.evaluate(context(operands, scope));
    }

    private void write(Condition condition, JexlText text) {
        if (condition instanceof Condition.All all) {
            join(all.parts(), " && ", "true", text);
        } else if (condition instanceof Condition.Any any) {
            join(any.parts(), " || ", "false", text);
        } else if (condition instanceof Condition.Not not) {
            text.add("!(");
            write(not.condition(), text);
            text.add(")");
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare, text);
        } else if (condition instanceof Condition.Between between) {
            between(between, text);
        } else if (condition instanceof Condition.Contains contains) {
            ask("holds", contains.whole(), contains.part(), text);
        } else if (condition instanceof Condition.In in) {
            ask("within", in.value(), in.items(), text);
        } else if (condition instanceof Condition.Exists exists) {
            text.add("exists(").add(exists.path()).add(")");
        } else if (condition instanceof Condition.Truth truth) {
            text.add("truth(").add(truth.value()).add(")");
        } else if (condition instanceof Condition.Matches matches) {
            String name = "finds_" + questions.size();
            Pattern pattern = new Re2Patterns().compile(matches.pattern());
            questions.put(name, new Function(1, 1, a -> {
                String value = a[0] instanceof Boolean ? null : Plain.text(a[0]);
                return value != null && pattern.finds(value);
            }));
            text.add(name + "(").add(matches.value()).add(")");
        } else {
            throw new IllegalArgumentException(condition.toString());
        }
    }

    private static void compare(Condition.Compare compare, JexlText text) {
        boolean times = isTime(compare.left()) || isTime(compare.right());
        if (compare.operator() == Condition.Comparison.NOT_EQUAL) {
            text.add("comparable(");
            operand(compare.left(), times, text).add(", ");
            operand(compare.right(), times, text).add(") && ");
        }
        operand(compare.left(), times, text).add(" " + compare.operator().sign() + " ");
        operand(compare.right(), times, text);
    }

    private static void between(Condition.Between between, JexlText text) {
        boolean times = between.low() instanceof Expr.Literal low
                && low.value() instanceof LocalTime
                && between.high() instanceof Expr.Literal high
                && high.value() instanceof LocalTime;
        boolean wraps = times && literalTime(between.low()).isAfter(literalTime(between.high()));
        operand(between.value(), times, text).add(" >= ");
        operand(between.low(), times, text).add(wraps ? " || " : " && ");
        operand(between.value(), times, text).add(times ? " < " : " <= ");
        operand(between.high(), times, text);
    }

    private static LocalTime literalTime(Expr expression) {
        return (LocalTime) Objects.requireNonNull(((Expr.Literal) expression).value());
    }

    private static boolean isTime(Expr expression) {
        return expression instanceof Expr.Literal literal && literal.value() instanceof LocalTime;
    }

    private static JexlText operand(Expr expression, boolean time, JexlText text) {
        return time ? text.add("time(").add(expression).add(")") : text.add(expression);
    }

    private void join(List<Condition> parts, String operator, String none, JexlText text) {
        text.add(parts.isEmpty() ? none : "(");
        for (int i = 0; i < parts.size(); i++) {
            text.add(i == 0 ? "(" : operator + "(");
            write(parts.get(i), text);
            text.add(")");
        }
        text.add(parts.isEmpty() ? "" : ")");
    }

    private static void ask(String question, Expr first, Expr second, JexlText text) {
        text.add(question + "(").add(first).add(", ").add(second).add(")");
    }

    private static boolean isTrue(@Nullable Object value) {
        return value instanceof Boolean truth
                ? truth
                : value instanceof String text && text.strip().matches("(?i)true|yes|ya");
    }

    private JexlContext context(Operand[] operands, Scope scope) {
        Object[] values = new Object[operands.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = operands[i].read(scope);
        }
        PositionalContext positions = new PositionalContext(values);
        return new JexlContext() {
            @Override
            public @Nullable Object get(String name) {
                return questions.containsKey(name) ? questions.get(name) : positions.get(name);
            }

            @Override
            public boolean has(String name) {
                return questions.containsKey(name) || positions.has(name);
            }

            @Override
            public void set(String name, Object value) {
                positions.set(name, value);
            }
        };
    }
}
