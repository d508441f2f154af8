package dev.alur.expressions;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions and values by chance, repeatable by their seed. */
final class Generated {
    private static final List<String> PATHS = List.of("a", "b", "c", "d", "user.city", "user.orders", "user.tags", "e");
    private static final List<String> WORDS = List.of(
            "Jakarta", "jakarta", "BANDUNG", "Café", "cafe", "", "10", "9", " 5 ", "1.50", "-0", "ya", "true", "é",
            "08:30", "23:15");
    private static final List<String> PATTERNS = List.of("^[0-9]+$", "a", "(?i)JAKARTA", "^$", "\\.", "^.{3,6}$");
    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    Moment moment() {
        Moment moment = new Moment();
        for (String root : List.of("a", "b", "c", "d")) {
            moment.with(root, value(2));
        }
        Map<String, Object> user = new java.util.HashMap<>();
        for (String field : List.of("city", "orders", "tags")) {
            user.put(field, value(1));
        }
        return moment.with("user", pick(user, user, user, null, "text"));
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 10)) {
            case 0 -> null;
            case 1, 8, 9 -> random.nextInt(12);
            case 2 -> pick(10L, 5L, -3L, 1L << 60);
            case 3 -> pick(1.5, 0.1, 10.0);
            case 4 -> decimal();
            case 5 -> random.nextBoolean();
            case 6 -> pick(WORDS.toArray());
            case 7 ->
                Stream.generate(() -> value(0))
                        .filter(item -> item != null)
                        .limit(random.nextInt(4))
                        .toList();
            default -> Map.of("x", 1);
        };
    }

    private BigDecimal decimal() {
        return new BigDecimal(pick("0", "0.1", "0.2", "0.3", "1.50", "5", "10", "-2.5", "100"));
    }

    Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 15 : 9)) {
            case 0, 1, 2, 3 -> new Condition.Compare(expr(2), pick(Condition.Comparison.values()), expr(2));
            case 4 ->
                random.nextInt(3) > 0
                        ? new Condition.Between(expr(1), new Expr.Literal(decimal()), new Expr.Literal(decimal()))
                        : new Condition.Between(path(), time(), time());
            case 5 -> new Condition.Contains(path(), literal());
            case 6 -> new Condition.In(expr(1), new Expr.Items(several(this::literal)));
            case 7 -> random.nextBoolean() ? new Condition.Exists(path()) : new Condition.Truth(path());
            case 8 -> new Condition.Matches(path(), pick(PATTERNS.toArray(String[]::new)));
            case 9, 10 -> new Condition.All(several(() -> condition(depth - 1)));
            case 11, 12 -> new Condition.Any(several(() -> condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private Expr expr(int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return random.nextInt(3) > 0 ? path() : literal();
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Expr.Negative(expr(depth - 1));
            case 1 ->
                new Expr.Function(
                        pick("round", "floor", "ceil", "abs", "length", "lower", "upper", "trim"),
                        List.of(expr(depth - 1)));
            case 2 -> new Expr.Function(pick("min", "max", "round", "days_between"), List.of(expr(depth - 1), expr(0)));
            default -> new Expr.Arithmetic(pick(Expr.Operator.values()), expr(depth - 1), expr(depth - 1));
        };
    }

    private Expr.Path path() {
        return Expr.Path.of(pick(PATHS.toArray(String[]::new)));
    }

    private Expr literal() {
        return new Expr.Literal(
                switch (random.nextInt(7)) {
                    case 0, 1, 2 -> decimal();
                    case 3, 4, 5 -> pick(WORDS.toArray());
                    default -> random.nextBoolean();
                });
    }

    private Expr time() {
        return new Expr.Literal(LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
    }

    private <T> List<T> several(Supplier<T> one) {
        return new ArrayList<>(Stream.generate(one).limit(1 + random.nextInt(3)).toList());
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return Arrays.asList(choices).get(random.nextInt(choices.length));
    }
}
