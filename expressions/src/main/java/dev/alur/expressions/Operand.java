package dev.alur.expressions;

import dev.alur.lang.Compiler;
import dev.alur.lang.Fill;
import dev.alur.lang.Language;
import dev.alur.lang.Names;
import dev.alur.lang.Scope;
import dev.alur.model.Expr;
import org.jspecify.annotations.Nullable;

/** A name or constant of an expression. */
@FunctionalInterface
interface Operand {
    /** Its value as a plain copy, {@code null} when missing. */
    @Nullable
    Object read(Scope scope);

    static Operand constant(@Nullable Object value) {
        Object plain = PlainCopy.of(value);
        return scope -> plain;
    }

    /** Read by core, so that a path means the same with arithmetic around it and without. */
    static Operand path(Expr.Path path, Names names) {
        Fill fill = new Compiler(Language.CORE).expression(path, names);
        return scope -> PlainCopy.of(fill.fill(scope));
    }
}
