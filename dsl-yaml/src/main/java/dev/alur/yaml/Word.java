package dev.alur.yaml;

import java.util.List;

/**
 * A row of the grammar table. Immutable.
 *
 * @param place where it may stand
 * @param name the canonical spelling
 * @param aliases further spellings
 * @param choices the values of a {@link Kind#CHOICE}
 * @param about one sentence for documentation and editors
 */
record Word(Place place, String name, List<String> aliases, Kind kind, List<String> choices, String about) {

    static Word word(Place place, String name, Kind kind, String about) {
        return new Word(place, name, List.of(), kind, List.of(), about);
    }

    Word also(String... spellings) {
        return new Word(place, name, List.of(spellings), kind, choices, about);
    }

    Word of(String... words) {
        return new Word(place, name, aliases, kind, List.of(words), about);
    }
}
