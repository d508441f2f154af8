package dev.alur.reports.words;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.model.Trigger;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What conditions, triggers, values and lengths of time mean, in words. Any thread.
 *
 * @param ink how an author's own words are put on the page
 */
public record Wording(Tongue tongue, Ink ink) {

    /** A statement such as {@code total is at least 100,000}. */
    public String condition(Condition condition) {
        return new ConditionWords(this).of(condition);
    }

    /** What follows "when": {@code a message contains “order” or “beli”}. */
    public String trigger(Trigger trigger) {
        return new TriggerWords(this).of(trigger);
    }

    /** {@code 24 hours}, {@code 3 hari}. */
    public String span(Duration length) {
        return Spans.of(length, tongue);
    }

    /** A text of a message, its placeholders as {@code ‹the name of what they stand for›}, in quotes. */
    public String message(String text) {
        return ink.quote(Texts.readable(text, tongue));
    }

    /** An author's text that may hold placeholders, without quotes. */
    public String text(String text) {
        return ink.plain(Texts.readable(text, tongue));
    }

    /** A value as authors may write one: an expression, a plain value, a text with placeholders. */
    public String value(@Nullable Object value) {
        if (value instanceof Expr expression) {
            return new ExpressionWords(this).of(expression);
        }
        if (value == null) {
            return tongue.of("nothing", "kosong");
        }
        if (value instanceof Boolean truth) {
            return truth ? tongue.of("yes", "ya") : tongue.of("no", "tidak");
        }
        if (value instanceof LocalTime time) {
            return tongue.time(time);
        }
        if (value instanceof String text) {
            boolean filled = text.startsWith("{{") && text.endsWith("}}") && text.indexOf("}}") == text.length() - 2;
            return filled ? text(text) : message(text);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? tongue.of("an empty list", "daftar kosong")
                    : tongue.and(list.stream().map(this::value).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(
                    ", ",
                    map.entrySet().stream()
                            .map(entry -> ink.name(String.valueOf(entry.getKey())) + " = " + value(entry.getValue()))
                            .toList());
        }
        BigDecimal number = Values.number(value);
        return number == null ? ink.plain(Values.text(value)) : tongue.number(number);
    }

    String path(Expr.Path path) {
        return ink.plain(Paths.of(path.segments(), tongue));
    }

    /** Quoted words with {@code or} between them. */
    String anyOf(List<String> texts) {
        return tongue.or(texts.stream().map(ink::quote).toList());
    }
}
