package dev.alur.yaml;

import static dev.alur.yaml.SchemaParts.all;
import static dev.alur.yaml.SchemaParts.any;
import static dev.alur.yaml.SchemaParts.has;
import static dev.alur.yaml.SchemaParts.hasKeyLike;
import static dev.alur.yaml.SchemaParts.not;
import static dev.alur.yaml.SchemaParts.object;
import static dev.alur.yaml.SchemaParts.ref;
import static dev.alur.yaml.SchemaParts.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The schema of a document: a workflow, or components by name. What is which is told as the reader tells it. */
final class SchemaDocuments {
    static final String VARIANT = "^variant_.";

    private static final String INTEGRATION = "[ _-][Ii][Nn][Tt][Ee][Gg][Rr][Aa][Tt][Ii][Oo][Nn]$";

    /** Bodies of a workflow that are companions of a verb, too. */
    private static final List<String> LOOSE = List.of("actions", "do");

    private final SchemaWords words;

    SchemaDocuments(SchemaWords words) {
        this.words = words;
    }

    Map<String, Object> root() {
        words.define("workflow", workflow());
        words.define("component", component());
        words.define("integration", SchemaWords.closed(words.properties(Place.INTEGRATION)));
        Map<String, Object> components = words.properties(Place.DOCUMENT);
        // Of an empty file an editor cannot know yet what it will be.
        words.properties(
                components,
                SchemaWords.at(Place.WORKFLOW).stream()
                        .filter(word -> isMark(word.name()))
                        .toList());
        return object(
                "type",
                List.of("object", "null"),
                "if",
                any(hasBody(), has(spellings(WorkflowReader.HEADS))),
                "then",
                all(ref("workflow"), object("required", List.of("name"))),
                "else",
                object(
                        "properties",
                        components,
                        "patternProperties",
                        object(INTEGRATION, ref("integration")),
                        "additionalProperties",
                        ref("component")));
    }

    private static boolean isMark(String word) {
        return WorkflowReader.HEADS.contains(word) || WorkflowReader.BODIES.contains(word);
    }

    private static List<String> spellings(Collection<String> names) {
        List<String> all = new ArrayList<>();
        SchemaWords.at(Place.WORKFLOW).stream()
                .filter(word -> names.contains(word.name()))
                .forEach(word -> all.addAll(SchemaParts.spellings(word)));
        return all;
    }

    private static Map<String, Object> hasBody() {
        List<String> clear = spellings(WorkflowReader.BODIES);
        clear.removeAll(LOOSE);
        List<String> verbs = new ArrayList<>();
        SchemaWords.at(Place.STEP).stream()
                .filter(word -> !WorkflowReader.BODIES.contains(word.name())
                        && !word.name().equals("if"))
                .forEach(word -> verbs.addAll(SchemaParts.spellings(word)));
        return any(has(clear), hasKeyLike(VARIANT), all(has(LOOSE), not(has(verbs))));
    }

    private Map<String, Object> workflow() {
        Map<String, Object> schema = SchemaWords.closed(words.properties(Place.WORKFLOW));
        schema.put("patternProperties", object(VARIANT, variant(words)));
        List<Object> rules = new ArrayList<>();
        rules.add(any(has(spellings(WorkflowReader.BODIES)), hasKeyLike(VARIANT)));
        for (String body : WorkflowReader.BODIES) {
            Map<String, Object> others = object();
            List<String> later = WorkflowReader.BODIES.subList(
                    WorkflowReader.BODIES.indexOf(body) + 1, WorkflowReader.BODIES.size());
            spellings(later).forEach(other -> others.put(other, false));
            rules.add(when(has(spellings(List.of(body))), object("properties", others)));
        }
        schema.put("allOf", rules);
        return schema;
    }

    static Map<String, Object> variant(SchemaWords words) {
        return when(
                all(object("type", "object"), has(SchemaWords.spellings(Place.VARIANT))),
                SchemaWords.closed(words.properties(Place.VARIANT)),
                ref("steps"));
    }

    private Map<String, Object> component() {
        Map<String, Object> noVerb = not(has(SchemaSteps.verbs()));
        Map<String, Object> isHeadless = all(
                has(spellings(WorkflowReader.HEADS)),
                not(has(SchemaWords.spellings(Place.STEP))),
                not(has(List.of("type"))));
        Map<String, Object> condition = has(List.of("condition", "if"));
        Map<String, Object> map = when(
                any(hasBody(), isHeadless),
                ref("workflow"),
                when(
                        all(has(List.of("then")), condition, noVerb),
                        ref("stepMap"),
                        when(
                                all(has(List.of("type")), not(has(List.of("ask")))),
                                when(isTypedTrigger(), ref("triggerMap"), ref("stepMap")),
                                when(
                                        all(condition, object("maxProperties", 1)),
                                        object("additionalProperties", ref("condition")),
                                        when(isTrigger(noVerb), ref("triggerMap"), ref("stepMap"))))));
        return object(
                "type", List.of("object", "array"), "if", object("type", "object"), "then", map, "else", ref("steps"));
    }

    private static Map<String, Object> isTypedTrigger() {
        List<String> types = new ArrayList<>(TriggerTypes.KNOWN);
        types.remove("message");
        return any(
                type(types),
                all(type(List.of("message")), not(has(List.of("text", "template")))),
                all(type(List.of("webhook")), has(List.of("path"))));
    }

    private static Map<String, Object> type(List<String> names) {
        return object("properties", object("type", object("enum", names)));
    }

    /** A trigger's word that is no verb; a word that is both, if its map holds only what triggers have. */
    private static Map<String, Object> isTrigger(Map<String, Object> noVerb) {
        List<String> alone = SchemaWords.spellings(Place.TRIGGER);
        alone.removeAll(SchemaWords.spellings(Place.STEP));
        return any(
                all(has(alone), noVerb),
                holds("message", Place.MESSAGE_TRIGGER),
                holds("webhook", Place.WEBHOOK_TRIGGER));
    }

    private static Map<String, Object> holds(String word, Place place) {
        return object(
                "required",
                List.of(word),
                "properties",
                object(
                        word,
                        object(
                                "type",
                                "object",
                                "minProperties",
                                1,
                                "propertyNames",
                                object("enum", SchemaWords.spellings(place)))));
    }
}
