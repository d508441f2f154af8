package dev.alur.yaml;

import dev.alur.AlurException;
import dev.alur.Problem;
import dev.alur.model.Definitions;
import dev.alur.model.Workflow;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes models as YAML in the canonical form {@link YamlFormatter} prints. What is written, read again, is equal to the
 * model, but for numbers, which come back as {@link java.math.BigDecimal}. Any thread.
 */
public final class YamlWriter {
    private YamlWriter() {}

    /**
     * Workflows, components, templates and records, each workflow a document.
     *
     * @throws AlurException {@code unwritable} for what the language cannot say: a value that is neither text, number,
     *     boolean, list nor map, a name that is a word of the language where it stands, a question without a timeout, a
     *     condition that would be read as another one; nothing is written in part
     */
    public static String write(Definitions definitions) {
        return write(definitions, documents -> {});
    }

    /** A workflow alone; see {@link #write(Definitions)}. */
    public static String write(Workflow workflow) {
        return write(Definitions.of(workflow));
    }

    /** @param touch sees the documents before they are printed: where tests break them */
    static String write(Definitions definitions, Consumer<List<Part.Branch>> touch) {
        String text = unchecked(definitions, touch);
        if (text.isEmpty()) {
            return text;
        }
        Reading reading = YamlReader.create().read(new Source("written", text));
        for (Problem problem : reading.problems()) {
            if (problem.isError()) {
                throw Written.unwritable(
                        "what would be refused when it is read (" + problem.code() + ": " + problem.message() + ")");
            }
        }
        Consumer<List<Part.Branch>> nothing = documents -> {};
        if (!reading.definitions().equals(definitions)
                && !unchecked(reading.definitions(), nothing).equals(unchecked(definitions, nothing))) {
            throw Written.unwritable("what would be read as something else");
        }
        return text;
    }

    private static String unchecked(Definitions definitions, Consumer<List<Part.Branch>> touch) {
        List<Part.Branch> documents = new FileWriter().documents(definitions);
        if (documents.isEmpty()) {
            return "";
        }
        touch.accept(documents);
        return LayoutPrinter.print(documents);
    }
}
