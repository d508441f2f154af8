package dev.alur.lang;

import dev.alur.model.Expr;
import java.math.BigDecimal;
import java.util.List;

/** Expressions as authors write them, such as {@code price * quantity + 5000}. Any thread. */
public final class Expressions {
    private Expressions() {}

    /** @throws SyntaxException if the text is no expression */
    public static Expr parse(String text) {
        return new ExpressionParser(text).whole();
    }

    /** The canonical text; {@link #parse} reads it back to an equal expression. */
    public static String print(Expr expression) {
        return Printer.expression(expression);
    }

    /** The paths an expression reads, in order, each once. */
    public static List<Expr.Path> references(Expr expression) {
        return References.in(expression);
    }

    /**
     * What a text behind {@code set:} means. With a placeholder it is a template, and one word or plain words are text:
     * both come back as the text. A number, {@code true}, {@code false}, {@code null}, quoted text, a path with a point,
     * a list, arithmetic or a function come back as {@link Expr}.
     *
     * @throws SyntaxException for what looks like arithmetic or a call and is none, and for a division by 0
     */
    public static Object assignment(String text) {
        String trimmed = text.strip();
        if (text.contains("{{") || trimmed.isEmpty() || !Assignment.isExpression(trimmed)) {
            return text;
        }
        Expr expression = parse(trimmed);
        if (dividesByZero(expression)) {
            throw new SyntaxException(
                    "division-by-zero", "nothing can be divided by 0", 0, "divide by a number that is not 0");
        }
        return expression;
    }

    /** By 0 as written; what a variable holds is only known when the step runs. */
    private static boolean dividesByZero(Expr expression) {
        if (expression instanceof Expr.Arithmetic sum) {
            boolean divides = sum.operator() == Expr.Operator.DIVIDE || sum.operator() == Expr.Operator.REMAINDER;
            return (divides
                            && sum.right() instanceof Expr.Literal literal
                            && literal.value() instanceof BigDecimal number
                            && number.signum() == 0)
                    || dividesByZero(sum.left())
                    || dividesByZero(sum.right());
        }
        if (expression instanceof Expr.Negative negative) {
            return dividesByZero(negative.operand());
        }
        return expression instanceof Expr.Function function
                && function.arguments().stream().anyMatch(Expressions::dividesByZero);
    }
}
