package dev.alur.yaml;

import dev.alur.lang.Conditions;
import dev.alur.lang.SyntaxException;
import dev.alur.model.Condition;
import dev.alur.value.Slug;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Canonical spellings of keys, conditions and closed words. */
final class CanonicalWords {
    private CanonicalWords() {}

    /** Gives each key the canonical spelling of its word; where places share a word the earlier place has it. */
    static void rename(Part.Branch map, List<Place> places, Predicate<String> others) {
        for (Part.Twig twig : map.twigs) {
            Word word = others.test(twig.name()) ? null : Grammar.find(places, twig.name());
            if (word != null && twig.key != null && map.find(word.name()) == null) {
                twig.key.value = word.name();
                twig.key.style = Part.Style.PLAIN;
            }
        }
    }

    static void rename(Part.Branch map, Place... places) {
        rename(map, List.of(places), name -> false);
    }

    /** The entry of a word at a place, however it is spelt. */
    static Part.@Nullable Twig find(Part.Branch map, Place place, String name) {
        for (Part.Twig twig : map.twigs) {
            Word word = Grammar.find(place, twig.name());
            if (word != null && word.name().equals(name)) {
                return twig;
            }
        }
        return null;
    }

    static boolean has(Part.Branch map, Place place) {
        return map.twigs.stream().anyMatch(twig -> Grammar.find(place, twig.name()) != null);
    }

    static void speech(Part part) {
        if (part instanceof Part.Leaf leaf && !leaf.isNull()) {
            leaf.use = Part.Use.SPEECH;
        }
    }

    /** A closed word in its one spelling, other values as they are. */
    static void choice(Part part, List<String> choices) {
        if (part instanceof Part.Leaf leaf && choices.contains(Slug.of(leaf.value))) {
            leaf.value = Slug.of(leaf.value);
        } else if (part instanceof Part.Branch list && !list.isMap()) {
            list.twigs.forEach(twig -> choice(twig.value, choices));
        }
    }

    /** A condition as {@link Conditions#print} writes it; short forms below a field's name stay. */
    static void condition(Part part) {
        if (part instanceof Part.Branch list && !list.isMap()) {
            list.twigs.forEach(twig -> condition(twig.value));
        } else if (part instanceof Part.Leaf leaf && !leaf.isNull()) {
            String written = printed(leaf.value);
            if (written != null) {
                leaf.value = written;
                leaf.style = Part.Style.QUOTED;
                leaf.block = List.of();
            }
        }
    }

    private static @Nullable String printed(String text) {
        try {
            return printed(Conditions.parse(Phone.straight(text)));
        } catch (SyntaxException unknown) {
            return null;
        }
    }

    /** A condition's text, {@code null} when it would be read as another condition. */
    static @Nullable String printed(Condition condition) {
        try {
            String text = Conditions.print(condition);
            return Conditions.parse(Phone.straight(text)).equals(condition) ? text : null;
        } catch (SyntaxException unsayable) {
            return null;
        }
    }
}
