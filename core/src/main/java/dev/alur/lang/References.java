package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What conditions and expressions read. */
final class References {
    private final Set<Expr.Path> paths = new LinkedHashSet<>();
    private boolean named;

    private References() {}

    static List<Expr.Path> in(Condition condition) {
        References references = new References();
        references.condition(condition);
        return new ArrayList<>(references.paths);
    }

    static boolean asksNamed(Condition condition) {
        References references = new References();
        references.condition(condition);
        return references.named;
    }

    static List<Expr.Path> in(Expr expression) {
        References references = new References();
        references.expression(expression);
        return new ArrayList<>(references.paths);
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::condition);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::condition);
        } else if (condition instanceof Condition.Not not) {
            condition(not.condition());
        } else if (condition instanceof Condition.Compare compare) {
            expression(compare.left());
            expression(compare.right());
        } else if (condition instanceof Condition.Between between) {
            expression(between.value());
            expression(between.low());
            expression(between.high());
        } else if (condition instanceof Condition.Contains contains) {
            expression(contains.whole());
            expression(contains.part());
        } else if (condition instanceof Condition.In in) {
            expression(in.value());
            expression(in.items());
        } else if (condition instanceof Condition.Exists exists) {
            expression(exists.path());
        } else if (condition instanceof Condition.Matches matches) {
            expression(matches.value());
        } else if (condition instanceof Condition.Truth truth) {
            expression(truth.value());
        } else if (condition instanceof Condition.Named) {
            named = true;
        } else {
            throw new IllegalStateException("unknown condition " + condition);
        }
    }

    private void expression(Expr expression) {
        if (expression instanceof Expr.Path path) {
            paths.add(path);
        } else if (expression instanceof Expr.Items items) {
            items.items().forEach(this::expression);
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            expression(arithmetic.left());
            expression(arithmetic.right());
        } else if (expression instanceof Expr.Negative negative) {
            expression(negative.operand());
        } else if (expression instanceof Expr.Function function) {
            function.arguments().forEach(this::expression);
        } else if (!(expression instanceof Expr.Literal)) {
            throw new IllegalStateException("unknown expression " + expression);
        }
    }
}
