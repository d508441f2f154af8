package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values written by hand, in YAML or JSON: what an event carries, what a profile says. Any thread. */
public final class PlainYaml {
    private PlainYaml() {}

    /**
     * The entries of a map such as <code>{score: 80, city: Jakarta}</code>, in order; {@code null} values are kept.
     * Unmodifiable.
     *
     * @throws AlurException {@code invalid-values} if the text is no map; its message says where and why
     */
    public static Map<String, @Nullable Object> map(String text) {
        Findings findings = new Findings();
        SourceLines lines = SourceLines.of(new Source("values", text));
        List<Node> documents = TreeParser.parse(lines, findings, Bounds.FILES);
        if (findings.hasErrors()) {
            Problem problem = findings.sorted().get(0);
            throw invalid(problem.message(), problem.hint());
        }
        if (documents.size() == 1 && documents.get(0) instanceof Node.Entries entries) {
            return map(entries);
        }
        throw invalid("`" + text.strip() + "` is no map of values", "write {name: value, other: value}");
    }

    private static AlurException invalid(String message, @Nullable String hint) {
        return new AlurException("invalid-values", hint == null ? message : message + "; " + hint);
    }

    private static Map<String, @Nullable Object> map(Node.Entries entries) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        entries.entries().forEach(entry -> values.put(entry.name(), of(entry.value())));
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable Object of(Node node) {
        if (node instanceof Node.Text text) {
            return Scalars.plain(text);
        }
        if (node instanceof Node.Items items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.items().forEach(item -> values.add(of(item)));
            return Collections.unmodifiableList(values);
        }
        return node instanceof Node.Entries entries ? map(entries) : null;
    }
}
