package dev.alur.lang;

import dev.alur.model.Expr;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns expressions into fills. */
final class ExpressionCompiler {
    private final Language language;
    private final Names names;

    ExpressionCompiler(Language language, Names names) {
        this.language = language;
        this.names = names;
    }

    /** The value as a variable keeps it: a time of day is text. */
    Fill value(Expr expression) {
        Fill fill = operand(expression);
        return fill instanceof Constant constant ? new Constant(plain(constant.value())) : fill;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(plain(item)));
            return Collections.unmodifiableList(items);
        }
        return value instanceof LocalTime time ? time.toString() : value;
    }

    /** The value as comparisons take it: a time of day stays one. */
    Fill operand(Expr expression) {
        if (expression instanceof Expr.Literal literal) {
            return new Constant(literal.value());
        }
        if (expression instanceof Expr.Path path) {
            return Paths.fill(path, names);
        }
        return expression instanceof Expr.Items items ? items(items) : script(expression);
    }

    private Fill items(Expr.Items list) {
        Fill[] fills = list.items().stream().map(this::operand).toArray(Fill[]::new);
        boolean constant = true;
        List<@Nullable Object> values = new ArrayList<>();
        for (Fill fill : fills) {
            constant &= fill instanceof Constant;
            values.add(fill instanceof Constant known ? known.value() : null);
        }
        if (constant) {
            return new Constant(Collections.unmodifiableList(values));
        }
        return scope -> {
            List<@Nullable Object> items = new ArrayList<>(fills.length);
            for (Fill fill : fills) {
                items.add(fill.fill(scope));
            }
            return Collections.unmodifiableList(items);
        };
    }

    /** Scripts are code of another module: whatever they throw means no value, never the end of a turn. */
    private Fill script(Expr expression) {
        Fill script = language.scripts().compile(expression, names);
        return scope -> {
            try {
                return script.fill(scope);
            } catch (RuntimeException failed) {
                scope.missing(Expressions.print(expression));
                return null;
            }
        };
    }
}
