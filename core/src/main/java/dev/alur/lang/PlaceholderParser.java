package dev.alur.lang;

import dev.alur.model.Expr;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code {{} and {@code }}}. Confined to one call. */
final class PlaceholderParser {
    private final String text;
    private final int end;
    private int at;

    PlaceholderParser(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    Placeholder parse() {
        skipSpace();
        if (at == end) {
            throw error("empty-placeholder", "a placeholder is empty", "write for example {{user.name}}");
        }
        Expr.Path path = path();
        List<Filter> filters = new ArrayList<>();
        skipSpace();
        while (at < end) {
            if (text.charAt(at) != '|') {
                throw error(
                        "invalid-placeholder",
                        Lexer.shown(text, at) + " is not expected in a placeholder",
                        "a placeholder holds a name and formatters, as in {{total | money}}; compute with set first");
            }
            at++;
            filters.add(filter());
            skipSpace();
        }
        return new Placeholder(path, filters);
    }

    private Expr.Path path() {
        List<String> segments = new ArrayList<>();
        do {
            int start = at;
            while (at < end && Lexer.isWordPart(text.charAt(at))) {
                at++;
            }
            boolean name = at > start && (Lexer.isWordStart(text.charAt(start)) || !segments.isEmpty());
            if (!name) {
                at = start;
                throw error(
                        "invalid-placeholder",
                        at < end ? Lexer.shown(text, at) + " begins no name" : "a name is missing behind the point",
                        "write a name such as {{user.name}}");
            }
            segments.add(text.substring(start, at));
        } while (take('.'));
        return new Expr.Path(segments);
    }

    private Filter filter() {
        skipSpace();
        int start = at;
        while (at < end && Lexer.isWordPart(text.charAt(at))) {
            at++;
        }
        String name = Slug.of(text.substring(start, at));
        skipSpace();
        boolean hasArgument = take(':');
        if (!Filter.NAMES.contains(name)) {
            String near = Spelling.nearest(name, Filter.NAMES, 1);
            at = start;
            throw error(
                    "unknown-formatter",
                    name.isEmpty() ? "a formatter is missing behind |" : "there is no formatter \"" + name + "\"",
                    near != null ? "did you mean " + near + "?" : "formatters: " + String.join(", ", Filter.NAMES));
        }
        if (name.equals("default") != hasArgument) {
            throw error(
                    "wrong-arguments",
                    hasArgument ? name + " takes no argument" : "default needs a value",
                    hasArgument ? null : "write for example {{user.name | default: 'Kak'}}");
        }
        return hasArgument ? Filter.otherwise(argument()) : Filter.named(name);
    }

    private Object argument() {
        skipSpace();
        if (at < end && Quotes.isOpening(text.charAt(at))) {
            Quotes.Quoted quoted = quoted();
            at = quoted.end();
            return quoted.text();
        }
        int start = at;
        while (at < end && text.charAt(at) != '|') {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            throw error("wrong-arguments", "default needs a value", "for no text write default: ''");
        }
        BigDecimal number = Values.number(word);
        if (number != null) {
            return number;
        }
        return word.equals("true") || word.equals("false") ? (Object) word.equals("true") : word;
    }

    private Quotes.Quoted quoted() {
        try {
            return Quotes.read(text.substring(0, end), at);
        } catch (SyntaxException unclosed) {
            throw error(unclosed.code(), unclosed.problem(), unclosed.hint());
        }
    }

    private boolean take(char c) {
        if (at < end && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < end && Lexer.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private SyntaxException error(String code, String message, @Nullable String hint) {
        return new SyntaxException(code, message, at, hint);
    }
}
