package dev.alur.expressions;

import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.introspection.JexlMethod;
import org.jspecify.annotations.Nullable;

/** A function as JEXL calls it: as a value of the context, so that no class is opened to reflection. */
record Function(int least, int most, Body body) implements JexlMethod {

    @FunctionalInterface
    interface Body {
        @Nullable
        Object apply(@Nullable Object[] arguments);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object target, @Nullable Object... arguments) {
        return body.apply(arguments);
    }

    @Override
    public Object tryInvoke(String name, @Nullable Object target, @Nullable Object... arguments) {
        return JexlEngine.TRY_FAILED;
    }

    @Override
    public boolean tryFailed(@Nullable Object result) {
        return result == JexlEngine.TRY_FAILED;
    }

    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public Class<?> getReturnType() {
        return Object.class;
    }
}
