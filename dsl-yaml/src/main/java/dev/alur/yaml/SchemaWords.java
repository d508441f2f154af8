package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.has;
import static dev.alur.yaml.SchemaParts.object;
import static dev.alur.yaml.SchemaParts.ref;

import dev.alur.program.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema of each row of the grammar table, and of the places whose words stand in a map of their own. */
final class SchemaWords {
    /** What is longer, and may stand beside many verbs, is written once. */
    private static final int LONG = 120;

    private final SchemaTongue tongue;
    private final Map<String, Object> definitions;
    private final Set<Place> inside = EnumSet.noneOf(Place.class);

    SchemaWords(SchemaTongue tongue, Map<String, Object> definitions) {
        this.tongue = tongue;
        this.definitions = definitions;
    }

    void define(String name, Map<String, Object> schema) {
        definitions.put(name, schema);
    }

    static List<Word> at(Place place) {
        return Grammar.words().stream().filter(word -> word.place() == place).toList();
    }

    /** Every spelling of the words of a place. */
    static List<String> spellings(Place... places) {
        List<String> all = new ArrayList<>();
        for (Place place : places) {
            at(place).forEach(word -> all.addAll(SchemaParts.spellings(word)));
        }
        return all;
    }

    /** Adds each spelling that is not there yet with the schema of its value. */
    void properties(Map<String, Object> properties, Collection<Word> words) {
        words.forEach(word -> properties.putIfAbsent(word.name(), value(word, word.name())));
        for (Word word : words) {
            for (String alias : word.aliases()) {
                if (!properties.containsKey(alias)) {
                    Map<String, Object> value = value(word, alias);
                    value.put("doNotSuggest", true);
                    properties.put(alias, value);
                }
            }
        }
    }

    Map<String, Object> properties(Place... places) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Place place : places) {
            properties(properties, at(place));
        }
        return properties;
    }

    Map<String, Object> value(Word word, String spelling) {
        Map<String, Object> schema = object("description", tongue.about(word, spelling));
        Map<String, Object> bare = bare(word, spelling);
        if (dev.alur.value.Json.write(bare).length() > LONG) {
            String name = name(word.place()) + "." + spelling;
            define(name, bare);
            schema.putAll(ref(name));
        } else {
            schema.putAll(bare);
        }
        return schema;
    }

    private Map<String, Object> bare(Word word, String spelling) {
        for (Form form : word.forms()) {
            if (form instanceof Form.Under under && under.alias().equals(spelling)) {
                return shape(List.of(under.form()), word).schema();
            }
        }
        List<Form> forms = word.kind() == Kind.FORM ? word.forms() : List.of(Form.of(word.kind()));
        return shape(forms, word).schema();
    }

    private Shape shape(List<Form> forms, Word word) {
        Shape shape = new Shape();
        forms.forEach(form -> add(form, shape, word));
        return shape;
    }

    private void add(Form form, Shape shape, Word word) {
        if (form instanceof Form.Of of) {
            add(of.kind(), shape, word.choices());
        } else if (form instanceof Form.Inside in) {
            inside.add(in.place());
            shape.map(has(spellings(in.place())), ref(name(in.place())));
        } else if (form instanceof Form.Each each) {
            shape.list(shape(each.items(), word).schema());
        } else if (form instanceof Form.ByName named) {
            shape.map(Map.of(), named(named, word));
        } else if (form instanceof Form.OneOf words) {
            shape.scalar(object("enum", words.words()));
        } else if (form instanceof Form.Nothing) {
            shape.nothing();
        }
    }

    private void add(Kind kind, Shape shape, List<String> choices) {
        Map<String, Object> scalar = SchemaScalars.of(kind, choices);
        if (scalar != null && (scalar.containsKey("pattern") || kind == Kind.TREATMENT)) {
            String name = Phone.lower(kind.name()) + "Value";
            define(name, scalar);
            scalar = ref(name);
        }
        shape.scalar(scalar);
        switch (kind) {
            case NAMES, TEXTS, WEEKDAYS, CHOICES -> shape.list(scalar == null ? Map.of() : scalar);
            case CONDITION -> shape.list(ref("condition")).map(Map.of(), object("type", "object"));
            case TRIGGERS ->
                shape.scalar(ref("triggerName")).list(ref("trigger")).map(Map.of(), ref("triggerMap"));
            case STEPS -> shape.scalar(ref("reference")).list(ref("step")).map(has(verbs()), ref("stepMap"));
            case VALUES -> shape.map(Map.of(), object("type", "object"));
            case VALUE -> shape.scalar(Map.of());
            default -> {
                // A single value has no further form.
            }
        }
    }

    static List<String> verbs() {
        return spellings(Place.STEP);
    }

    private Map<String, Object> named(Form.ByName named, Word word) {
        Map<String, Object> value = shape(named.values(), word).schema();
        Map<String, Object> properties = properties(named.words().toArray(Place[]::new));
        if (named.keys() == Form.Keys.LIMIT) {
            Limits.NAMES.forEach(limit -> properties.put(limit, value));
        }
        Map<String, Object> schema = object("type", "object");
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        switch (named.keys()) {
            case NAME -> {
                schema.put("propertyNames", object("pattern", SchemaScalars.NAME));
                schema.put("additionalProperties", value);
                return schema;
            }
            case DAY -> schema.put("patternProperties", object(SchemaScalars.DAY, value));
            case VARIANT -> schema.put("patternProperties", object(SchemaDocuments.VARIANT, value));
            case LANGUAGE -> schema.put("patternProperties", object(SchemaScalars.LANGUAGE, value));
            case LIMIT -> {
                // Its keys are a closed list.
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    static String name(Place place) {
        return Phone.lower(place.name());
    }

    /** The places found in forms so far, each a map of its words; whatever they lead to, too. */
    void definePlaces() {
        Set<Place> done = EnumSet.noneOf(Place.class);
        while (!done.containsAll(inside)) {
            for (Place place : List.copyOf(inside)) {
                if (done.add(place)) {
                    define(name(place), place(place));
                }
            }
        }
    }

    /** What may stand beside its word need not stand inside. */
    private Map<String, Object> place(Place place) {
        boolean alsoBeside = Grammar.words().stream().anyMatch(word -> word.beside() == place);
        Map<String, Object> schema = closed(properties(place));
        if (!alsoBeside) {
            schema.putAll(required(place));
        }
        return schema;
    }

    Map<String, Object> condition() {
        Shape shape = new Shape();
        add(Kind.CONDITION, shape, List.of());
        return shape.schema();
    }

    /** A map that has nothing but these. */
    static Map<String, Object> closed(Map<String, Object> properties) {
        return object("type", "object", "properties", properties, "additionalProperties", false);
    }

    static Map<String, Object> required(Place place) {
        List<Object> each = new ArrayList<>();
        at(place).stream().filter(Word::required).forEach(word -> each.add(has(SchemaParts.spellings(word))));
        return each.isEmpty() ? Map.of() : object("allOf", each);
    }
}
