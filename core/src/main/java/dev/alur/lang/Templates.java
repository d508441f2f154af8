package dev.alur.lang;

import dev.alur.model.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
        collect(value, placeholder -> true, paths);
        return new ArrayList<>(paths);
    }

    /**
     * As {@link #references}, but for placeholders that say what stands there without a value ({@code default: X}).
     *
     * @throws SyntaxException for an invalid placeholder; its offset is one in the text that holds it
     */
    public static List<Expr.Path> needed(@Nullable Object value) {
        Set<Expr.Path> paths = new LinkedHashSet<>();
        collect(value, Templates::isNeeded, paths);
        return new ArrayList<>(paths);
    }

    private static boolean isNeeded(Placeholder placeholder) {
        return placeholder.filters().stream().noneMatch(Filter.Otherwise.class::isInstance);
    }

    private static void collect(@Nullable Object value, Predicate<Placeholder> counts, Set<Expr.Path> paths) {
        if (value instanceof String text) {
            for (Object part : Template.parse(text).parts()) {
                if (part instanceof Placeholder placeholder && counts.test(placeholder)) {
                    paths.add(placeholder.path());
                }
            }
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, counts, paths));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, counts, paths));
        } else if (value instanceof Expr expression) {
            paths.addAll(References.in(expression));
        }
    }
}
