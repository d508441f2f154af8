package dev.alur.expressions;

import dev.alur.AlurException;
import dev.alur.lang.Names;
import dev.alur.model.Expr;
import java.util.ArrayList;
import java.util.List;

/** Our tree as a text for JEXL, and what stands at each position of it. */
final class JexlText {
    private static final int MAX_NESTING = 32;
    private static final int MAX_PARTS = 256;

    private static final int SUM = 1;
    private static final int PRODUCT = 2;

    private final Names names;
    private final StringBuilder source = new StringBuilder();
    private final List<Operand> operands = new ArrayList<>();
    private int nesting;
    private int parts;

    JexlText(Names names) {
        this.names = names;
    }

    static JexlText of(Expr expression, Names names) {
        JexlText text = new JexlText(names);
        text.write(expression, 0);
        return text;
    }

    String source() {
        return source.toString();
    }

    Operand[] operands() {
        return operands.toArray(Operand[]::new);
    }

    /** Text of ours between expressions. */
    JexlText add(String text) {
        source.append(text);
        return this;
    }

    JexlText add(Expr expression) {
        write(expression, PRODUCT + 1);
        return this;
    }

    /** @param binding how strongly the operator around binds: a weaker one inside needs brackets */
    private void write(Expr expression, int binding) {
        if (++parts > MAX_PARTS) {
            throw bad(
                    "an expression has at most " + MAX_PARTS + " parts; set a variable to the result of a part of it");
        }
        if (expression instanceof Expr.Literal literal) {
            operand(Operand.constant(literal.value()));
        } else if (expression instanceof Expr.Path path) {
            operand(Operand.path(path, names));
        } else if (expression instanceof Expr.Items items) {
            call(FunctionTable.LIST, items.items());
        } else if (expression instanceof Expr.Function function) {
            FunctionTable.check(function);
            call(function.name(), function.arguments());
        } else if (expression instanceof Expr.Negative negative) {
            // Always in brackets: two signs in a row are another operator to JEXL.
            open("(-");
            write(negative.operand(), PRODUCT + 1);
            close();
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            arithmetic(arithmetic, binding);
        } else {
            throw bad(
                    "an expression of an unknown kind: " + expression.getClass().getName());
        }
    }

    private void arithmetic(Expr.Arithmetic arithmetic, int binding) {
        int own = binding(arithmetic.operator());
        if (own < binding) {
            open("(");
        }
        write(arithmetic.left(), own);
        source.append(' ').append(arithmetic.operator().sign()).append(' ');
        write(arithmetic.right(), own + 1);
        if (own < binding) {
            close();
        }
    }

    private static int binding(Expr.Operator operator) {
        return operator == Expr.Operator.PLUS || operator == Expr.Operator.MINUS ? SUM : PRODUCT;
    }

    private void call(String function, List<Expr> arguments) {
        open(function + "(");
        for (int i = 0; i < arguments.size(); i++) {
            source.append(i == 0 ? "" : ", ");
            write(arguments.get(i), 0);
        }
        close();
    }

    private void operand(Operand operand) {
        source.append(PositionalContext.PREFIX).append(operands.size());
        operands.add(operand);
    }

    private void open(String text) {
        if (++nesting > MAX_NESTING) {
            throw bad("an expression nests at most " + MAX_NESTING
                    + " deep; set a variable to the result of a part of it");
        }
        source.append(text);
    }

    private void close() {
        nesting--;
        source.append(')');
    }

    private static AlurException bad(String message) {
        return new AlurException("bad-expression", message);
    }
}
