package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.model.About;
import dev.alur.model.Condition;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one workflow. */
final class WorkflowReader {
    /** The forms a workflow's steps may have; each marks a map as a workflow. */
    static final List<String> BODIES = List.of("steps", "sequence", "paths", "content_rules");

    /** Keys nobody writes anywhere but at the top of a workflow. */
    static final List<String> HEADS = List.of("triggers", "name");

    private final Values values;

    WorkflowReader(Values values) {
        this.values = values;
    }

    /** Whether the map can only be a workflow, perhaps with a misspelt body. */
    static boolean isWorkflow(Node.Entries map) {
        return hasBody(map) || isHeadless(map) || hasMisspeltBody(map);
    }

    static boolean hasBody(Node.Entries map) {
        boolean verb = map.entries().stream().anyMatch(entry -> {
            Word word = Grammar.find(Place.STEP, entry.name());
            return word != null && !BODIES.contains(word.name()) && !word.name().equals("if");
        });
        return map.entries().stream().anyMatch(entry -> {
            Word word = Grammar.find(Place.WORKFLOW, entry.name());
            boolean loose = entry.name().equals("do") || entry.name().equals("actions");
            return entry.name().startsWith("variant_")
                    || (word != null && BODIES.contains(word.name()) && !(loose && verb));
        });
    }

    /** A trigger or a name at the top, and nothing that says another kind. */
    private static boolean isHeadless(Node.Entries map) {
        boolean step = isStep(map);
        return map.entries().stream().anyMatch(entry -> {
            Word word = Grammar.find(Place.WORKFLOW, entry.name());
            return word != null && HEADS.contains(word.name()) && !step;
        });
    }

    private static boolean isStep(Node.Entries map) {
        boolean triggers = map.entries().stream().anyMatch(entry -> {
            Word word = Grammar.find(Place.WORKFLOW, entry.name());
            return word != null && word.name().equals("triggers");
        });
        return map.entries().stream()
                .anyMatch(entry -> (Grammar.find(Place.STEP, entry.name()) != null
                                && !(triggers && Grammar.find(Place.WORKFLOW, entry.name()) != null))
                        || entry.name().equals("type"));
    }

    private static boolean hasMisspeltBody(Node.Entries map) {
        return !isStep(map)
                && map.entries().stream()
                        .anyMatch(entry -> !(entry.value() instanceof Node.Text)
                                && !Nearness.nearMisses(Slug.of(entry.name()), BODIES)
                                        .isEmpty());
    }

    /** @param key the key above the map, {@code null} at the top of a document */
    Workflow read(Node.Entries map, Node.@Nullable Text key) {
        Fields fields = Fields.of(map, values, name -> name.startsWith("variant_"), Place.WORKFLOW);
        Node.Text nameText = fields.has("name") ? values.scalar(fields.node("name"), Kind.TEXT.expected()) : key;
        String name = nameText == null ? null : values.nameCheck().name(nameText.value(), nameText);
        if (name == null && !fields.has("name") && key == null) {
            values.findings()
                    .error("missing-name", "this workflow has no name", map.at())
                    .hint("add `name: …`");
        }
        Position at = nameText == null ? map.at() : nameText.at();
        String called = name == null ? "" : name;
        StepReader steps = new StepReader(values, called);
        Body body = body(map, fields, steps);
        Node handling = fields.node("error_handling");
        Condition condition = fields.condition("conditions");
        SettingsReader settings = new SettingsReader(values);
        return Workflow.of(called, body.steps)
                .withLength(body.length)
                .withOrigin(Origin.at(at))
                .withAbout(about(fields))
                .withTriggers(new TriggerReader(values).read(fields.node("triggers")))
                .withCondition(condition == null ? Condition.ALWAYS : condition)
                .withSettings(settings.workflow(fields))
                .withOnError(handling == null ? OnError.NONE : new ErrorHandlingReader(values, steps).read(handling))
                .withTemplates(new TemplateReader(values).read(fields.node("templates")))
                .withReturns(fields.map("return"));
    }

    private About about(Fields fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.map("labels").forEach((name, value) -> labels.put(name, String.valueOf(value)));
        return new About(fields.text("description"), fields.text("version"), labels, fields.names("needs"));
    }

    /** What a workflow does, and how many steps its author counts. */
    private record Body(List<Step> steps, int length) {}

    private Body body(Node.Entries map, Fields fields, StepReader steps) {
        List<Node.Entry> variants = map.entries().stream()
                .filter(entry -> entry.name().startsWith("variant_"))
                .toList();
        List<String> said = new ArrayList<>(BODIES.stream().filter(fields::has).toList());
        if (!variants.isEmpty()) {
            said.add(variants.get(0).name());
        }
        if (said.isEmpty()) {
            missing(map, fields);
            return new Body(List.of(), 0);
        }
        if (said.size() > 1) {
            Position second =
                    said.get(1).startsWith("variant_") ? variants.get(0).key().at() : fields.key(said.get(1));
            values.findings()
                    .error("two-bodies", "a workflow has either `" + said.get(0) + "` or `" + said.get(1) + "`", second)
                    .hint("put one of them into a workflow of its own");
        }
        if (!said.contains("paths")) {
            misplaced(fields, List.of("match", "otherwise"), "`paths`");
        }
        if (variants.isEmpty()) {
            misplaced(fields, List.of("traffic_split", "goal", "duration"), "`variant_a` and `variant_b`");
        }
        Node node = fields.node(said.get(0));
        Options options = StepReader.options(fields.key(said.get(0)));
        BranchReader branches = steps.branches();
        if (!variants.isEmpty() && node == null) {
            Step split = branches.variants(
                    map, fields, StepReader.options(variants.get(0).key().at()));
            return new Body(
                    List.of(split),
                    split instanceof Step.Split arms
                            ? arms.arms().get(0).steps().size()
                            : 0);
        }
        if (node == null) {
            return new Body(List.of(), 0);
        }
        switch (said.get(0)) {
            case "sequence":
                Step sequence = branches.sequence(options, node);
                return new Body(List.of(sequence), days(sequence));
            case "paths":
                Step paths = branches.paths(node, fields, options);
                return paths == null ? new Body(List.of(), 0) : new Body(List.of(paths), actions(paths));
            case "content_rules":
                List<Step> rules = branches.rules(node);
                return new Body(rules, rules.size());
            default:
                List<Step> list = steps.steps(node);
                if (node instanceof Node.Items items && items.items().isEmpty()) {
                    values.findings()
                            .error("no-steps", "this workflow does nothing", node.at())
                            .hint("say what it does, e.g. steps: [{send: Halo}]");
                }
                return new Body(list, list.size());
        }
    }

    /** Words that say something only of another body. */
    private void misplaced(Fields fields, List<String> words, String body) {
        for (String word : words) {
            if (fields.has(word)) {
                values.findings()
                        .error("unknown-key", "`" + word + "` is not known here", fields.key(word))
                        .hint("it belongs to a workflow with " + body);
            }
        }
    }

    private static int days(Step step) {
        return step instanceof Step.Sequence sequence
                ? sequence.days().stream().mapToInt(day -> day.steps().size()).sum()
                : 0;
    }

    private static int actions(Step step) {
        return step instanceof Step.Choose choose
                ? choose.branches().stream()
                                .mapToInt(branch -> branch.then().size())
                                .sum()
                        + choose.otherwise().size()
                : 0;
    }

    private void missing(Node.Entries map, Fields fields) {
        boolean misspelt = map.entries().stream()
                .anyMatch(entry -> Grammar.find(Place.WORKFLOW, entry.name()) == null
                        && (Nearness.suggestion(entry.name(), BODIES) != null
                                || SplitReader.meant(entry.name()) != null));
        if (!misspelt) {
            values.findings()
                    .error("missing-steps", "this workflow does nothing", fields.at())
                    .hint("add `steps`, `sequence`, `paths` or `content_rules`");
        }
    }
}
