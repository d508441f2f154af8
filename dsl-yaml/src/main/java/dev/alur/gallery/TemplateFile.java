package dev.alur.gallery;

import dev.alur.AlurException;
import dev.alur.yaml.PlainYaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a template as it lies in the library: a document that describes it, then what is copied. */
final class TemplateFile {
    private static final String DIVIDER = "\n---\n";

    private TemplateFile() {}

    /** @throws IllegalStateException if the template is wrong: no author of workflows can cause it */
    static WorkflowTemplate read(String name, String language, String text, String scenarios) {
        int end = text.indexOf(DIVIDER);
        if (end < 0) {
            throw wrong(name, language, "the document that describes it is missing");
        }
        Map<?, ?> head;
        try {
            head = map(PlainYaml.map(text.substring(0, end + 1)).get("template"));
        } catch (AlurException unreadable) {
            throw wrong(name, language, String.valueOf(unreadable.getMessage()));
        }
        if (!name.equals(head.get("name")) || !language.equals(head.get("language"))) {
            throw wrong(name, language, "its name and language are " + head.get("name") + ", " + head.get("language"));
        }
        List<Input> inputs = new ArrayList<>();
        map(head.get("inputs"))
                .forEach((input, about) -> inputs.add(input(String.valueOf(input), language, map(about))));
        return new WorkflowTemplate(
                name,
                language,
                text(head, "version"),
                text(head, "title"),
                text(head, "description"),
                inputs,
                text.substring(end + DIVIDER.length()),
                scenarios);
    }

    private static Input input(String name, String language, Map<?, ?> about) {
        Object choices = about.get("choices");
        return new Input(
                name,
                type(text(about, "type")),
                language,
                text(about, "ask"),
                text(about, "default"),
                choices instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                (BigDecimal) about.get("min"),
                (BigDecimal) about.get("max"),
                about.get("each_max") instanceof BigDecimal most ? (Integer) most.intValueExact() : null);
    }

    private static InputType type(String word) {
        for (InputType type : InputType.values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        throw new IllegalStateException("no input has the type " + word);
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("`" + key + "` is missing in " + map);
        }
        return value.toString().strip();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static IllegalStateException wrong(String name, String language, String what) {
        return new IllegalStateException("template " + language + "/" + name + ": " + what);
    }
}
