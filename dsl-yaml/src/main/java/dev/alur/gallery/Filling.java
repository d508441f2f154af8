package dev.alur.gallery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value ready to be written into a template. Immutable.
 *
 * @param flow where it is the whole of a plain scalar: YAML of one line
 * @param bare inside a longer plain scalar, such as a condition; {@code null} where its signs could mean something there
 * @param text for people: inside quotes and in blocks of text
 * @param parts other values made of it, by name: {@code <<catalogue.first>>}
 */
record Filling(String flow, @Nullable String bare, String text, Map<String, Filling> parts) {
    Filling {
        parts = Map.copyOf(parts);
    }

    static Filling of(String text) {
        return new Filling(Quoted.of(text), null, text, Map.of());
    }

    /** @param bare letters, digits and {@code + - . :} only */
    static Filling of(String bare, String text) {
        return new Filling(Quoted.unlessPlain(bare), bare, text, Map.of());
    }

    Filling with(Map<String, Filling> more) {
        return new Filling(flow, bare, text, more);
    }
}
