package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what authors write to closures, once, when a workflow is linked. The closures are total: whatever a scope
 * holds, they answer and never throw. Immutable, any thread.
 */
public final class Compiler {
    private final Language language;

    public Compiler(Language language) {
        this.language = language;
    }

    /**
     * A {@link Condition.Named} asks {@link Scope#holds} with its name as a slug.
     *
     * @throws dev.alur.AlurException if a pattern, arithmetic or a function is refused by the language's module
     */
    public Test condition(Condition condition, Names names) {
        return new ConditionCompiler(language, names).compile(condition);
    }

    /** @throws dev.alur.AlurException if arithmetic or a function is refused by the language's module */
    public Fill expression(Expr expression, Names names) {
        return new ExpressionCompiler(language, names).value(expression);
    }

    /**
     * A plain value whose texts may hold placeholders, also inside lists and maps; {@link Expr}s in it are evaluated. A
     * text that is exactly one placeholder keeps the value's type. A placeholder without a value is told to {@link
     * Scope#missing}; it is empty within a text, {@code null} when it is the whole text, and left out of a map. A value
     * without placeholders is filled with itself. A text with a secret in it is filled with a {@link
     * dev.alur.value.SecretText}.
     *
     * @throws SyntaxException for an invalid placeholder
     */
    public Fill template(@Nullable Object value, Names names) {
        return new TemplateCompiler(language, names, TemplateCompiler.Absent.EMPTY).compile(value);
    }

    /**
     * As {@link #template}, for places where nothing may be missing (URL, header, SQL, recipient): fills with {@link
     * Missing} when a placeholder has no value.
     *
     * @throws SyntaxException for an invalid placeholder
     */
    public Fill strict(@Nullable Object value, Names names) {
        return new TemplateCompiler(language, names, TemplateCompiler.Absent.REFUSED).compile(value);
    }
}
