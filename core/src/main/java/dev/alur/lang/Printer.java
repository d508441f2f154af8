package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.Slug;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes conditions and expressions in the one form that {@code fmt} prints, with as few parentheses as possible. */
final class Printer {
    private Printer() {}

    static String condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "true" : joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().isEmpty() ? "false" : joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "not " + inner(not.condition(), " not ");
        }
        if (condition instanceof Condition.Compare compare) {
            return expression(compare.left()) + " " + compare.operator().sign() + " " + expression(compare.right());
        }
        if (condition instanceof Condition.Between between) {
            return expression(between.value()) + " between " + expression(between.low()) + " and "
                    + expression(between.high());
        }
        if (condition instanceof Condition.Contains contains) {
            return expression(contains.whole()) + " contains " + expression(contains.part());
        }
        if (condition instanceof Condition.In in) {
            return expression(in.value()) + " in " + expression(in.items());
        }
        if (condition instanceof Condition.Exists exists) {
            return exists.path() + " exists";
        }
        if (condition instanceof Condition.Matches matches) {
            return expression(matches.value()) + " matches " + Quotes.write(matches.pattern());
        }
        if (condition instanceof Condition.Truth truth) {
            return expression(truth.value());
        }
        if (condition instanceof Condition.Named named) {
            return name(named.call().name());
        }
        throw new IllegalStateException("unknown condition " + condition);
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(part -> inner(part, word)).collect(Collectors.joining(word));
    }

    /** Parts that bind no tighter than the word around them need parentheses. */
    private static String inner(Condition part, String around) {
        boolean weak = part instanceof Condition.Any any && any.parts().size() > 1
                || part instanceof Condition.All all && all.parts().size() > 1 && !around.equals(" or ");
        return weak ? "(" + condition(part) + ")" : condition(part);
    }

    private static String name(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Lexer.isWordPart(name.charAt(i))) {
                return Slug.of(name);
            }
        }
        return name;
    }

    static String expression(Expr expression) {
        if (expression instanceof Expr.Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Expr.Path path) {
            return path.toString();
        }
        if (expression instanceof Expr.Items items) {
            return items.items().stream().map(Printer::item).collect(Collectors.joining(", ", "[", "]"));
        }
        if (expression instanceof Expr.Arithmetic arithmetic) {
            int own = strength(arithmetic);
            return operand(arithmetic.left(), own) + " " + arithmetic.operator().sign() + " "
                    + operand(arithmetic.right(), own + 1);
        }
        if (expression instanceof Expr.Negative negative) {
            boolean bare = !(negative.operand() instanceof Expr.Literal);
            return bare ? "-" + operand(negative.operand(), 3) : "-(" + expression(negative.operand()) + ")";
        }
        if (expression instanceof Expr.Function function) {
            return function.arguments().stream()
                    .map(Printer::expression)
                    .collect(Collectors.joining(", ", function.name() + "(", ")"));
        }
        throw new IllegalStateException("unknown expression " + expression);
    }

    /** A bare word in a list would be read as text. */
    private static String item(Expr item) {
        boolean word = item instanceof Expr.Path path && path.segments().size() == 1;
        return word ? "(" + expression(item) + ")" : expression(item);
    }

    private static String operand(Expr operand, int least) {
        return strength(operand) < least ? "(" + expression(operand) + ")" : expression(operand);
    }

    private static int strength(Expr expression) {
        if (expression instanceof Expr.Arithmetic arithmetic) {
            boolean sum = arithmetic.operator() == Expr.Operator.PLUS || arithmetic.operator() == Expr.Operator.MINUS;
            return sum ? 1 : 2;
        }
        return expression instanceof Expr.Negative ? 3 : 4;
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return Quotes.write(text);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "null" : Values.text(value);
    }
}
