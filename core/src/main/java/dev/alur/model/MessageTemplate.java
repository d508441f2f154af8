package dev.alur.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named message in several languages and for several places. The language is the user's, else the workflow's, else the
 * first. Immutable.
 *
 * @param texts text by language code ({@code id}, {@code en}), in the author's order
 * @param places what other channels say, as written: {@code email} (subject, text, html), {@code whatsapp} (name,
 *     language, params)
 * @param origin where it was written
 */
public record MessageTemplate(
        String name, Map<String, String> texts, Map<String, Map<String, Object>> places, Origin origin) {
    public MessageTemplate {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** A template built in Java. */
    public MessageTemplate(String name, Map<String, String> texts, Map<String, Map<String, Object>> places) {
        this(name, texts, places, Origin.NONE);
    }
}
