package dev.alur.lang;

import dev.alur.model.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What placeholders in a value refer to, for checks before anything runs. Any thread. */
public final class Templates {
    private Templates() {}

    /**
     * The paths that texts and {@link Expr}s in a plain value read, also inside lists and maps; in order, each once.
     *
     * @throws SyntaxException for an invalid placeholder; its offset is one in the text that holds it
     */
    public static List<Expr.Path> references(@Nullable Object value) {
        Set<Expr.Path> paths = new LinkedHashSet<>();
        collect(value, paths);
        return new ArrayList<>(paths);
    }

    private static void collect(@Nullable Object value, Set<Expr.Path> paths) {
        if (value instanceof String text) {
            for (Object part : Template.parse(text).parts()) {
                if (part instanceof Placeholder placeholder) {
                    paths.add(placeholder.path());
                }
            }
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, paths));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, paths));
        } else if (value instanceof Expr expression) {
            paths.addAll(References.in(expression));
        }
    }
}
