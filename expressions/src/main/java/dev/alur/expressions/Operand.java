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
                value = value instanceof Map<?, ?> map ? map.get(field) : null;
            }
            return PlainCopy.of(value);
        };
    }
}
