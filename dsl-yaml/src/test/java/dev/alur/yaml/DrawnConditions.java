package dev.alur.yaml;

import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/**
 * Random conditions and expressions. What YAML has no text for is not drawn: a bare variable of one word (it is read as
 * the condition of that name), a named condition with arguments, a comparison with nothing, more than 512 characters.
 */
final class DrawnConditions {
    private final Draw draw;

    DrawnConditions(Draw draw) {
        this.draw = draw;
    }

    Condition condition() {
        return condition(2);
    }

    private Condition condition(int depth) {
        Condition drawn = any(depth);
        while (CanonicalWords.printed(drawn) == null) {
            drawn = any(depth - 1);
        }
        return drawn;
    }

    private Condition any(int depth) {
        switch (draw.below(depth > 0 ? 11 : 8)) {
            case 0:
                return new Condition.Between(path(), value(0), value(0));
            case 1:
                return new Condition.Contains(path(), value(0));
            case 2:
                return new Condition.In(path(), new Expr.Items(draw.list(1, 3, () -> value(0))));
            case 3:
                return new Condition.Exists(path());
            case 4:
                return new Condition.Matches(path(), draw.of(List.of("^a.*\\d+$", "it's", "[a-z]")));
            case 5:
                return new Condition.Truth(longPath());
            case 6:
                return new Condition.Named(Call.of(draw.of(List.of("vip", "is_open", "buka"))));
            case 8:
                return new Condition.Not(condition(depth - 1));
            case 9:
                return new Condition.All(draw.list(2, 3, () -> condition(depth - 1)));
            case 10:
                return new Condition.Any(draw.list(2, 3, () -> condition(depth - 1)));
            default:
                return new Condition.Compare(path(), draw.of(Condition.Comparison.class), value(1));
        }
    }

    Expr.Path path() {
        return draw.chance(50) ? Expr.Path.of(draw.of(List.of("score", "total", "kota"))) : longPath();
    }

    private Expr.Path longPath() {
        return Expr.Path.of(draw.of(List.of("user.city", "steps.ship.outcome", "items.0.name")));
    }

    private Expr value(int depth) {
        switch (draw.below(depth > 0 ? 7 : 5)) {
            case 0:
                return new Expr.Literal(draw.number());
            case 1:
                return new Expr.Literal(draw.chance(50));
            case 2:
                return new Expr.Literal(LocalTime.of(draw.below(24), draw.below(60)));
            case 3:
                return path();
            case 5:
                return arithmetic();
            case 6:
                return new Expr.Function("min", List.of(path(), value(0)));
            default:
                return new Expr.Literal(draw.word());
        }
    }

    private Expr arithmetic() {
        BigDecimal number = draw.number();
        Expr.Operator operator = draw.of(Expr.Operator.class);
        boolean byNothing = number.signum() == 0
                && (operator == Expr.Operator.DIVIDE || operator == Expr.Operator.REMAINDER); // no file may say so
        Expr sum = new Expr.Arithmetic(byNothing ? Expr.Operator.PLUS : operator, path(), new Expr.Literal(number));
        return draw.chance(30)
                ? new Expr.Negative(sum)
                : draw.chance(30) ? new Expr.Arithmetic(Expr.Operator.TIMES, sum, path()) : sum;
    }

    /** What {@code set} may compute. */
    Expr assignment() {
        switch (draw.below(5)) {
            case 0:
                return arithmetic();
            case 1:
                return longPath();
            case 2:
                return new Expr.Literal(draw.chance(50) ? draw.number() : draw.chance(50));
            case 3:
                return new Expr.Literal(draw.of(List.of("Jakarta", "it's", "a: b", "yes")));
            default:
                return new Expr.Items(List.of(new Expr.Literal("a"), new Expr.Literal(draw.number())));
        }
    }

    /** What a loop may run over, or count to. */
    Expr list() {
        return draw.chance(50)
                ? path()
                : draw.chance(50)
                        ? new Expr.Items(List.of(new Expr.Literal("a b"), new Expr.Literal(draw.number())))
                        : new Expr.Function("max", List.of(path(), path()));
    }
}
