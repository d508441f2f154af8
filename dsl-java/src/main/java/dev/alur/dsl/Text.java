package dev.alur.dsl;

import dev.alur.AlurException;
import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.lang.Expressions;
import dev.alur.lang.SyntaxException;
import dev.alur.model.Backoff;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import dev.alur.value.DurationText;
import dev.alur.value.TimeText;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

/** Checks what is written at the moment it is written, so that the stack trace points at the word. */
final class Text {
    private Text() {}

    static InvalidWorkflowException invalid(String code, String message, String hint, String where) {
        return new InvalidWorkflowException(
                List.of(Problem.error(code, message).withHint(hint).in(where)));
    }

    static String required(String text, String word, String where) {
        if (text.isBlank()) {
            throw invalid("missing-text", word + " is empty", "give it a text", where);
        }
        return text;
    }

    /** A condition; an error shows its text beside the word. */
    static Condition condition(String text, String word, String where) {
        String place = StepTitle.of(word, text);
        return read(() -> Conditions.parse(text), where.isEmpty() ? place : place + " of " + where);
    }

    static Object assignment(String text, String where) {
        return read(() -> Expressions.assignment(text), where);
    }

    /** What yields a list: the name of one, or an expression for one. */
    static Expr list(String text) {
        String where = StepTitle.of("forEach", text);
        Expr list = read(() -> Expressions.parse(text), where);
        if (list instanceof Expr.Path || list instanceof Expr.Items || list instanceof Expr.Function) {
            return list;
        }
        throw invalid("wrong-type", "\"" + text + "\" is no list", "name one: cart.items, or give a List", where);
    }

    /** What yields a number of rounds. */
    static Expr rounds(String text) {
        String where = StepTitle.of("repeat", text);
        Expr times = read(() -> Expressions.parse(text), where);
        if (times instanceof Expr.Literal || times instanceof Expr.Items) {
            throw invalid("wrong-type", "\"" + text + "\" is no expression", "give a number, or name one: qty", where);
        }
        return times;
    }

    static Duration duration(String text, String word, String where) {
        return read(() -> DurationText.parse(text), word + " of " + where);
    }

    static Duration positive(Duration length, String word, String where) {
        if (length.isNegative() || length.isZero()) {
            throw invalid("invalid-duration", word + " is " + length, "give a duration longer than nothing", where);
        }
        return length;
    }

    static int notNegative(int number, String word, String where) {
        if (number < 0) {
            throw invalid("invalid-number", word + " is " + number, "give 0 or more", where);
        }
        return number;
    }

    static int counted(int number, String word, String where) {
        if (number < 1) {
            throw invalid("invalid-number", word + " is " + number, "count from 1", where);
        }
        return number;
    }

    static Backoff backoff(int times, String where) {
        return Backoff.times(notNegative(times, "retry", where));
    }

    static LocalTime time(String text, String word, String where) {
        return read(() -> TimeText.parse(text), word + " of " + where);
    }

    private static <T> T read(Supplier<T> reader, String where) {
        try {
            return reader.get();
        } catch (AlurException invalid) {
            throw new InvalidWorkflowException(List.of(problem(invalid).in(where)), invalid);
        }
    }

    private static Problem problem(AlurException invalid) {
        if (invalid instanceof SyntaxException syntax) {
            String place = ", at character " + (syntax.offset() + 1);
            return Problem.error(syntax.code(), syntax.problem() + place).withHint(syntax.hint());
        }
        return Problem.error(invalid.code(), String.valueOf(invalid.getMessage()));
    }
}
