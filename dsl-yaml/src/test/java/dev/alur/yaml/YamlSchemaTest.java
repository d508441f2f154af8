package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.alur.value.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlSchemaTest {
    private static final YamlSchema ENGLISH = YamlSchema.english();
    private static final YamlSchema INDONESIAN = YamlSchema.indonesian();

    @Test
    void whenTheSchemaIsPrinted_thenItIsADraft07Schema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(meta.validate(YamlSchema.bilingual().json(), InputFormat.JSON))
                .isEmpty();
        assertThat(meta.validate("{\"type\": 5}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void whenTheSchemaIsPrinted_thenEveryReferenceLeadsSomewhereAndEveryDefinitionIsUsed() {
        Map<?, ?> schema = (Map<?, ?>) Json.parse(YamlSchema.english().json());
        Set<String> referred = new HashSet<>();
        visit(schema, (key, value) -> {
            if (key.equals("$ref")) {
                referred.add(String.valueOf(value).substring("#/definitions/".length()));
            }
        });
        assertThat(referred).isEqualTo(((Map<?, ?>) schema.get("definitions")).keySet());
    }

    @Test
    void whenTheTableHasAWord_thenTheSchemaKnowsEverySpellingAndSaysWhatItMeans() {
        for (YamlSchema language : List.of(YamlSchema.bilingual(), ENGLISH, INDONESIAN)) {
            Map<String, Set<String>> described = new java.util.HashMap<>();
            visit(Json.parse(language.json()), (key, value) -> {
                if (value instanceof Map<?, ?> map && map.get("description") instanceof String text) {
                    described.computeIfAbsent(key, k -> new HashSet<>()).add(text);
                }
            });
            for (Word word : Grammar.words()) {
                for (String spelling : SchemaParts.spellings(word)) {
                    assertThat(described).containsKey(spelling);
                    assertThat(described.get(spelling))
                            .as("%s at %s", spelling, word.place())
                            .anyMatch(text -> says(text, word, language));
                }
            }
        }
    }

    private static boolean says(String text, Word word, YamlSchema language) {
        boolean english = language != INDONESIAN;
        boolean indonesian = language != ENGLISH;
        return text.contains(word.about()) == english && text.contains(word.tentang()) == indonesian;
    }

    private interface Visitor {
        void entry(String key, Object value);
    }

    private static void visit(Object value, Visitor visitor) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                visitor.entry(String.valueOf(key), inner == null ? "null" : inner);
                visit(inner, visitor);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> visit(inner, visitor));
        }
    }

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            all.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".md"))
                    .filter(file ->
                            Stream.of("/target/", "/.git/", "/node_modules/").noneMatch(file.toString()::contains))
                    .sorted()
                    .forEach(files::add);
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whenTheReaderAcceptsAFileOfTheRepository_thenTheSchemaDoes(Path file) throws IOException {
        for (String text : texts(file)) {
            if (YamlReader.create().read(new Source(file.toString(), text)).problems().stream()
                    .noneMatch(dev.alur.Problem::isError)) {
                SchemaCheck.assertValid(text);
            }
        }
    }

    @Test
    void whenTheFilesOfTheRepositoryAreAsked_thenThereAreMany() throws IOException {
        int accepted = 0;
        for (Path file : files().toList()) {
            for (String text : texts(file)) {
                accepted += YamlReader.create().read(new Source("a", text)).hasErrors() ? 0 : 1;
            }
        }
        assertThat(accepted).isGreaterThan(35);
    }

    @Test
    void whenTheRequirementsAreAtHand_thenEachOfTheirBlocksIsValid() throws IOException {
        String seed = System.getenv("ALUR_SEED");
        if (seed == null || seed.isEmpty()) {
            System.out.println("seed blocks not checked against the schema: ALUR_SEED is not set");
            return;
        }
        List<String> blocks = texts(Path.of(seed));
        assertThat(blocks).hasSize(23).allSatisfy(SchemaCheck::assertValid);
    }

    private static List<String> texts(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".yaml")) {
            return List.of(text);
        }
        List<String> blocks = new ArrayList<>();
        String[] fences = text.split("(?m)^```", -1);
        for (int i = 1; i < fences.length; i += 2) {
            if (fences[i].startsWith("yaml\n")) {
                blocks.add(fences[i].substring("yaml\n".length()));
            }
        }
        return blocks;
    }

    @Test
    void whenAFileBeginsWithTheLinesEditorsWant_thenTheReaderReadsPastThem() {
        Reading reading = Read.sound(
                "# yaml-language-server: $schema=alur.schema.json",
                "# $schema: alur.schema.json",
                "name: a",
                "trigger: manual",
                "steps: [b]");
        assertThat(reading.orThrow().workflows()).hasSize(1);
    }
}
