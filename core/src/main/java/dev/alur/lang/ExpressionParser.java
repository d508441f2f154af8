package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads values: literals, paths, lists, arithmetic and functions, by recursive descent. A parenthesis may hold a value
 * or a condition, so the methods answer a node that is either an {@link Expr} or a {@link Condition}.
 */
class ExpressionParser extends TokenReader {
    /** Words that mean something between values and so name none. */
    static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "between", "contains", "in", "exists", "matches", "true", "false", "null");

    ExpressionParser(String text) {
        super(text);
    }

    /** What stands in a parenthesis; conditions widen it. */
    Object group() {
        return sum();
    }

    final Object sum() {
        Object left = product();
        while (true) {
            Token sign = peek();
            Expr.Operator operator =
                    sign.isSign("+") ? Expr.Operator.PLUS : sign.isSign("-") ? Expr.Operator.MINUS : null;
            if (operator == null) {
                return left;
            }
            next();
            left = new Expr.Arithmetic(operator, value(left, sign), value(product(), sign));
        }
    }

    private Object product() {
        Object left = unary();
        while (true) {
            Token sign = peek();
            Expr.Operator operator = multiplicative(sign);
            if (operator == null) {
                return left;
            }
            next();
            left = new Expr.Arithmetic(operator, value(left, sign), value(unary(), sign));
        }
    }

    private static Expr.@Nullable Operator multiplicative(Token sign) {
        if (sign.isSign("*")) {
            return Expr.Operator.TIMES;
        }
        if (sign.isSign("/")) {
            return Expr.Operator.DIVIDE;
        }
        return sign.isSign("%") ? Expr.Operator.REMAINDER : null;
    }

    private Object unary() {
        Token sign = peek();
        if (!take("-")) {
            return primary();
        }
        if (peek().value() instanceof BigDecimal number) {
            next();
            return new Expr.Literal(number.negate());
        }
        open();
        Expr operand = value(unary(), sign);
        close();
        return new Expr.Negative(operand);
    }

    private Object primary() {
        Token token = peek();
        if (token.kind() == Token.Kind.LITERAL) {
            next();
            return new Expr.Literal(token.value());
        }
        if (token.kind() == Token.Kind.WORD) {
            return word(token);
        }
        if (take("(")) {
            open();
            Object inner = group();
            expect(")", "parenthesis at character " + (token.start() + 1));
            close();
            return inner;
        }
        if (take("[")) {
            return new Expr.Items(items(token));
        }
        throw error("missing-value", "expected a value, found " + token.shown(), hintFor(token));
    }

    private static @Nullable String hintFor(Token found) {
        return found.isSign("!") ? "negate with not, and whole comparisons only" : null;
    }

    private Expr word(Token token) {
        if (KEYWORDS.contains(token.text().toLowerCase(Locale.ROOT))) {
            return keyword(token);
        }
        next();
        if (peek().isSign("(") && peek().start() == token.end()) {
            return function(token);
        }
        List<String> segments = new ArrayList<>();
        segments.add(token.text());
        while (take(".")) {
            Token segment = next();
            boolean index = segment.value() instanceof BigDecimal number && number.scale() == 0;
            if (segment.kind() != Token.Kind.WORD && !index) {
                throw error(
                        "invalid-path", "expected a name behind the point, found " + segment.shown(), null, segment);
            }
            segments.add(segment.text());
        }
        return new Expr.Path(segments);
    }

    private Expr keyword(Token token) {
        Expr constant = constant(token);
        if (constant == null) {
            throw error(
                    "missing-value",
                    "expected a value, found " + token.shown(),
                    token.isWord("exists") ? "write: name exists" : null);
        }
        next();
        return constant;
    }

    private static @Nullable Expr constant(Token token) {
        if (token.isWord("true") || token.isWord("false")) {
            return new Expr.Literal(token.isWord("true"));
        }
        return token.isWord("null") ? new Expr.Literal(null) : null;
    }

    private Expr function(Token name) {
        String function = Slug.of(name.text());
        if (!Functions.names().contains(function)) {
            String near = Spelling.nearest(function, Functions.names(), 1);
            throw error(
                    "unknown-function",
                    "there is no function \"" + name.text() + "\"",
                    near != null ? "did you mean " + near + "?" : "functions: " + String.join(", ", Functions.names()),
                    name);
        }
        Token parenthesis = next();
        open();
        List<Expr> arguments = new ArrayList<>();
        if (!peek().isSign(")")) {
            do {
                arguments.add(value(sum(), peek()));
            } while (take(","));
        }
        expect(")", "parenthesis at character " + (parenthesis.start() + 1));
        close();
        if (!Functions.takes(function, arguments.size())) {
            throw error(
                    "wrong-arguments",
                    function + " takes " + Functions.arityOf(function) + ", not " + arguments.size(),
                    null,
                    name);
        }
        return new Expr.Function(function, arguments);
    }

    private List<Expr> items(Token bracket) {
        open();
        List<Expr> items = new ArrayList<>();
        if (!peek().isSign("]")) {
            do {
                Expr words = wordsUpTo(",", "]");
                items.add(words != null ? words : value(sum(), peek()));
            } while (take(","));
        }
        expect("]", "list at character " + (bracket.start() + 1));
        close();
        return items;
    }

    /** Plain words are text inside a list, as in YAML: {@code [Jakarta, Kota Bandung]}. */
    private @Nullable Expr wordsUpTo(String separator, String end) {
        int count = 0;
        while (isPlain(peek(count))) {
            count++;
        }
        Token behind = peek(count);
        if (count == 0
                || peek().kind() != Token.Kind.WORD
                || constant(peek()) != null
                || !(behind.isSign(separator) || behind.isSign(end))) {
            return null;
        }
        return words(count);
    }

    /** A word, or a number or time without quotes. */
    private static boolean isPlain(Token token) {
        return token.kind() == Token.Kind.WORD
                || token.kind() == Token.Kind.LITERAL
                        && !Quotes.isOpening(token.text().charAt(0));
    }

    /** The next tokens as one text. */
    final Expr words(int count) {
        int start = peek().start();
        int end = start;
        for (int i = 0; i < count; i++) {
            end = next().end();
        }
        return new Expr.Literal(text.substring(start, end));
    }

    /** How many plain words there are from here to the end of the text, 0 when other tokens follow or none. */
    final int plainWordsToEnd() {
        int count = 0;
        while (isPlain(peek(count))) {
            count++;
        }
        return peek(count).kind() == Token.Kind.END && peek().kind() == Token.Kind.WORD ? count : 0;
    }

    final Expr value(Object node, Token where) {
        if (node instanceof Expr value) {
            return value;
        }
        throw error("no-value", "a condition stands where a value is expected", null, where);
    }

    final Expr whole() {
        Expr value = value(sum(), peek());
        if (peek().kind() != Token.Kind.END) {
            throw error("unexpected", peek().shown() + " is not expected here", "put text in quotes");
        }
        return value;
    }
}
