package dev.alur.reports.words;

import dev.alur.model.Expr;
import java.util.List;

/** Expressions in words: names as people say them, arithmetic with its usual signs. */
final class ExpressionWords {
    private final Wording wording;

    ExpressionWords(Wording wording) {
        this.wording = wording;
    }

    String of(Expr expression) {
        if (expression instanceof Expr.Literal literal) {
            return literal.value() instanceof String text ? wording.ink().quote(text) : wording.value(literal.value());
        }
        if (expression instanceof Expr.Path path) {
            return wording.path(path);
        }
        if (expression instanceof Expr.Items items) {
            return wording.tongue().or(all(items.items()));
        }
        if (expression instanceof Expr.Arithmetic arithmetic) {
            return operand(arithmetic.left()) + " " + sign(arithmetic.operator()) + " " + operand(arithmetic.right());
        }
        if (expression instanceof Expr.Negative negative) {
            return "−" + operand(negative.operand());
        }
        if (expression instanceof Expr.Function function) {
            return function.name() + "(" + String.join("; ", all(function.arguments())) + ")";
        }
        throw new IllegalStateException("unknown expression " + expression);
    }

    private List<String> all(List<Expr> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    private String operand(Expr operand) {
        return operand instanceof Expr.Arithmetic ? "(" + of(operand) + ")" : of(operand);
    }

    private static String sign(Expr.Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "−";
            case TIMES -> "×";
            case DIVIDE -> "÷";
            case REMAINDER -> "mod";
        };
    }
}
