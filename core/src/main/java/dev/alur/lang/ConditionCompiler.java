package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Condition.Comparison;
import dev.alur.model.Expr;
import dev.alur.value.Slug;
import dev.alur.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns conditions into tests: a path against constants becomes one closure, everything else a general one. */
final class ConditionCompiler {
    private final Language language;
    private final Names names;
    private final ExpressionCompiler expressions;

    ConditionCompiler(Language language, Names names) {
        this.language = language;
        this.names = names;
        this.expressions = new ExpressionCompiler(language, names);
    }

    Test compile(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return any(any.parts());
        }
        if (condition instanceof Condition.Not not) {
            Test inner = compile(not.condition());
            return scope -> !inner.test(scope);
        }
        if (condition instanceof Condition.Named named) {
            String name = Slug.of(named.call().name());
            return scope -> scope.holds(name);
        }
        OfPath ofPath = ofPath(condition);
        return ofPath != null ? Paths.test(ofPath.path, names, ofPath.leaf) : general(condition);
    }

    private Test all(List<Condition> parts) {
        if (parts.isEmpty()) {
            return Test.ALWAYS;
        }
        Test shared = sharedRoot(parts);
        if (shared != null) {
            return shared;
        }
        Test[] tests = parts.stream().map(this::compile).toArray(Test[]::new);
        if (tests.length == 2) {
            Test first = tests[0];
            Test second = tests[1];
            return scope -> first.test(scope) && second.test(scope);
        }
        return scope -> {
            for (Test test : tests) {
                if (!test.test(scope)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Test any(List<Condition> parts) {
        Test[] tests = parts.stream().map(this::compile).toArray(Test[]::new);
        return scope -> {
            for (Test test : tests) {
                if (test.test(scope)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** {@code user.a > 1 and user.b == 'x'}: fetches {@code user} once. */
    private @Nullable Test sharedRoot(List<Condition> parts) {
        List<OfPath> ofPaths = new ArrayList<>();
        for (Condition part : parts) {
            OfPath ofPath = ofPath(part);
            if (ofPath == null
                    || ofPath.path.segments().size() != 2
                    || !ofPaths.isEmpty()
                            && !ofPath.path.root().equals(ofPaths.get(0).path.root())) {
                return null;
            }
            ofPaths.add(ofPath);
        }
        int slot = names.slot(ofPaths.get(0).path.root());
        String[] keys =
                ofPaths.stream().map(ofPath -> ofPath.path.segments().get(1)).toArray(String[]::new);
        Leaf[] leaves = ofPaths.stream().map(OfPath::leaf).toArray(Leaf[]::new);
        if (keys.length == 2) {
            return bothOf(slot, keys[0], leaves[0], keys[1], leaves[1]);
        }
        return scope -> {
            Object root = scope.read(slot);
            for (int i = 0; i < keys.length; i++) {
                if (!leaves[i].test(Paths.step(root, keys[i]), scope)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Test bothOf(int slot, String firstKey, Leaf first, String secondKey, Leaf second) {
        return scope -> {
            Object root = scope.read(slot);
            return first.test(Paths.step(root, firstKey), scope) && second.test(Paths.step(root, secondKey), scope);
        };
    }

    /** A condition that asks one path about constants. */
    private record OfPath(Expr.Path path, Leaf leaf) {}

    private @Nullable OfPath ofPath(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compared(compare);
        }
        if (condition instanceof Condition.Exists exists) {
            return new OfPath(exists.path(), (value, scope) -> value != null);
        }
        if (condition instanceof Condition.Truth truth && truth.value() instanceof Expr.Path path) {
            return new OfPath(path, (value, scope) -> Values.truth(value));
        }
        if (condition instanceof Condition.Between between
                && between.value() instanceof Expr.Path path
                && between.low() instanceof Expr.Literal low
                && between.high() instanceof Expr.Literal high) {
            return new OfPath(path, Leaves.between(low.value(), high.value()));
        }
        if (condition instanceof Condition.Contains contains
                && contains.whole() instanceof Expr.Path path
                && contains.part() instanceof Expr.Literal part) {
            return new OfPath(path, Leaves.contains(part.value()));
        }
        if (condition instanceof Condition.In in
                && in.value() instanceof Expr.Path path
                && expressions.operand(in.items()) instanceof Constant constant
                && constant.value() instanceof List<?> items) {
            return new OfPath(path, Leaves.in(items));
        }
        if (condition instanceof Condition.Matches matches && matches.value() instanceof Expr.Path path) {
            return new OfPath(path, Leaves.matches(language.patterns().compile(matches.pattern())));
        }
        return null;
    }

    private static @Nullable OfPath compared(Condition.Compare compare) {
        if (compare.left() instanceof Expr.Path path && compare.right() instanceof Expr.Literal literal) {
            return new OfPath(path, Leaves.compare(compare.operator(), literal.value()));
        }
        if (compare.right() instanceof Expr.Path path && compare.left() instanceof Expr.Literal literal) {
            return new OfPath(path, Leaves.compare(turned(compare.operator()), literal.value()));
        }
        return null;
    }

    /** The operator for swapped sides. */
    private static Comparison turned(Comparison operator) {
        return switch (operator) {
            case LESS -> Comparison.GREATER;
            case LESS_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
            case GREATER -> Comparison.LESS;
            case GREATER_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }

    private Test general(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            Fill left = expressions.operand(compare.left());
            Fill right = expressions.operand(compare.right());
            Comparison operator = compare.operator();
            if (right instanceof Constant constant) {
                Leaf leaf = Leaves.compare(operator, constant.value());
                return scope -> leaf.test(left.fill(scope), scope);
            }
            return scope -> Comparing.compare(left.fill(scope), operator, right.fill(scope), scope);
        }
        if (condition instanceof Condition.Between between) {
            Fill value = expressions.operand(between.value());
            Fill low = expressions.operand(between.low());
            Fill high = expressions.operand(between.high());
            return scope -> Comparing.between(value.fill(scope), low.fill(scope), high.fill(scope), scope);
        }
        if (condition instanceof Condition.Contains contains) {
            Fill whole = expressions.operand(contains.whole());
            Fill part = expressions.operand(contains.part());
            return scope -> Comparing.contains(whole.fill(scope), part.fill(scope), scope);
        }
        if (condition instanceof Condition.In in) {
            Fill value = expressions.operand(in.value());
            Fill items = expressions.operand(in.items());
            return scope ->
                    items.fill(scope) instanceof List<?> list && Comparing.contains(list, value.fill(scope), scope);
        }
        if (condition instanceof Condition.Matches matches) {
            Fill value = expressions.operand(matches.value());
            Leaf leaf = Leaves.matches(language.patterns().compile(matches.pattern()));
            return scope -> leaf.test(value.fill(scope), scope);
        }
        if (condition instanceof Condition.Truth truth) {
            Fill value = expressions.operand(truth.value());
            return scope -> Values.truth(value.fill(scope));
        }
        throw new IllegalStateException("unknown condition " + condition);
    }
}
