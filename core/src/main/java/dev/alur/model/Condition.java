package dev.alur.model;

import java.util.List;

/**
 * A question with the answer true or false, as data; the semantics are one table in {@code docs/expressions.md}: a
 * comparison with a missing or incomparable operand is false, {@code not} flips. Immutable.
 */
public sealed interface Condition {
    /** The condition of a workflow that states none. */
    Condition ALWAYS = new All(List.of());

    /** True when every part is; the empty list is true. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True when some part is; the empty list is false. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition condition) implements Condition {}

    record Compare(Expr left, Comparison operator, Expr right) implements Condition {}

    /** {@code value between low and high}: times of day wrap midnight, their end is exclusive; numbers include both. */
    record Between(Expr value, Expr low, Expr high) implements Condition {}

    /** Text holds text (folded), a list holds a value. */
    record Contains(Expr whole, Expr part) implements Condition {}

    record In(Expr value, Expr items) implements Condition {}

    record Exists(Expr.Path path) implements Condition {}

    /** {@code value matches "re"}: RE2 syntax, finds anywhere. */
    record Matches(Expr value, String pattern) implements Condition {}

    /** A bare value: true, "true", "yes", "ya" are true; everything else, a missing value included, is false. */
    record Truth(Expr value) implements Condition {}

    /** A condition registered by name in the engine's bindings or defined by a component. */
    record Named(Call call) implements Condition {}

    /** Code behind a {@link Named} condition. Quick, without effect; may be called from any thread. */
    @FunctionalInterface
    interface Test {
        boolean test(Facts facts);
    }

    /** The comparison operators. */
    enum Comparison {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
