package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.all;
import static dev.alur.yaml.SchemaParts.any;
import static dev.alur.yaml.SchemaParts.has;
import static dev.alur.yaml.SchemaParts.not;
import static dev.alur.yaml.SchemaParts.object;
import static dev.alur.yaml.SchemaParts.ref;
import static dev.alur.yaml.SchemaParts.spellings;
import static dev.alur.yaml.SchemaParts.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The schema of triggers: a name, or a map of trigger words and what belongs to them, or one told by its type. */
final class SchemaTriggers {
    private static final Map<List<String>, Place> TYPES = types();

    private final SchemaWords words;

    SchemaTriggers(SchemaWords words) {
        this.words = words;
    }

    private static Map<List<String>, Place> types() {
        Map<List<String>, Place> types = new LinkedHashMap<>();
        types.put(List.copyOf(new java.util.TreeSet<>(TriggerTypes.MESSAGES)), Place.MESSAGE_TRIGGER);
        types.put(List.of("group_event", "group"), Place.GROUP_TRIGGER);
        types.put(List.of("cron", "schedule"), Place.SCHEDULE_TRIGGER);
        types.put(List.of("engagement"), Place.ENGAGEMENT_TRIGGER);
        types.put(List.of("time_based", "hours"), Place.HOURS_TRIGGER);
        types.put(List.of("data_condition", "data"), Place.DATA_TRIGGER);
        types.put(List.of("fallback", "unmatched"), Place.UNMATCHED_TRIGGER);
        types.put(List.of("webhook"), Place.WEBHOOK_TRIGGER);
        return types;
    }

    void define() {
        words.define(
                "trigger",
                object(
                        "type",
                        List.of("string", "object"),
                        "if",
                        object("type", "object"),
                        "then",
                        ref("triggerMap"),
                        "else",
                        ref("triggerName")));
        words.define(
                "triggerName",
                any(
                        object("enum", List.of("first_message", "manual", "unmatched", "message")),
                        SchemaScalars.pattern(Kind.NAME, List.of("string"), SchemaScalars.NAME)));
        Map<String, Object> worded = has(SchemaWords.spellings(Place.TRIGGER));
        Map<String, Object> isMessage = has(messageSpellings());
        Map<String, Object> messageType =
                object("properties", object("type", object("enum", List.copyOf(TriggerTypes.MESSAGES))));
        words.define(
                "triggerMap",
                object(
                        "type",
                        "object",
                        "minProperties",
                        1,
                        "if",
                        all(has(List.of("type")), any(not(worded), messageType, not(isMessage))),
                        "then",
                        ref("trigger_type"),
                        "else",
                        when(worded, ref("trigger_words"), ref("trigger_name"))));
        words.define("trigger_words", byWord());
        words.define("trigger_type", typed());
        words.define("trigger_name", named());
    }

    private static List<String> messageSpellings() {
        return SchemaWords.at(Place.TRIGGER).stream()
                .filter(word -> word.name().equals("message"))
                .flatMap(word -> spellings(word).stream())
                .toList();
    }

    /** Several words may share a map; what stands beside them belongs to one that is there. */
    private Map<String, Object> byWord() {
        Map<String, Object> names = words.properties(Place.TRIGGER);
        Map<String, Set<String>> owners = new TreeMap<>();
        List<Object> rules = new ArrayList<>();
        for (Word word : SchemaWords.at(Place.TRIGGER)) {
            for (Place place : beside(word)) {
                Map<String, Object> companions = words.properties(place);
                companions.keySet().removeAll(names.keySet());
                companions
                        .keySet()
                        .forEach(name -> owners.computeIfAbsent(name, n -> new java.util.LinkedHashSet<>())
                                .addAll(spellings(word)));
                Map<String, Object> then = object("properties", companions);
                List<Object> required = required(word, place);
                if (!required.isEmpty()) {
                    then.put("allOf", required);
                }
                rules.add(when(has(spellings(word)), then));
            }
        }
        Map<String, Object> dependencies = new LinkedHashMap<>();
        owners.forEach((name, verbs) -> dependencies.put(name, has(verbs)));
        List<String> known = new ArrayList<>(names.keySet());
        known.addAll(owners.keySet());
        return object(
                "properties",
                names,
                "propertyNames",
                object("enum", known),
                "dependencies",
                dependencies,
                "allOf",
                rules);
    }

    private static List<Place> beside(Word word) {
        Place beside = word.beside();
        return beside == null
                ? List.of()
                : beside == Place.MESSAGE_TRIGGER
                        ? List.of(Place.MESSAGE_TRIGGER, Place.UNMATCHED_TRIGGER)
                        : List.of(beside);
    }

    private static List<Object> required(Word trigger, Place place) {
        List<Object> rules = new ArrayList<>();
        for (Word word : SchemaWords.at(place)) {
            if (word.required()) {
                List<Map<String, Object>> inside = new ArrayList<>();
                for (String spelling : spellings(trigger)) {
                    inside.add(SchemaSteps.in(
                            spelling, any(not(object("type", List.of("object", "null"))), has(spellings(word)))));
                }
                rules.add(when(not(object("anyOf", inside)), has(spellings(word))));
            }
        }
        return rules;
    }

    private Map<String, Object> typed() {
        List<Object> each = new ArrayList<>();
        TYPES.forEach((names, place) -> {
            Map<String, Object> properties = words.properties(place);
            properties.putIfAbsent("type", object());
            Map<String, Object> then = SchemaWords.closed(properties);
            if (place == Place.MESSAGE_TRIGGER) {
                properties.put("type", object());
            }
            then.putAll(SchemaWords.required(place));
            each.add(when(type(names), then));
        });
        each.add(when(type(List.of("scheduled")), scheduled()));
        each.add(when(
                type(List.of("new_user_interaction", "first_message", "manual")),
                object("propertyNames", object("enum", List.of("type")))));
        Map<String, Object> event = SchemaScalars.pattern(Kind.NAME, List.of("string"), SchemaScalars.NAME);
        return object("properties", object("type", any(object("enum", TriggerTypes.KNOWN), event)), "allOf", each);
    }

    private Map<String, Object> scheduled() {
        Map<String, Object> calendar = words.properties(Place.SCHEDULE_TRIGGER);
        calendar.put("type", object());
        Map<String, Object> audience = words.properties(Place.AUDIENCE_TRIGGER);
        audience.put("type", object());
        Map<String, Object> forPeople = SchemaWords.closed(audience);
        forPeople.putAll(SchemaWords.required(Place.AUDIENCE_TRIGGER));
        return when(has(List.of("schedule", "cron", "every")), SchemaWords.closed(calendar), forPeople);
    }

    private static Map<String, Object> type(List<String> names) {
        return object("required", List.of("type"), "properties", object("type", object("enum", names)));
    }

    /** Something of the host's by its name, with what it is given; until there is one, any trigger's word may come. */
    private Map<String, Object> named() {
        List<String> known = SchemaWords.spellings(Place.TRIGGER, Place.MESSAGE_TRIGGER);
        return object(
                "maxProperties",
                1,
                "properties",
                words.properties(Place.TRIGGER),
                "patternProperties",
                SchemaNearMisses.refused(known, known),
                "propertyNames",
                any(object("enum", SchemaWords.spellings(Place.TRIGGER)), object("pattern", SchemaScalars.NAME)),
                "additionalProperties",
                object("type", List.of("object", "null")));
    }
}
