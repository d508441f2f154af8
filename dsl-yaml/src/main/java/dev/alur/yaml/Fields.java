package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.model.Condition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The entries of a map by the words of the grammar. Whatever is no word there has been reported. */
final class Fields {
    private final Values values;
    private final Position at;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private final Set<String> misspelt = new HashSet<>();

    private static final Set<Place> INSIDE_VERBS = Set.copyOf(Grammar.beside(Place.STEP));

    private record Field(Word word, Node.Entry entry) {}

    private Fields(Values values, Position at) {
        this.values = values;
        this.at = at;
    }

    static Fields of(Node.Entries map, Values values, Place place, Place... more) {
        return of(map, values, name -> false, place, more);
    }

    /** @param others keys that are read elsewhere; where places share a word the earlier place has it */
    static Fields of(Node.Entries map, Values values, Predicate<String> others, Place place, Place... more) {
        Fields fields = new Fields(values, map.at());
        List<Place> places = new ArrayList<>(List.of(place));
        places.addAll(List.of(more));
        fields.add(map, others, places);
        return fields;
    }

    /** Adds what stands inside the verb's own map. */
    void addInside(Node.Entries map, Place place, Predicate<String> others) {
        add(map, others, List.of(place));
    }

    private void add(Node.Entries map, Predicate<String> others, List<Place> places) {
        Node.Entries whole = with(map);
        for (Node.Entry entry : map.entries()) {
            Word word = Grammar.find(places, entry.name());
            if (word == null) {
                if (!others.test(entry.name())) {
                    unknown(entry, whole, places);
                }
                continue;
            }
            Field earlier = fields.putIfAbsent(word.name(), new Field(word, entry));
            if (earlier != null) {
                values.findings()
                        .error(
                                "duplicate-key",
                                "`" + entry.name() + "` says the same as `" + earlier.entry.name() + "`",
                                entry.key().at())
                        .hint("the first is on line " + earlier.entry.key().at().line());
            }
        }
    }

    /** With the entries that are there already: no word is suggested twice. */
    private Node.Entries with(Node.Entries map) {
        if (fields.isEmpty()) {
            return map;
        }
        List<Node.Entry> all = new ArrayList<>(map.entries());
        fields.values().forEach(field -> all.add(field.entry));
        return new Node.Entries(all, map.at());
    }

    private void unknown(Node.Entry entry, Node.Entries map, List<Place> places) {
        if (values.nameCheck().hasInvisible(entry.key())) {
            return;
        }
        Meant meant = Meant.by(entry, map, places);
        meant.words().forEach(word -> note(Grammar.find(places, word)));
        values.findings()
                .error(
                        "unknown-key",
                        "`" + entry.name() + "` is not known here",
                        entry.key().at())
                .hint(meant.isNothing() ? advice(entry, places) : meant.question());
    }

    private void note(@Nullable Word meant) {
        if (meant != null) {
            misspelt.add(meant.name());
        }
    }

    private static String advice(Node.Entry entry, List<Place> places) {
        String variant = SplitReader.meant(entry.name());
        if (variant != null && (places.contains(Place.SPLIT) || places.contains(Place.WORKFLOW))) {
            return Meant.question(List.of(variant));
        }
        if (!places.contains(Place.OPTION)
                && INSIDE_VERBS.contains(places.get(0))
                && Grammar.find(Place.OPTION, entry.name()) != null) {
            return "`" + entry.name() + "` stands beside the verb, not in its map";
        }
        String known = places.stream()
                .filter(place -> place != Place.STEP)
                .flatMap(place -> Grammar.names(place).stream())
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
        return "known here: " + known;
    }

    Position at() {
        return at;
    }

    boolean has(String word) {
        return fields.containsKey(word);
    }

    /** Whether it stands here neither rightly spelt nor misspelt, so that saying so helps. */
    boolean lacks(String word) {
        return !has(word) && !misspelt.contains(word);
    }

    @Nullable
    Node node(String word) {
        Field field = fields.get(word);
        return field == null ? null : field.entry.value();
    }

    /** Where the key stands, or the map if it is not there. */
    Position key(String word) {
        Field field = fields.get(word);
        return field == null ? at : field.entry.key().at();
    }

    @Nullable
    String text(String word) {
        return values.text(node(word));
    }

    @Nullable
    String message(String word) {
        return values.message(node(word));
    }

    @Nullable
    String name(String word) {
        return values.name(node(word));
    }

    @Nullable
    String variable(String word) {
        return values.variable(node(word));
    }

    List<String> names(String word) {
        return values.names(node(word));
    }

    List<String> texts(String word) {
        return values.texts(node(word));
    }

    @Nullable
    Integer integer(String word) {
        return values.integer(node(word));
    }

    @Nullable
    BigDecimal number(String word) {
        return values.number(node(word), Kind.NUMBER);
    }

    @Nullable
    Duration duration(String word) {
        return values.duration(node(word));
    }

    @Nullable
    Condition condition(String word) {
        return values.condition(node(word));
    }

    Map<String, Object> map(String word) {
        return values.map(node(word));
    }

    boolean isTrue(String word) {
        return Boolean.TRUE.equals(values.yesNo(node(word)));
    }

    /** The value of a choice by the words of its row. */
    @Nullable
    String choice(String word) {
        Field field = fields.get(word);
        return field == null ? null : values.choice(field.entry.value(), field.word.choices());
    }

    <E extends Enum<E>> @Nullable E oneOf(String word, Class<E> type) {
        Field field = fields.get(word);
        return field == null ? null : values.oneOf(field.entry.value(), field.word.choices(), type);
    }

    /** Reports a key that must be there. */
    boolean require(String word, String hint) {
        if (lacks(word)) {
            values.findings()
                    .error("missing-" + word.replace('_', '-'), "`" + word + "` is missing", at)
                    .hint(hint);
        }
        return has(word);
    }
}
