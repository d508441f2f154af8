package dev.alur.lang;

import dev.alur.model.Expr;

/** Port: evaluates arithmetic and functions. Without an implementation such an expression is an error at load. */
public interface Scripts {
    /**
     * Compiles an expression that holds arithmetic or a function.
     *
     * @throws dev.alur.AlurException if it holds what this implementation refuses
     */
    Fill compile(Expr expression, Names names);
}
