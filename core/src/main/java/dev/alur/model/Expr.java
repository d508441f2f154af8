package dev.alur.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that yields a value: what stands on either side of a comparison or after {@code set}. Immutable. */
public sealed interface Expr {

    /** A constant: text, {@link java.math.BigDecimal}, boolean, {@link java.time.LocalTime}, or {@code null}. */
    record Literal(@Nullable Object value) implements Expr {}

    /** A path such as {@code user.total_orders}; its first segment is a variable or a built-in. */
    record Path(List<String> segments) implements Expr {
        public Path {
            segments = List.copyOf(segments);
        }

        /** Splits at dots: {@code user.city}. */
        public static Path of(String dotted) {
            return new Path(List.of(dotted.split("\\.", -1)));
        }

        public String root() {
            return segments.get(0);
        }

        @Override
        public String toString() {
            return String.join(".", segments);
        }
    }

    /** {@code [a, b, c]}. */
    record Items(List<Expr> items) implements Expr {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** {@code left op right}; evaluated by the {@code Scripts} port. */
    record Arithmetic(Operator operator, Expr left, Expr right) implements Expr {}

    /** {@code -operand}; evaluated by the {@code Scripts} port. */
    record Negative(Expr operand) implements Expr {}

    /** {@code name(arguments)} with a name of the closed list of functions; evaluated by the {@code Scripts} port. */
    record Function(String name, List<Expr> arguments) implements Expr {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /** The operators of arithmetic; {@code +} joins when one side is text that is no number. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDE("/"),
        REMAINDER("%");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
