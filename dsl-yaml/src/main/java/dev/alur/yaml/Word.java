package dev.alur.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grammar table. Immutable.
 *
 * @param place where it may stand
 * @param name the canonical spelling
 * @param aliases further spellings
 * @param choices the values of a {@link Kind#CHOICE} or {@link Kind#CHOICES}
 * @param forms what a {@link Kind#FORM} may be, the usual form first
 * @param required whether its place is refused without it
 * @param beside the place whose words may stand beside this one or in its map, {@code null} for none
 * @param about one sentence for documentation and editors, in English
 * @param tentang the same in Indonesian
 */
record Word(
        Place place,
        String name,
        List<String> aliases,
        Kind kind,
        List<String> choices,
        List<Form> forms,
        boolean required,
        @Nullable Place beside,
        String about,
        String tentang) {

    static Word word(Place place, String name, Kind kind, String about, String tentang) {
        return new Word(place, name, List.of(), kind, List.of(), List.of(), false, null, about, tentang);
    }

    Word also(String... spellings) {
        return new Word(place, name, List.of(spellings), kind, choices, forms, required, beside, about, tentang);
    }

    /** With the words a choice has. */
    Word of(String... words) {
        return new Word(place, name, aliases, kind, List.of(words), forms, required, beside, about, tentang);
    }

    /** With the forms it may have. */
    Word may(Form... be) {
        return new Word(place, name, aliases, kind, choices, List.of(be), required, beside, about, tentang);
    }

    /** Its place is refused without it. */
    Word must() {
        return new Word(place, name, aliases, kind, choices, forms, true, beside, about, tentang);
    }

    /** With a place whose words may stand beside it. */
    Word with(Place companions) {
        return new Word(place, name, aliases, kind, choices, forms, required, companions, about, tentang);
    }
}
