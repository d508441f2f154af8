package dev.alur.expressions;

import dev.alur.lang.Names;
import dev.alur.lang.Scope;
import dev.alur.model.Expr;
import java.util.List;
import java.util.Map;
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

    static Operand path(Expr.Path path, Names names) {
        int slot = names.slot(path.root());
        List<String> fields = path.segments().subList(1, path.segments().size());
        return scope -> {
            Object value = scope.read(slot);
            for (String field : fields) {
                value = field(value, field);
            }
            return PlainCopy.of(value);
        };
    }

    private static @Nullable Object field(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        return value instanceof List<?> items ? item(items, name) : null;
    }

    /** Items count from 0. */
    private static @Nullable Object item(List<?> items, String digits) {
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > items.size()) {
                return null;
            }
            index = index * 10 + digit;
        }
        return index < items.size() ? items.get(index) : null;
    }
}
