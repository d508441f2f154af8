package dev.alur.lang;

import dev.alur.model.Expr;
import java.util.List;

/** {@code {{ path | filter | filter: argument }}}. Immutable. */
record Placeholder(Expr.Path path, List<Filter> filters) {
    Placeholder {
        filters = List.copyOf(filters);
    }
}
