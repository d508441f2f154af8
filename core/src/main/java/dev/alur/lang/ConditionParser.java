package dev.alur.lang;

import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Condition.Comparison;
import dev.alur.model.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads conditions: {@code or} binds weakest, then {@code and}, {@code not}, comparisons, then values. */
final class ConditionParser extends ExpressionParser {
    /** In the short form, where the left side is no part of the text, a plain word is text. */
    private boolean shortForm;

    ConditionParser(String text) {
        super(text);
    }

    Condition condition() {
        Token first = peek();
        if (first.kind() == Token.Kind.END) {
            throw error("empty-condition", "a condition is empty", "write for example: user.total_orders > 5");
        }
        if (isOperator(first) && !first.isWord("exists")) {
            throw error(
                    "missing-value",
                    "a condition starts with the operator " + first.shown(),
                    "name the value first, as in: score > 70; the short form \"> 70\" stands only behind a name, as in"
                            + " score: \"> 70\"");
        }
        Object node = or();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return truth(node, first);
    }

    /** What follows a value in the short form {@code score: "> 70"}; plain words count as text. */
    Condition shorthand(Expr left) {
        shortForm = true;
        Object node = comparison(left);
        if (!(node instanceof Condition condition) || peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return condition;
    }

    static boolean isOperator(Token token) {
        return comparisonOf(token) != null
                || token.isWord("between")
                || token.isWord("contains")
                || token.isWord("in")
                || token.isWord("exists")
                || token.isWord("matches");
    }

    @Override
    Object group() {
        return or();
    }

    private Object or() {
        Token start = peek();
        Object first = and();
        if (!isOr(peek())) {
            return first;
        }
        List<Condition> parts = new ArrayList<>();
        parts.add(truth(first, start));
        while (isOr(peek())) {
            next();
            Token part = peek();
            parts.add(truth(and(), part));
        }
        return new Condition.Any(parts);
    }

    private Object and() {
        Token start = peek();
        Object first = not();
        if (!isAnd(peek())) {
            return first;
        }
        List<Condition> parts = new ArrayList<>();
        parts.add(truth(first, start));
        while (isAnd(peek())) {
            next();
            Token part = peek();
            parts.add(truth(not(), part));
        }
        return new Condition.All(parts);
    }

    private Object not() {
        if (!peek().isWord("not") && !peek().isSign("!")) {
            return comparison(sum());
        }
        next();
        open();
        Token start = peek();
        Condition negated = truth(not(), start);
        close();
        return new Condition.Not(negated);
    }

    private Object comparison(Object left) {
        Token token = peek();
        Comparison comparison = comparisonOf(token);
        if (comparison != null) {
            next();
            Expr value = value(left, token);
            boolean exact = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
            return compare(value, comparison, exact ? textOrValue() : operand(), token);
        }
        if (token.isWord("not") && isOperator(peek(1)) && comparisonOf(peek(1)) == null) {
            next();
            return new Condition.Not(wordOperator(value(left, token), next()));
        }
        if (isOperator(token)) {
            next();
            return wordOperator(value(left, token), token);
        }
        return left;
    }

    private Condition wordOperator(Expr left, Token operator) {
        if (operator.isWord("exists")) {
            if (left instanceof Expr.Path path) {
                return new Condition.Exists(path);
            }
            throw error("no-name", "exists asks about a name, such as user.email", null, operator);
        }
        if (operator.isWord("between")) {
            Expr low = operand();
            if (!takeWord("and")) {
                throw error("missing-and", "expected and, found " + peek().shown(), "write: between 1 and 5");
            }
            return new Condition.Between(left, low, operand());
        }
        if (operator.isWord("contains")) {
            return new Condition.Contains(left, textOrValue());
        }
        if (operator.isWord("in")) {
            return new Condition.In(left, operand());
        }
        Token pattern = next();
        if (pattern.value() instanceof String text
                && Quotes.isOpening(pattern.text().charAt(0))) {
            return new Condition.Matches(left, text);
        }
        throw error("missing-pattern", "expected a pattern in quotes, found " + pattern.shown(), null, pattern);
    }

    private Expr operand() {
        Token start = peek();
        return value(sum(), start);
    }

    private Expr textOrValue() {
        int words = shortForm ? plainWordsToEnd() : 0;
        boolean constant = words == 1 && (peek().isWord("true") || peek().isWord("false") || peek().isWord("null"));
        return words > 0 && !constant ? words(words) : operand();
    }

    private Condition compare(Expr left, Comparison operator, Expr right, Token sign) {
        if (comparisonOf(peek()) != null) {
            throw error("chained-comparison", "comparisons do not chain", "use between, or join two with and");
        }
        boolean missing = isNull(left) || isNull(right);
        if (!missing) {
            return new Condition.Compare(left, operator, right);
        }
        Expr other = isNull(left) ? right : left;
        if (other instanceof Expr.Path path && operator == Comparison.EQUAL) {
            return new Condition.Not(new Condition.Exists(path));
        }
        if (other instanceof Expr.Path path && operator == Comparison.NOT_EQUAL) {
            return new Condition.Exists(path);
        }
        throw error("null-comparison", "null compares with nothing", "write: name exists", sign);
    }

    private static boolean isNull(Expr value) {
        return value instanceof Expr.Literal literal && literal.value() == null;
    }

    private Condition truth(Object node, Token where) {
        if (node instanceof Condition condition) {
            return condition;
        }
        if (node instanceof Expr.Path path) {
            return path.segments().size() == 1 ? new Condition.Named(Call.of(path.root())) : new Condition.Truth(path);
        }
        if (node instanceof Expr.Literal literal && literal.value() instanceof Boolean constant) {
            return constant ? Condition.ALWAYS : new Condition.Any(List.of());
        }
        throw error(
                "no-condition", "a value stands where a condition is expected", "compare it, as in: a + b > 5", where);
    }

    private SyntaxException unexpected() {
        Token token = peek();
        String hint = "put text in quotes; names have no spaces, join their words with _";
        if (token.isWord("is") || token.isWord("equals") || token.isWord("sama")) {
            hint = "compare with ==";
        } else if (token.isSign(")") || token.isSign("]")) {
            hint = "nothing is open here";
        } else if (comparisonOf(token) != null || token.isWord("between")) {
            hint = "use between, or join two comparisons with and";
        }
        return error("unexpected", token.shown() + " is not expected here", hint);
    }

    private static boolean isOr(Token token) {
        return token.isWord("or") || token.isSign("||");
    }

    private static boolean isAnd(Token token) {
        return token.isWord("and") || token.isSign("&&");
    }

    private static @Nullable Comparison comparisonOf(Token token) {
        if (token.kind() == Token.Kind.SIGN) {
            for (Comparison comparison : Comparison.values()) {
                if (token.text().equals(comparison.sign())) {
                    return comparison;
                }
            }
        }
        return null;
    }
}
