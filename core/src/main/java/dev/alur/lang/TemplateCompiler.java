package dev.alur.lang;

import dev.alur.model.Expr;
import dev.alur.value.Secret;
import dev.alur.value.SecretText;
import dev.alur.value.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns values with placeholders into fills. Data that comes in is never read as a template again. */
final class TemplateCompiler {
    /** What a placeholder without a value does. */
    enum Absent {
        EMPTY,
        REFUSED
    }

    private final Names names;
    private final Absent absent;
    private final ExpressionCompiler expressions;

    TemplateCompiler(Language language, Names names, Absent absent) {
        this.names = names;
        this.absent = absent;
        this.expressions = new ExpressionCompiler(language, names);
    }

    Fill compile(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof Expr expression ? expressions.value(expression) : new Constant(value);
    }

    private Fill text(String text) {
        if (!text.contains("{{")) {
            return new Constant(text);
        }
        Template template = Template.parse(text);
        if (template.parts().size() == 1 && template.parts().get(0) instanceof Placeholder whole) {
            return placeholder(whole);
        }
        Fill[] fills = template.parts().stream()
                .map(part -> part instanceof Placeholder hole ? placeholder(hole) : new Constant(part))
                .toArray(Fill[]::new);
        return scope -> joined(fills, scope);
    }

    private Fill placeholder(Placeholder placeholder) {
        Fill path = Paths.fill(placeholder.path(), names);
        Filter[] filters = placeholder.filters().toArray(Filter[]::new);
        String reference = placeholder.path().toString();
        Object nothing = absent == Absent.REFUSED ? new Missing(reference) : null;
        return scope -> {
            Object value = path.fill(scope);
            for (Filter filter : filters) {
                value = filter.apply(value, scope);
            }
            if (value == null) {
                scope.missing(reference);
                return nothing;
            }
            return value;
        };
    }

    private static Object joined(Fill[] fills, Scope scope) {
        StringBuilder text = new StringBuilder();
        List<Object> parts = null;
        for (Fill fill : fills) {
            Object value = fill.fill(scope);
            if (value instanceof Missing) {
                return value;
            }
            if (value instanceof Secret || value instanceof SecretText) {
                parts = parts == null ? new ArrayList<>() : parts;
                if (text.length() > 0) {
                    parts.add(text.toString());
                    text.setLength(0);
                }
                parts.addAll(value instanceof SecretText nested ? nested.parts() : List.of(value));
            } else {
                text.append(Values.text(value));
            }
        }
        if (parts == null) {
            return text.toString();
        }
        if (text.length() > 0) {
            parts.add(text.toString());
        }
        return new SecretText(parts);
    }

    private Fill list(List<?> list) {
        Fill[] fills = list.stream().map(this::compile).toArray(Fill[]::new);
        if (isConstant(fills) && !holdsExpression(list)) {
            return new Constant(list);
        }
        return scope -> {
            List<@Nullable Object> filled = new ArrayList<>(fills.length);
            for (Fill fill : fills) {
                Object value = fill.fill(scope);
                if (value instanceof Missing) {
                    return value;
                }
                filled.add(value);
            }
            return Collections.unmodifiableList(filled);
        };
    }

    private Fill map(Map<?, ?> map) {
        String[] keys = map.keySet().stream().map(String::valueOf).toArray(String[]::new);
        Fill[] fills = map.values().stream().map(this::compile).toArray(Fill[]::new);
        if (isConstant(fills) && !holdsExpression(map.values())) {
            return new Constant(map);
        }
        return scope -> {
            Map<String, Object> filled = new LinkedHashMap<>(keys.length * 2);
            for (int i = 0; i < keys.length; i++) {
                Object value = fills[i].fill(scope);
                if (value instanceof Missing) {
                    return value;
                }
                if (value != null) {
                    filled.put(keys[i], value);
                }
            }
            return Collections.unmodifiableMap(filled);
        };
    }

    private static boolean holdsExpression(Collection<?> values) {
        return values.stream().anyMatch(Expr.class::isInstance);
    }

    private static boolean isConstant(Fill[] fills) {
        for (Fill fill : fills) {
            if (!(fill instanceof Constant)) {
                return false;
            }
        }
        return true;
    }
}
