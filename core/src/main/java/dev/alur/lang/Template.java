package dev.alur.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with placeholders, parsed before any data arrives. Immutable.
 *
 * @param parts texts and {@link Placeholder}s, in order
 */
record Template(List<Object> parts) {
    Template {
        parts = List.copyOf(parts);
    }

    /** @throws SyntaxException for an invalid placeholder */
    static Template parse(String text) {
        List<Object> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            int open = text.indexOf("{{", at);
            if (open < 0) {
                break;
            }
            int close = text.indexOf("}}", open);
            int next = text.indexOf("{{", open + 2);
            if (close < 0 || next >= 0 && next < close) {
                throw new SyntaxException(
                        "unclosed-placeholder",
                        "a placeholder is opened with {{ and not closed",
                        open,
                        "close it with }}");
            }
            if (open > at) {
                parts.add(text.substring(at, open));
            }
            parts.add(new PlaceholderParser(text, open + 2, close).parse());
            at = close + 2;
        }
        if (at < text.length()) {
            parts.add(text.substring(at));
        }
        return new Template(parts);
    }
}
