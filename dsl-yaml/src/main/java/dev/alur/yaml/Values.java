package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.lang.Language;
import dev.alur.lang.SyntaxException;
import dev.alur.lang.Templates;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.DurationText;
import dev.alur.value.Slug;
import dev.alur.value.TimeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by the type their key expects. What is none is reported once, at its place, and read as {@code null} or as
 * nothing.
 */
final class Values {
    private final Findings findings;
    private final TextCheck check;
    private final NameCheck names;

    Values(Findings findings, @Nullable Language language) {
        this.findings = findings;
        this.check = new TextCheck(language, findings);
        this.names = new NameCheck(findings);
    }

    Findings findings() {
        return findings;
    }

    /** Says that something else was expected, unless that place was reported already. */
    void wrongType(Node node, String expected) {
        if (!(node instanceof Node.Broken)) {
            findings.error("wrong-type", "expected " + expected + ", not " + node.kind(), node.at());
        }
    }

    Node.@Nullable Text scalar(@Nullable Node node, String expected) {
        if (node instanceof Node.Text text && !text.isNull()) {
            return text;
        }
        if (node != null) {
            wrongType(node, expected);
        }
        return null;
    }

    @Nullable
    String text(@Nullable Node node) {
        Node.Text text = scalar(node, Kind.TEXT.expected());
        return text == null ? null : text.value();
    }

    /** Text that may hold placeholders. */
    @Nullable
    String message(@Nullable Node node) {
        Node.Text text = scalar(node, Kind.MESSAGE.expected());
        if (text != null) {
            placeholders(text);
        }
        return text == null ? null : text.value();
    }

    void placeholders(Node.Text text) {
        if (text.value().contains("{{")) {
            parse(text, value -> {
                Templates.references(value);
                return value;
            });
        }
    }

    /** The name of something: letters, digits, spaces, {@code _} and {@code -}. */
    @Nullable
    String name(@Nullable Node node) {
        Node.Text text = scalar(node, Kind.NAME.expected());
        return text == null ? null : names.name(text.value(), text);
    }

    List<String> names(@Nullable Node node) {
        return each(node, Kind.NAMES, this::name);
    }

    /** The name of a variable: any but those that conditions and messages read something else by. */
    @Nullable
    String variable(@Nullable Node node) {
        String name = name(node);
        return name == null || node == null || names.isReserved(name, node.at()) ? null : name;
    }

    /** What names are checked by where they are no value of a key. */
    NameCheck nameCheck() {
        return names;
    }

    /** Reports a key that is one slip from others. */
    void misspelt(Node.Text key, String what, List<String> meant) {
        findings.error("unknown-key", "`" + key.value() + "` " + what, key.at()).hint(Meant.question(meant));
    }

    /** Five fields of a calendar. */
    @Nullable
    String cron(@Nullable Node node) {
        Node.Text text = scalar(node, Kind.TEXT.expected());
        return text != null && check.isCron(text) ? text.value() : null;
    }

    @Nullable
    String pattern(@Nullable Node node) {
        Node.Text text = scalar(node, Kind.TEXT.expected());
        return text != null && check.isPattern(text) ? text.value() : null;
    }

    /** A list of patterns, or one. */
    List<String> patterns(@Nullable Node node) {
        return each(node, Kind.TEXTS, this::pattern);
    }

    @Nullable
    Duration duration(@Nullable Node node) {
        return parse(scalar(node, Kind.DURATION.expected()), DurationText::parse);
    }

    @Nullable
    LocalTime time(@Nullable Node node) {
        return parse(scalar(node, Kind.TIME.expected()), TimeText::parse);
    }

    @Nullable
    Integer integer(@Nullable Node node) {
        BigDecimal number = number(node, Kind.INTEGER);
        if (number == null || node == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            wrongType(node, Kind.INTEGER.expected());
            return null;
        }
    }

    @Nullable
    BigDecimal number(@Nullable Node node, Kind kind) {
        Node.Text text = scalar(node, kind.expected());
        if (text == null) {
            return null;
        }
        Object number = Scalars.isNumber(text.value()) ? new BigDecimal(text.value()) : null;
        if (number == null) {
            findings.error("wrong-type", "expected " + kind.expected() + ", not `" + text.value() + "`", text.at());
        }
        return (BigDecimal) number;
    }

    @Nullable
    Boolean yesNo(@Nullable Node node) {
        Node.Text text = scalar(node, Kind.YES_NO.expected());
        if (text == null) {
            return null;
        }
        switch (Phone.lower(text.value())) {
            case "true", "yes", "ya", "on":
                return true;
            case "false", "no", "tidak", "off":
                return false;
            default:
                findings.error("wrong-type", "expected true or false, not `" + text.value() + "`", text.at());
                return null;
        }
    }

    /** One of a closed list of words, in lower case with {@code _}. */
    @Nullable
    String choice(@Nullable Node node, List<String> words) {
        Node.Text text = scalar(node, "one of " + String.join(", ", words));
        if (text == null) {
            return null;
        }
        String word = Slug.of(text.value());
        if (words.contains(word)) {
            return word;
        }
        List<String> near = Nearness.suggestions(word, words);
        findings.error("unknown-word", "`" + text.value() + "` is none of " + String.join(", ", words), text.at())
                .hint(near.isEmpty() ? "use one of these words" : Meant.question(near));
        return null;
    }

    <E extends Enum<E>> @Nullable E oneOf(@Nullable Node node, List<String> words, Class<E> type) {
        String word = choice(node, words);
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** A list of texts, or one text. */
    List<String> texts(@Nullable Node node) {
        return each(node, Kind.TEXTS, this::message);
    }

    /** Texts of a kind, each read by itself. */
    List<String> each(@Nullable Node node, Kind kind, Function<Node, @Nullable String> read) {
        List<String> texts = new ArrayList<>();
        List<Node> nodes = node instanceof Node.Items items ? items.items() : node == null ? List.of() : List.of(node);
        for (Node item : nodes) {
            if (item instanceof Node.Text) {
                String text = read.apply(item);
                if (text != null) {
                    texts.add(text);
                }
            } else {
                wrongType(item, kind.expected());
            }
        }
        return texts;
    }

    /** One condition, a list of conditions that must all be true, or a map of fields and what they must be. */
    @Nullable
    Condition condition(@Nullable Node node) {
        if (node instanceof Node.Items items) {
            return all(items.items().stream().map(this::condition).toList());
        }
        if (node instanceof Node.Entries) {
            return where(node);
        }
        Node.Text text = scalar(node, Kind.CONDITION.expected());
        return text == null ? null : condition(text, 0);
    }

    /** The condition that begins at an offset of a text. */
    @Nullable
    Condition condition(Node.Text text, int from) {
        Condition condition = parse(text, from, value -> Conditions.parse(Phone.straight(value)));
        if (condition == null) {
            return null;
        }
        Condition constant = Conditions.constantPart(condition);
        if (constant != null) {
            constant(condition, constant, text, from);
            return null;
        }
        return check.compiles(condition, text, from) ? condition : null;
    }

    private void constant(Condition whole, Condition part, Node.Text text, int from) {
        String written = Conditions.print(part);
        boolean all = part.equals(whole);
        int at = all ? -1 : text.value().indexOf(written, from);
        findings.error(
                        "constant-condition",
                        (all ? "this condition" : "`" + written + "`") + " is the same for everybody",
                        text.at(Math.max(at, from)))
                .hint("compare something that changes, e.g. user.city == 'Jakarta'");
    }

    /** Fields and what they must be: {@code score: "> 70"}. */
    @Nullable
    Condition where(@Nullable Node node) {
        if (!(node instanceof Node.Entries entries)) {
            return condition(node);
        }
        List<@Nullable Condition> parts = new ArrayList<>();
        entries.entries().forEach(entry -> parts.add(shorthand(entry)));
        return all(parts);
    }

    @Nullable
    Condition shorthand(Node.Entry entry) {
        if (entry.value() instanceof Node.Items items) {
            return Conditions.shorthand(entry.name(), plain(items));
        }
        Node.Text text = scalar(entry.value(), "a value or a comparison such as \"> 70\"");
        Object value = text == null ? null : Scalars.plain(text);
        Condition condition = parse(
                text,
                written ->
                        Conditions.shorthand(entry.name(), value instanceof String ? Phone.straight(written) : value));
        return condition != null && text != null && check.compiles(condition, text, 0) ? condition : null;
    }

    /** @return {@code null} when a part could not be read */
    static @Nullable Condition all(List<? extends @Nullable Condition> parts) {
        List<Condition> read = new ArrayList<>();
        for (Condition part : parts) {
            if (part == null) {
                return null;
            }
            read.add(part);
        }
        return read.size() == 1 ? read.get(0) : new Condition.All(read);
    }

    /** What a variable is set to: an expression, or a plain value; a constant is the same with and without quotes. */
    @Nullable
    Object assignment(Node node) {
        if (!(node instanceof Node.Text text)) {
            return plain(node);
        }
        Object value = Scalars.plain(text);
        Object assigned = value instanceof String
                ? parse(text, written -> Expressions.assignment(Phone.straight(written)))
                : new Expr.Literal(value);
        return assigned instanceof Expr expression && !compiles(expression, text) ? null : assigned;
    }

    /** Whether arithmetic and functions in it are some that the language knows; reported if not. */
    boolean compiles(Expr expression, Node.Text text) {
        return check.compiles(expression, text);
    }

    /** A value without a type of its own: unquoted numbers, true and false are what they look like. */
    @Nullable
    Object plain(Node node) {
        if (node instanceof Node.Text text) {
            placeholders(text);
            return Scalars.plain(text);
        }
        if (node instanceof Node.Items items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.items().forEach(item -> values.add(plain(item)));
            return values;
        }
        return node instanceof Node.Entries ? map(node) : null;
    }

    /** A map of plain values. */
    Map<String, Object> map(@Nullable Node node) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (node instanceof Node.Entries entries) {
            for (Node.Entry entry : entries.entries()) {
                Object value = plain(entry.value());
                if (value != null) {
                    values.put(entry.name(), value);
                }
            }
        } else if (node != null) {
            wrongType(node, Kind.VALUES.expected());
        }
        return values;
    }

    <T> @Nullable T parse(Node.@Nullable Text text, Function<String, T> parser) {
        return text == null ? null : parse(text, 0, parser);
    }

    private <T> @Nullable T parse(Node.Text text, int from, Function<String, T> parser) {
        try {
            return parser.apply(text.value().substring(from));
        } catch (SyntaxException problem) {
            Findings.Last last =
                    findings.error(problem.code(), problem.problem(), text.at(Math.max(0, from + problem.offset())));
            if (problem.hint() != null) {
                last.hint(problem.hint());
            }
        } catch (AlurException problem) {
            findings.error(problem.code(), String.valueOf(problem.getMessage()), from == 0 ? text.at() : text.at(from));
        }
        return null;
    }
}
