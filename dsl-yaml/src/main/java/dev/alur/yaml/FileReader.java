package dev.alur.yaml;

import dev.alur.lang.Language;
import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Insights;
import dev.alur.model.MessageTemplate;
import dev.alur.model.OnError;
import dev.alur.model.Settings;
import dev.alur.model.Workflow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one source: its documents, and what governs all of its workflows. */
final class FileReader {
    /** Places are counted along their line; longer ones would make that slow. */
    private static final int LONGEST_LINE = 10_000;

    private static final int SHOWN = 80;

    private final Findings findings = new Findings();
    private final Values values;
    private final List<Workflow> workflows = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<MessageTemplate> templates = new ArrayList<>();
    private final List<ChangeRecord> changes = new ArrayList<>();
    private final List<Insights> insights = new ArrayList<>();
    private final List<Node.Text> includes = new ArrayList<>();
    private Settings defaults = Settings.NONE;
    private OnError onError = OnError.NONE;
    private int count;
    private boolean isScenarioFile;

    private FileReader(@Nullable Language language) {
        this.values = new Values(findings, language);
    }

    /** @param language compiles the texts in it, {@code null} leaves that to the linker */
    static FileReading read(Source source, Bounds bounds, @Nullable Language language) {
        return read(source, bounds, language, new Consumption());
    }

    static FileReading read(Source source, Bounds bounds, @Nullable Language language, Consumption consumption) {
        boolean tooLong = source.text().length() > bounds.characters();
        SourceLines lines = consumption.lines(tooLong ? beginning(source) : source);
        FileReader reader = new FileReader(language);
        if (reader.readable(source, lines, bounds)) {
            List<Node> documents = TreeParser.parse(lines, reader.findings, bounds, consumption);
            if (!reader.scenarios(documents)) {
                documents.forEach(reader::document);
                reader.empty(documents, lines);
            }
        }
        return new FileReading(
                lines,
                reader.governed(),
                reader.components,
                reader.templates,
                reader.changes,
                reader.insights,
                reader.includes,
                reader.count,
                reader.isScenarioFile,
                reader.findings.sorted());
    }

    /** Enough of a text that is refused to show where. */
    private static Source beginning(Source source) {
        return new Source(
                source.file(),
                source.text().substring(0, Math.min(SHOWN, source.text().length())));
    }

    private boolean readable(Source source, SourceLines lines, Bounds bounds) {
        if (source.text().length() > bounds.characters()) {
            findings.error(
                            "too-large",
                            "this source has " + source.text().length() + " characters, more than "
                                    + bounds.characters(),
                            lines.at(1, 1))
                    .hint("split it into several files");
            return false;
        }
        for (int i = 0; i < lines.all().size(); i++) {
            String line = lines.all().get(i);
            if (line.length() > LONGEST_LINE) {
                findings.error(
                                "too-large",
                                "this line has more than " + LONGEST_LINE + " characters",
                                lines.at(i + 1, 1))
                        .hint("break it into several lines");
                return false;
            }
            for (int at = 0; at < line.length(); ) {
                int c = line.codePointAt(at);
                boolean control = (c < ' ' && c != '\t') || c == 0x7f || c == 0xfffe || c == 0xffff;
                if (control || (c >= 0xd800 && c <= 0xdfff)) {
                    findings.error(
                                    "invalid-character",
                                    "an unprintable character (U+"
                                            + Integer.toHexString(0x10000 + c).substring(1) + ")",
                                    lines.at(i + 1, line.codePointCount(0, at) + 1))
                            .hint("delete it");
                    return false;
                }
                at += Character.charCount(c);
            }
        }
        return true;
    }

    /** Whether this is a file of conversations: {@code scenarios} as no workflow file has them. */
    private boolean scenarios(List<Node> documents) {
        if (documents.size() != 1 || !(documents.get(0) instanceof Node.Entries map)) {
            return false;
        }
        Node.Entry scenarios = TriggerReader.entry(map, "scenarios");
        boolean names = TriggerReader.entry(map, "workflows") != null;
        if (scenarios == null || !(scenarios.value() instanceof Node.Items items) || !(names || hasChats(items))) {
            return false;
        }
        isScenarioFile = true;
        findings.error(
                        "scenario-file",
                        "this file holds scenarios, not workflows",
                        scenarios.key().at())
                .hint("play it with `alur simulate`");
        return true;
    }

    /** A component may be called {@code scenarios}, too; its steps have no {@code chat}. */
    private static boolean hasChats(Node.Items items) {
        return items.items().stream()
                .anyMatch(item -> item instanceof Node.Entries map && TriggerReader.entry(map, "chat") != null);
    }

    private void empty(List<Node> documents, SourceLines lines) {
        boolean nothing = documents.stream().allMatch(node -> node instanceof Node.Text text && text.isNull());
        if (nothing && !findings.hasErrors()) {
            findings.error("empty", "this file is empty", lines.at(1, 1))
                    .hint("a workflow has `name`, `trigger` and `steps`");
        }
    }

    private void document(Node node) {
        if (node instanceof Node.Text text && text.isNull()) {
            return;
        }
        if (!(node instanceof Node.Entries map)) {
            if (!(node instanceof Node.Broken)) {
                findings.error("document", "expected a workflow or components, not " + node.kind(), node.at())
                        .hint("put `name: …` and `steps:` above it");
            }
            return;
        }
        if (WorkflowReader.isWorkflow(map)) {
            include(map);
            workflows.add(new WorkflowReader(values).read(map, null));
        } else {
            map.entries().forEach(entry -> component(entry, map));
        }
    }

    private void include(Node.Entries map) {
        Node.Entry include = TriggerReader.entry(map, "include");
        if (include != null) {
            include(include.value());
        }
    }

    private void include(Node node) {
        List<Node> nodes = node instanceof Node.Items items ? items.items() : List.of(node);
        for (Node each : nodes) {
            Node.Text text = values.scalar(each, "a file or a folder");
            if (text != null) {
                includes.add(text);
            }
        }
    }

    private void component(Node.Entry entry, Node.Entries whole) {
        count++;
        Word word = Grammar.find(Place.DOCUMENT, entry.name());
        if (word == null) {
            new ComponentReader(values, workflows, components).read(entry, whole);
            return;
        }
        switch (word.name()) {
            case "defaults":
                if (entry.value() instanceof Node.Entries map) {
                    defaults = new SettingsReader(values).defaults(Fields.of(map, values, Place.DEFAULTS));
                } else {
                    values.wrongType(entry.value(), "a map of settings");
                }
                break;
            case "error_handling":
                onError = new ErrorHandlingReader(values, new StepReader(values, entry.name())).read(entry.value());
                break;
            case "templates":
                templates.addAll(new TemplateReader(values).read(entry.value()).values());
                break;
            case "include":
                include(entry.value());
                break;
            case "workflow_changes":
                ChangeRecord change = new RecordReader(values).changes(entry);
                if (change != null) {
                    changes.add(change);
                }
                break;
            default:
                Insights report = new RecordReader(values).insights(entry);
                if (report != null) {
                    insights.add(report);
                }
        }
    }

    /** The workflows with what the file says for all of them. */
    private List<Workflow> governed() {
        return workflows.stream()
                .map(workflow -> workflow.withSettings(SettingsReader.over(workflow.settings(), defaults))
                        .withOnError(over(workflow.onError(), onError)))
                .toList();
    }

    private static OnError over(OnError near, OnError far) {
        Map<dev.alur.model.FailureKind, OnError.Handling> handlings = new EnumMap<>(dev.alur.model.FailureKind.class);
        handlings.putAll(far.handlings());
        handlings.putAll(near.handlings());
        return new OnError(handlings);
    }
}
