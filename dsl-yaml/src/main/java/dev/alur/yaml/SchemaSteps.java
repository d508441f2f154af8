package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.all;
import static dev.alur.yaml.SchemaParts.any;
import static dev.alur.yaml.SchemaParts.has;
import static dev.alur.yaml.SchemaParts.hasKeyLike;
import static dev.alur.yaml.SchemaParts.not;
import static dev.alur.yaml.SchemaParts.object;
import static dev.alur.yaml.SchemaParts.ref;
import static dev.alur.yaml.SchemaParts.spellings;
import static dev.alur.yaml.SchemaParts.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema of steps. Which verb a map has decides what may stand beside it, so that an editor offers verbs where none
 * stands yet, and else the companions of the one that does.
 */
final class SchemaSteps {
    private static final String CONDITION_KEY = "^[Ii][Ff][ _-].";

    /** Verbs only where nothing else is one. */
    private static final List<String> SOFT = List.of("delay", "until");

    /** Steps in a word. */
    private static final List<String> BARE = List.of("end", "stop", "handoff");

    private final SchemaWords words;

    SchemaSteps(SchemaWords words) {
        this.words = words;
    }

    void define() {
        words.define(
                "steps",
                object(
                        "type",
                        List.of("string", "object", "array"),
                        "if",
                        object("type", "array"),
                        "then",
                        object("items", ref("step")),
                        "else",
                        ref("step")));
        words.define(
                "step",
                object(
                        "type",
                        List.of("string", "object"),
                        "if",
                        object("type", "object"),
                        "then",
                        ref("stepMap"),
                        "else",
                        ref("reference")));
        words.define("reference", reference());
        words.define(
                "stepMap",
                when(
                        object("minProperties", 1, "propertyNames", object("pattern", SchemaScalars.DAY)),
                        object("additionalProperties", ref("steps")),
                        ref("verbs")));
        words.define("verbs", byVerb());
        words.define("withoutVerb", withoutVerb());
    }

    /** The name of a component or an action; a verb that needs a value is none. */
    private static Map<String, Object> reference() {
        List<String> incomplete = SchemaWords.spellings(Place.STEP);
        incomplete.removeAll(BARE);
        // Names one below the other are steps, too.
        String names = SchemaScalars.NAME.replace("\\r\\n", "");
        Map<String, Object> name = SchemaScalars.pattern(Kind.NAME, List.of("string"), names);
        name.put("not", object("enum", incomplete));
        return any(object("enum", BARE), name);
    }

    /** Every spelling that makes a map the step of a verb. */
    static List<String> verbs() {
        List<String> all = new ArrayList<>();
        hard().forEach(word -> all.addAll(spellings(word)));
        all.removeAll(SOFT);
        return all;
    }

    private static List<Word> hard() {
        return SchemaWords.at(Place.STEP).stream()
                .filter(word -> !word.name().equals("if"))
                .toList();
    }

    private Map<String, Object> byVerb() {
        List<Object> each = new ArrayList<>();
        for (Word verb : hard()) {
            List<String> spellings = spellings(verb);
            spellings.removeAll(SOFT);
            List<String> stronger = stronger(verb);
            Map<String, Object> isThere = has(spellings);
            each.add(when(stronger.isEmpty() ? isThere : all(isThere, not(has(stronger))), ref("step_" + verb.name())));
            words.define("step_" + verb.name(), step(verb));
        }
        each.add(when(not(has(verbs())), ref("withoutVerb")));
        return object("type", "object", "allOf", each);
    }

    /** The verbs of which this one may be a companion. */
    private static List<String> stronger(Word verb) {
        List<String> stronger = new ArrayList<>();
        for (Word other : hard()) {
            Place beside = other.beside();
            if (other != verb
                    && beside != null
                    && spellings(verb).stream().anyMatch(spelling -> Grammar.find(beside, spelling) != null)) {
                stronger.addAll(spellings(other));
            }
        }
        stronger.removeAll(SOFT);
        return stronger;
    }

    private Map<String, Object> step(Word verb) {
        Map<String, Object> properties = new LinkedHashMap<>();
        words.properties(properties, List.of(verb));
        if (verb.beside() != null) {
            words.properties(properties, SchemaWords.at(verb.beside()));
        }
        words.properties(properties, SchemaWords.at(Place.OPTION));
        Map<String, Object> schema = SchemaWords.closed(properties);
        if (verb.name().equals("split")) {
            schema.put("additionalProperties", ref("steps"));
        }
        List<Object> required = required(verb);
        if (!required.isEmpty()) {
            schema.put("allOf", required);
        }
        return schema;
    }

    /** What must stand beside the verb or in its own map; a plain value stands for the verb's main word. */
    private static List<Object> required(Word verb) {
        List<Object> rules = new ArrayList<>();
        if (verb.beside() == null) {
            return rules;
        }
        for (Word word : SchemaWords.at(verb.beside())) {
            if (!word.required()) {
                continue;
            }
            List<Map<String, Object>> inside = new ArrayList<>();
            for (String spelling : spellings(verb)) {
                if (verb.kind() == Kind.FORM) {
                    inside.add(in(spelling, all(object("type", "object"), has(spellings(word)))));
                }
                if (word.name().equals(Verbs.MAIN.get(verb.name()))) {
                    inside.add(in(spelling, not(object("type", List.of("object", "null")))));
                }
            }
            rules.add(when(not(object("anyOf", inside)), has(spellings(word))));
        }
        return rules;
    }

    /** True of a map that has a key with such a value. */
    static Map<String, Object> in(String key, Map<String, Object> value) {
        return object("required", List.of(key), "properties", object(key, value));
    }

    private Map<String, Object> withoutVerb() {
        words.define("step_if", conditional());
        words.define("step_type", typed());
        words.define("step_by_name", call());
        Map<String, Object> hasBranch = has(SchemaWords.spellings(Place.IF));
        List<String> softOnly = new ArrayList<>(SchemaWords.spellings(Place.OPTION));
        softOnly.addAll(SOFT);
        return when(
                all(has(List.of("if", "condition")), hasBranch),
                ref("step_if"),
                when(
                        has(List.of("type")),
                        ref("step_type"),
                        when(
                                hasKeyLike(CONDITION_KEY),
                                conditionKey(),
                                when(
                                        hasKeyLike(SchemaDocuments.VARIANT),
                                        variants(),
                                        when(
                                                all(has(SOFT), object("propertyNames", object("enum", softOnly))),
                                                soft(),
                                                ref("step_by_name"))))));
    }

    private Map<String, Object> conditional() {
        Map<String, Object> properties = words.properties(Place.IF);
        words.properties(
                properties,
                SchemaWords.at(Place.STEP).stream()
                        .filter(word -> word.name().equals("if"))
                        .toList());
        words.properties(properties, SchemaWords.at(Place.OPTION));
        Map<String, Object> schema = SchemaWords.closed(properties);
        schema.putAll(SchemaWords.required(Place.IF));
        return schema;
    }

    private Map<String, Object> conditionKey() {
        Map<String, Object> schema = SchemaWords.closed(words.properties(Place.IF));
        schema.put("patternProperties", object(CONDITION_KEY, ref("steps")));
        return schema;
    }

    private Map<String, Object> variants() {
        Map<String, Object> schema = SchemaWords.closed(words.properties(Place.SPLIT, Place.OPTION));
        schema.put("patternProperties", object(SchemaDocuments.VARIANT, SchemaDocuments.variant(words)));
        return schema;
    }

    private Map<String, Object> soft() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Word word : SchemaWords.at(Place.STEP)) {
            for (String spelling : spellings(word)) {
                if (SOFT.contains(spelling)) {
                    properties.put(spelling, words.value(word, spelling));
                }
            }
        }
        words.properties(properties, SchemaWords.at(Place.OPTION));
        return SchemaWords.closed(properties);
    }

    /** {@code type: send_message} and its like. */
    private Map<String, Object> typed() {
        List<Object> each = new ArrayList<>();
        for (String type : Verbs.TYPES) {
            Word verb = Grammar.find(Place.STEP, type);
            if (verb != null && verb.beside() != null) {
                Map<String, Object> properties = words.properties(verb.beside(), Place.OPTION);
                properties.put("type", object());
                Map<String, Object> then = SchemaWords.closed(properties);
                then.putAll(SchemaWords.required(verb.beside()));
                each.add(when(
                        object("required", List.of("type"), "properties", object("type", object("const", type))),
                        then));
            }
        }
        return object("properties", object("type", object("enum", Verbs.TYPES)), "allOf", each);
    }

    /** The call of an action or a component by its name; a map of options alone does nothing. */
    private Map<String, Object> call() {
        Map<String, Object> properties = words.properties(Place.STEP, Place.OPTION);
        properties.remove("if");
        properties.remove("condition");
        Map<String, Object> options = new LinkedHashMap<>();
        words.properties(options, SchemaWords.at(Place.OPTION));
        properties.putAll(options);
        List<String> verbs = SchemaWords.spellings(Place.STEP, Place.OPTION);
        return object(
                "properties",
                properties,
                "patternProperties",
                SchemaNearMisses.refused(verbs, verbs),
                "propertyNames",
                any(object("enum", List.copyOf(properties.keySet())), object("pattern", SchemaScalars.NAME)),
                "allOf",
                List.of(when(
                        object("propertyNames", object("enum", List.copyOf(options.keySet()))),
                        when(
                                has(List.of("if", "condition")),
                                object("required", List.of("then")),
                                object(
                                        "required",
                                        List.of("send"),
                                        "errorMessage",
                                        "this step does nothing: a step has one verb")))));
    }
}
