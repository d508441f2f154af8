package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions as authors write them; the grammar and its meaning are in {@code docs/expressions.md}. Any thread. */
public final class Conditions {
    private Conditions() {}

    /**
     * Reads a condition such as {@code user.total_orders > 5 and not user.vip}. One bare word becomes {@link
     * Condition.Named}: a registered condition, else a variable; a bare path becomes {@link Condition.Truth}.
     *
     * @throws SyntaxException if the text is no condition
     */
    public static Condition parse(String text) {
        return new ConditionParser(text).condition();
    }

    /**
     * Reads the short form of a comparison, as in {@code score: "> 70"}, {@code "between 1 and 5"}, {@code "in [a, b]"};
     * any other value stands for equality, a list for one of its items, {@code null} for a missing value.
     *
     * @param field a path such as {@code event.score}
     * @throws SyntaxException if the value begins with an operator and is no valid short form; its offset is one in the
     *     value
     */
    public static Condition shorthand(String field, @Nullable Object value) {
        Expr.Path path = Expr.Path.of(field);
        if (value instanceof String text) {
            return Shorthand.read(path, text);
        }
        if (value == null) {
            return new Condition.Not(new Condition.Exists(path));
        }
        if (value instanceof List<?> list) {
            List<Expr> items = new ArrayList<>();
            for (Object item : list) {
                items.add(literal(item));
            }
            return new Condition.In(path, new Expr.Items(items));
        }
        return new Condition.Compare(path, Condition.Comparison.EQUAL, literal(value));
    }

    /** The canonical text; {@link #parse} reads what it wrote back to an equal condition. */
    public static String print(Condition condition) {
        return Printer.condition(condition);
    }

    /** Whether a condition is the same for every input, as {@code 1 < 2} or {@code true}: always a mistake. */
    public static boolean isConstant(Condition condition) {
        return References.in(condition).isEmpty() && !References.asksNamed(condition);
    }

    /**
     * The first part of a condition, also inside {@code and}, {@code or} and {@code not}, that is the same for every
     * input; {@code null} if there is none.
     */
    public static @Nullable Condition constantPart(Condition condition) {
        if (isConstant(condition)) {
            return condition;
        }
        for (Condition part : parts(condition)) {
            Condition constant = constantPart(part);
            if (constant != null) {
                return constant;
            }
        }
        return null;
    }

    /** Whether a condition asks one by name: code of the host's, a component or a variable. */
    public static boolean asksNamed(Condition condition) {
        return References.asksNamed(condition);
    }

    /** What {@code and}, {@code or} or {@code not} joins; empty for a condition that is none of them. */
    public static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        return condition instanceof Condition.Not not ? List.of(not.condition()) : List.of();
    }

    /** The paths a condition reads, in order, each once; names of {@link Condition.Named} are not among them. */
    public static List<Expr.Path> references(Condition condition) {
        return References.in(condition);
    }

    private static Expr.Literal literal(@Nullable Object value) {
        BigDecimal number = Values.isNumber(value) ? Values.number(value) : null;
        return new Expr.Literal(number != null ? number : value);
    }
}
