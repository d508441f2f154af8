package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.lang.Compiler;
import dev.alur.lang.Conditions;
import dev.alur.lang.Language;
import dev.alur.lang.Names;
import dev.alur.model.Condition;
import dev.alur.model.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Compiles cron texts, patterns, arithmetic and functions where they are read, so that what is wrong is said at the very
 * text. Without a language it lets everything pass: the linker compiles them anyway, but knows the step at best.
 */
final class TextCheck {
    /** Only whether it compiles is asked. */
    private static final Names ANY = root -> 0;

    private final @Nullable Language language;
    private final Findings findings;

    TextCheck(@Nullable Language language, Findings findings) {
        this.language = language;
        this.findings = findings;
    }

    boolean isCron(Node.Text text) {
        return language == null || compiles(() -> language.schedules().cron(text.value()), text, 0);
    }

    boolean isPattern(Node.Text text) {
        return language == null || compiles(() -> language.patterns().compile(text.value()), text, 0);
    }

    /** @param from where in the text the condition begins */
    boolean compiles(Condition condition, Node.Text text, int from) {
        return language == null
                || isWithGoodPatterns(condition, text, from)
                        && compiles(() -> new Compiler(language).condition(condition, ANY), text, from);
    }

    boolean compiles(Expr expression, Node.Text text) {
        return language == null || compiles(() -> new Compiler(language).expression(expression, ANY), text, 0);
    }

    /** A bad pattern is shown itself, not the condition it stands in. */
    private boolean isWithGoodPatterns(Condition condition, Node.Text text, int from) {
        if (condition instanceof Condition.Matches matches && language != null) {
            int at = text.value().indexOf(matches.pattern(), from);
            return compiles(() -> language.patterns().compile(matches.pattern()), text, Math.max(at, from));
        }
        boolean good = true;
        for (Condition part : Conditions.parts(condition)) {
            good &= isWithGoodPatterns(part, text, from);
        }
        return good;
    }

    private boolean compiles(Runnable compilation, Node.Text text, int at) {
        try {
            compilation.run();
            return true;
        } catch (AlurException e) {
            findings.error(e.code(), String.valueOf(e.getMessage()), at == 0 ? text.at() : text.at(at));
            return false;
        }
    }
}
