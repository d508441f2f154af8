package dev.alur.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema (draft-07) of workflow files, made from the grammar table: editors complete words, show what they mean
 * and mark mistakes with it. It accepts whatever {@link YamlReader} accepts of YAML that ordinary tools can read, in the
 * spelling of the language's page; it refuses unknown words and wrong values, and leaves the meaning (names, conditions,
 * placeholders) to the reader. Immutable; any thread.
 */
public final class YamlSchema {
    private final SchemaTongue tongue;

    private YamlSchema(SchemaTongue tongue) {
        this.tongue = tongue;
    }

    /** With every description in English and Indonesian. */
    public static YamlSchema bilingual() {
        return new YamlSchema(SchemaTongue.BOTH);
    }

    /** With descriptions in English. */
    public static YamlSchema english() {
        return new YamlSchema(SchemaTongue.ENGLISH);
    }

    /** With descriptions in Indonesian. */
    public static YamlSchema indonesian() {
        return new YamlSchema(SchemaTongue.INDONESIAN);
    }

    /** The schema as JSON, indented, with a line break at its end; the same text on every call. */
    public String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Alur");
        schema.put("description", tongue.say("Workflows for chat bots.", "Alur kerja untuk bot percakapan."));
        Map<String, Object> definitions = new LinkedHashMap<>();
        SchemaWords words = new SchemaWords(tongue, definitions);
        schema.putAll(new SchemaDocuments(words).root());
        new SchemaSteps(words).define();
        new SchemaTriggers(words).define();
        words.define("condition", words.condition());
        words.definePlaces();
        schema.put("definitions", definitions);
        return SchemaText.of(schema);
    }
}
