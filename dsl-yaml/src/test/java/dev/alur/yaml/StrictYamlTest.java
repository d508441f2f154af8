package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Definitions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the formatter and the writer print is the same tree to strict parsers of YAML 1.2 and to one of 1.1 as to the
 * reader, as text and with types.
 */
class StrictYamlTest {
    /** The engine fails when a character of two halves stands where its buffer ends: no text here is as long. */
    private static final LoadSettings TYPED = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setBufferSize(1 << 20)
            .build();

    @Test
    void whenTextsAreFormatted_thenEveryParserReadsThemAlike() {
        List<String> texts = new ArrayList<>();
        for (Source source : Texts.all()) {
            texts.add(YamlFormatter.format(source).text().orElseThrow(() -> new AssertionError(source.file())));
        }
        assertThat(texts.size()).isGreaterThan(30);
        Seeded.run("strict texts", 300, seed -> {
            Definitions model = DrawnModels.of(seed);
            String written = YamlWriter.write(model);
            String drawn = DrawnLayout.of(written, seed).text();
            texts.add(YamlFormatter.format(new Source("drawn", drawn)).text().orElseThrow());
            texts.add(written);
        });
        List<Object> cases = new ArrayList<>();
        for (String text : texts) {
            List<Node> documents = documents(text);
            List<Object> plain = documents.stream().map(StrictYamlTest::texts).toList();
            List<Object> typed = documents.stream().map(StrictYamlTest::typed).toList();
            List<Object> strict = new ArrayList<>();
            new Compose(TYPED).composeAllFromString(text).forEach(node -> strict.add(texts(node)));
            assertThat(strict).as(text).isEqualTo(plain);
            assertThat(tagged(new Load(TYPED).loadAllFromString(text))).as(text).isEqualTo(typed);
            assertThat(tagged(new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)))
                    .as("YAML 1.1 of\n" + text)
                    .isEqualTo(typed);
            cases.add(Map.of("text", text, "plain", plain, "typed", typed));
        }
        NpmYaml.check(cases);
    }

    /** That the comparison sees what versions read differently. */
    @Test
    void whenATextIsNotQuoted_thenTheComparisonTells() {
        String text = "a: 1e3\nb: yes\n";
        List<Object> ours = documents(text).stream().map(StrictYamlTest::typed).toList();
        assertThat(tagged(new Load(TYPED).loadAllFromString(text))).isNotEqualTo(ours);
        assertThat(tagged(new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)))
                .isNotEqualTo(ours);
        assertThat(NpmYaml.differences(List.of(Map.of("text", text, "plain", ours, "typed", ours))))
                .satisfiesAnyOf(
                        found -> assertThat(found).isNull(),
                        found -> assertThat(found).contains("typed"));
    }

    private static List<Node> documents(String text) {
        Findings findings = new Findings();
        List<Node> documents = TreeParser.parse(SourceLines.of(new Source("strict", text)), findings, Bounds.FILES);
        assertThat(findings.sorted()).isEmpty();
        return documents;
    }

    private static Object texts(org.snakeyaml.engine.v2.nodes.Node node) {
        if (node instanceof ScalarNode scalar) {
            return "s:" + scalar.getValue();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(StrictYamlTest::texts).toList();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((MappingNode) node)
                .getValue()
                .forEach(entry -> map.put(((ScalarNode) entry.getKeyNode()).getValue(), texts(entry.getValueNode())));
        return map;
    }

    private static Object texts(Node node) {
        return of(node, text -> "s:" + text.value());
    }

    private static Object typed(Node node) {
        return of(node, text -> tag(Scalars.plain(text)));
    }

    private static Object of(Node node, java.util.function.Function<Node.Text, String> scalar) {
        if (node instanceof Node.Text text) {
            return scalar.apply(text);
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().map(item -> of(item, scalar)).toList();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((Node.Entries) node).entries().forEach(entry -> map.put(entry.name(), of(entry.value(), scalar)));
        return map;
    }

    private static List<Object> tagged(Iterable<Object> documents) {
        List<Object> tagged = new ArrayList<>();
        documents.forEach(document -> tagged.add(tagged(document)));
        return tagged;
    }

    private static Object tagged(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(StrictYamlTest::tagged).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tagged = new LinkedHashMap<>();
            map.forEach((key, entry) -> tagged.put(String.valueOf(key), tagged(entry)));
            return tagged;
        }
        return tag(value);
    }

    /** A scalar as text that tells its type; a number with a point as its double. */
    private static String tag(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return "b:" + value;
        }
        if (value instanceof Double || value instanceof BigDecimal number && number.scale() > 0) {
            return "f:" + ((Number) value).doubleValue();
        }
        return value instanceof Number ? "i:" + value : "s:" + value;
    }
}
