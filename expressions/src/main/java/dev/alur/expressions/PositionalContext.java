package dev.alur.expressions;

import org.apache.commons.jexl3.JexlContext;
import org.jspecify.annotations.Nullable;

/** What one evaluation sees: the operands by position and the functions by name. Nothing can be written. */
record PositionalContext(@Nullable Object[] values) implements JexlContext {
    static final char PREFIX = 'v';

    @Override
    public @Nullable Object get(String name) {
        int position = position(name);
        return position >= 0 ? values[position] : FunctionTable.named(name);
    }

    @Override
    public boolean has(String name) {
        return position(name) >= 0 || FunctionTable.named(name) != null;
    }

    @Override
    public void set(String name, @Nullable Object value) {
        throw new UnsupportedOperationException("an expression writes nothing");
    }

    /** Of {@code v12} it is 12; of any other name -1. */
    private int position(String name) {
        if (name.length() < 2 || name.charAt(0) != PREFIX) {
            return -1;
        }
        int position = 0;
        for (int i = 1; i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9 || position > values.length) {
                return -1;
            }
            position = position * 10 + digit;
        }
        return position < values.length ? position : -1;
    }
}
