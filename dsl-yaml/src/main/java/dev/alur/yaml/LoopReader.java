package dev.alur.yaml;

import dev.alur.lang.Expressions;
import dev.alur.lang.SyntaxException;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.value.Slug;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what runs steps more than once or side by side: for_each, repeat and parallel. */
final class LoopReader {
    private static final String USUAL_ENTRY = "item";

    private final Values values;
    private final StepReader steps;

    LoopReader(Values values, StepReader steps) {
        this.values = values;
        this.steps = steps;
    }

    @Nullable
    Step forEach(Fields fields, Options options) {
        boolean has = fields.require("list", "name the list, e.g. for_each: items");
        Node node = fields.node("list");
        Object list = has && node != null ? list(node) : null;
        String as = fields.variable("as");
        List<Step> body = body(fields);
        return list == null ? null : new Step.ForEach(options, list, as == null ? USUAL_ENTRY : as, body);
    }

    /** Values as written, or what yields them: {@code items}, {@code cart.items}, <code>"{{items}}"</code>. */
    private @Nullable Object list(Node node) {
        if (node instanceof Node.Items items) {
            if (items.items().isEmpty()) {
                values.findings()
                        .error("no-steps", "this list is empty: nothing would run", node.at())
                        .hint("name the list, e.g. for_each: items");
            }
            return values.plain(items);
        }
        Node.Text text = values.scalar(node, "a list or the name of one");
        Expr found = text == null ? null : expression(text);
        boolean list = found instanceof Expr.Path || found instanceof Expr.Items || found instanceof Expr.Function;
        if (text != null && !list) {
            boolean number = found instanceof Expr.Literal literal && literal.value() instanceof BigDecimal;
            values.findings()
                    .error("wrong-type", "expected a list or the name of one, not `" + text.value() + "`", text.at())
                    .hint(
                            number
                                    ? "to run steps so often write repeat: {times: " + text.value() + "}"
                                    : isComputed(text.value())
                                            ? "compute it first, e.g. set: {sizes: …}, and name it: for_each: sizes"
                                            : "e.g. for_each: items, or for_each: [S, M, L]");
        }
        return list && text != null && found != null && values.compiles(found, text) ? found : null;
    }

    private static boolean isComputed(String text) {
        return text.chars().anyMatch(c -> "|<>=+*/".indexOf(c) >= 0);
    }

    /** What a text computes, with or without the braces of a placeholder; {@code null} when it is no expression. */
    private static @Nullable Expr expression(Node.Text text) {
        String written = Phone.straight(text.value()).strip();
        boolean braces = written.startsWith("{{") && written.endsWith("}}") && written.length() > 4;
        try {
            return Expressions.parse(braces ? written.substring(2, written.length() - 2) : written);
        } catch (SyntaxException none) {
            return null;
        }
    }

    Step repeat(Fields fields, Options options) {
        if (fields.lacks("times") && fields.lacks("while") && fields.lacks("until")) {
            values.findings()
                    .error("missing-times", "`repeat` needs `times`, `while` or `until`", fields.at())
                    .hint("say how often, e.g. repeat: {times: 3}");
        }
        Node times = fields.node("times");
        Condition during = fields.condition("while");
        return new Step.Repeat(
                options,
                times == null ? null : times(times),
                during == null ? Condition.ALWAYS : during,
                fields.condition("until"),
                body(fields));
    }

    private @Nullable Object times(Node node) {
        Node.Text text = values.scalar(node, "a number of rounds");
        Expr found = text == null ? null : expression(text);
        if (found instanceof Expr.Literal literal && literal.value() instanceof BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            if (whole && number.signum() > 0) {
                return number;
            }
        } else if (found != null
                && !(found instanceof Expr.Literal || found instanceof Expr.Items || isNegative(found))) {
            return text != null && values.compiles(found, text) ? found : null;
        }
        if (text != null) {
            values.findings()
                    .error("wrong-type", "expected a whole number from 1 on, not `" + text.value() + "`", text.at())
                    .hint("e.g. repeat: {times: 3}, or times: qty for what a variable says");
        }
        return null;
    }

    private static boolean isNegative(Expr expression) {
        return expression instanceof Expr.Negative negative && negative.operand() instanceof Expr.Literal;
    }

    @Nullable
    Step parallel(Node value, Fields fields, Options options) {
        if (!(value instanceof Node.Entries map)) {
            values.wrongType(value, "named lists of steps, e.g. {a: [pack], b: [print]}");
            return null;
        }
        List<Node.Entry> words = new ArrayList<>();
        List<Node.Entry> named = new ArrayList<>();
        for (Node.Entry entry : map.entries()) {
            // A list of steps may have any name; one that holds only a word was meant for it.
            boolean misspelt = entry.value() instanceof Node.Text
                    && !Meant.slip(entry, map, List.of(Place.PARALLEL)).isNothing();
            (Grammar.find(Place.PARALLEL, entry.name()) == null && !misspelt ? named : words).add(entry);
        }
        fields.addInside(new Node.Entries(words, map.at()), Place.PARALLEL, name -> false);
        if (named.isEmpty()) {
            values.findings()
                    .error("no-steps", "this `parallel` is empty", map.at())
                    .hint("e.g. parallel: {a: [pack], b: [print]}");
        }
        List<Step.Way> ways = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (Node.Entry entry : named) {
            String name = values.name(entry.key());
            List<Step> body = some(entry.value(), entry.name());
            if (name != null && !slugs.add(Slug.of(name))) {
                values.findings()
                        .error(
                                "duplicate-key",
                                "`" + name + "` stands here twice",
                                entry.key().at());
            } else if (name != null) {
                ways.add(new Step.Way(name, body));
            }
        }
        Step.Join join = fields.oneOf("join", Step.Join.class);
        return new Step.Parallel(options, ways, join == null ? Step.Join.ALL : join);
    }

    private List<Step> body(Fields fields) {
        Node node = fields.node("do");
        return fields.require("do", "say what runs in each round, e.g. do: [pack]") && node != null
                ? some(node, "do")
                : List.of();
    }

    private List<Step> some(Node node, String key) {
        if (node instanceof Node.Items items && items.items().isEmpty()) {
            values.findings().error("no-steps", "`" + key + "` does nothing", node.at());
        }
        return steps.steps(node);
    }
}
