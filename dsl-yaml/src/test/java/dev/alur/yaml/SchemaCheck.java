package dev.alur.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.alur.value.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an editor would say of a text: the schema, asked by a validator that knows nothing of Alur. */
final class SchemaCheck {
    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(YamlSchema.bilingual().json(), InputFormat.JSON);

    private SchemaCheck() {}

    /** What the schema has against the documents of a text, each with its place. */
    static List<String> complaints(String text) {
        List<String> complaints = new ArrayList<>();
        for (Object document : documents(text)) {
            for (Error error : SCHEMA.validate(Json.write(document), InputFormat.JSON)) {
                complaints.add(error.getInstanceLocation() + ": " + error.getMessage());
            }
        }
        return complaints;
    }

    /** The places of the complaints, in order, without their documents. A key that may not be there is a place of its own. */
    static List<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        for (Object document : documents(text)) {
            for (Error error : SCHEMA.validate(Json.write(document), InputFormat.JSON)) {
                boolean key = "additionalProperties".equals(error.getKeyword());
                places.add(error.getInstanceLocation() + (key ? "/" + error.getProperty() : ""));
            }
        }
        return List.copyOf(places);
    }

    static void assertValid(String text) {
        assertThat(complaints(text)).as(text).isEmpty();
    }

    /** The documents as ordinary tools see them once numbered lines are lists. */
    private static List<Object> documents(String text) {
        Findings findings = new Findings();
        List<Object> documents = new ArrayList<>();
        TreeParser.parse(SourceLines.of(new Source("checked.yaml", text)), findings, Bounds.FILES)
                .forEach(node -> documents.add(plain(node)));
        assertThat(findings.sorted().stream().filter(dev.alur.Problem::isError)).isEmpty();
        return documents;
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof Node.Entries entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries.entries().forEach(entry -> map.put(entry.name(), plain(entry.value())));
            return map;
        }
        if (node instanceof Node.Items items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.items().forEach(item -> list.add(plain(item)));
            return list;
        }
        return node instanceof Node.Text text ? Scalars.plain(text) : null;
    }
}
