package dev.alur.yaml;

import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one table of the language's words: what the reader knows, and what its errors suggest. Immutable. */
final class Grammar {
    private static final Map<Place, Map<String, Word>> WORDS = index();

    private static final Map<Place, List<Word>> BY_PLACE = byPlace();

    private Grammar() {}

    /** All rows in the order of the documentation. */
    static List<Word> words() {
        List<Word> all = new ArrayList<>();
        all.addAll(WorkflowWords.ALL);
        all.addAll(TriggerWords.ALL);
        all.addAll(StepWords.ALL);
        all.addAll(TalkWords.ALL);
        all.addAll(FlowWords.ALL);
        all.addAll(ActionWords.ALL);
        all.addAll(RecordWords.ALL);
        return all;
    }

    /** The word of that spelling at that place; keys compare as written but for case, {@code -} and spaces. */
    static @Nullable Word find(Place place, String spelling) {
        Map<String, Word> words = WORDS.get(place);
        if (words == null) {
            return null;
        }
        Word exact = words.get(spelling);
        return exact != null ? exact : words.get(Slug.of(spelling));
    }

    static @Nullable Word find(Collection<Place> places, String spelling) {
        for (Place place : places) {
            Word word = find(place, spelling);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** The place whose words may stand beside that word or in its map, {@code null} for none. */
    static @Nullable Place beside(Place place, String spelling) {
        Word word = find(place, spelling);
        return word == null ? null : word.beside();
    }

    /** Every such place of the words at a place, in the order of the table. */
    static List<Place> beside(Place place) {
        return at(place).stream()
                .flatMap(word -> Stream.ofNullable(word.beside()))
                .distinct()
                .toList();
    }

    /** The words at a place in the order of the table. */
    static List<Word> at(Place place) {
        return BY_PLACE.getOrDefault(place, List.of());
    }

    /** Every spelling at these places, canonical ones first. */
    static List<String> spellings(Collection<Place> places) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        places.forEach(place -> WORDS.getOrDefault(place, Map.of()).values().forEach(word -> names.add(word.name())));
        places.forEach(place -> names.addAll(WORDS.getOrDefault(place, Map.of()).keySet()));
        return List.copyOf(names);
    }

    /** The canonical words at a place. */
    static List<String> names(Place place) {
        return WORDS.getOrDefault(place, Map.of()).values().stream()
                .map(Word::name)
                .distinct()
                .toList();
    }

    private static Map<Place, Map<String, Word>> index() {
        Map<Place, Map<String, Word>> index = new EnumMap<>(Place.class);
        for (Word word : words()) {
            Map<String, Word> place = index.computeIfAbsent(word.place(), p -> new LinkedHashMap<>());
            put(place, word.name(), word);
            word.aliases().forEach(alias -> put(place, alias, word));
        }
        return index;
    }

    private static Map<Place, List<Word>> byPlace() {
        Map<Place, List<Word>> lists = new EnumMap<>(Place.class);
        WORDS.forEach((place, words) ->
                lists.put(place, words.values().stream().distinct().toList()));
        return lists;
    }

    private static void put(Map<String, Word> place, String spelling, Word word) {
        if (place.put(spelling, word) != null) {
            throw new IllegalStateException("two words spelt " + spelling + " at " + word.place());
        }
    }
}
