package dev.alur.yaml;

import java.util.List;

/**
 * What the value of a {@link Kind#FORM} word may be; a word lists every form it has. The schema, the formatter and the
 * documentation read it from here. Immutable.
 */
sealed interface Form {
    /** A value of that kind. */
    record Of(Kind kind) implements Form {}

    /** A map with the words of that place. */
    record Inside(Place place) implements Form {}

    /** A list, each item in one of these forms. */
    record Each(List<Form> items) implements Form {}

    /**
     * A map whose keys the author chooses.
     *
     * @param words a place whose words may stand among them
     */
    record ByName(Keys keys, List<Form> values, List<Place> words) implements Form {}

    /** One of these words; where other forms stand beside it, the words editors should offer. */
    record OneOf(List<String> words) implements Form {}

    /** What follows one alias only, which takes another value than its word. */
    record Under(String alias, Form form) implements Form {}

    /** No value at all, or true: the word says everything. */
    record Nothing() implements Form {}

    /** What keys an author may choose. */
    enum Keys {
        /** Letters, digits, spaces, {@code _} and {@code -}. */
        NAME,
        /** {@code day_3}, {@code Day 3}, {@code hari_3}. */
        DAY,
        /** {@code variant_a}. */
        VARIANT,
        /** {@code id}, {@code en_US}. */
        LANGUAGE,
        /** The name of a hard limit. */
        LIMIT
    }

    static Form of(Kind kind) {
        return new Of(kind);
    }

    static Form inside(Place place) {
        return new Inside(place);
    }

    static Form each(Form... items) {
        return new Each(List.of(items));
    }

    static Form byName(Keys keys, Form... values) {
        return new ByName(keys, List.of(values), List.of());
    }

    /** A map of chosen keys, among which the words of a place may stand. */
    static Form byNameWith(Keys keys, Place words, Form... values) {
        return new ByName(keys, List.of(values), List.of(words));
    }

    static Form oneOf(String... words) {
        return new OneOf(List.of(words));
    }

    static Form under(String alias, Form form) {
        return new Under(alias, form);
    }

    static Form nothing() {
        return new Nothing();
    }
}
