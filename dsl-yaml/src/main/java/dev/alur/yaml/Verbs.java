package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.model.Call;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the step of a known verb. */
final class Verbs {
    /** The word a plain value after the verb stands for. */
    static final Map<String, String> MAIN = Map.of(
            "send", "text",
            "ask", "text",
            "for_each", "list",
            "repeat", "times",
            "handoff", "to",
            "webhook", "url",
            "analytics_event", "event");

    /** Verbs that may stand there without a value: what they need stands beside them. */
    private static final Set<String> BARE = Set.of("repeat", "handoff");

    /** Verbs that are actions for outside systems, and so the types of components. */
    static final List<String> ACTIONS = List.of("webhook", "email", "database", "crm", "analytics_event");

    /** What {@code type:} may say of a step. */
    static final List<String> TYPES = List.of(
            "send_message",
            "send_media",
            "message",
            "webhook",
            "email",
            "database_action",
            "crm_integration",
            "analytics_event");

    private final Values values;
    private final OptionReader options;
    private final BranchReader branches;
    private final MessageReader messages;
    private final LoopReader loops;

    Verbs(Values values, StepReader steps, OptionReader options, BranchReader branches) {
        this.values = values;
        this.options = options;
        this.branches = branches;
        this.messages = new MessageReader(values, steps);
        this.loops = new LoopReader(values, steps);
    }

    /** The step of the verb at {@code entry}; the rest of the map are its companions and options. */
    @Nullable
    Step read(Node.Entry entry, Node.Entries map) {
        Word word = Grammar.find(Place.STEP, entry.name());
        if (word == null) {
            throw new IllegalArgumentException("no verb: " + entry.name());
        }
        String verb = word.name();
        Position at = entry.key().at();
        Place inside = word.beside();
        Set<String> arms = verb.equals("split") ? branches.arms(entry.value()) : Set.of();
        Fields fields = inside == null
                ? Fields.of(map, values, Place.OPTION, Place.STEP)
                : Fields.of(map, values, arms::contains, inside, Place.OPTION, Place.STEP);
        String main = MAIN.get(verb);
        if (verb.equals("wait_for") && entry.value() instanceof Node.Entries own) {
            fields.addInside(own, Place.WAIT_FOR, name -> false);
        }
        if (inside != null && (main != null || ACTIONS.contains(verb))) {
            into(fields, entry, verb, inside);
        }
        Options beside = options.read(verb.equals("if") ? withoutIf(map) : fields, at, inside);
        return step(verb, entry, map, fields, beside);
    }

    /** The condition of an {@code if} with {@code then} is no guard. */
    private Fields withoutIf(Node.Entries map) {
        List<Node.Entry> rest = map.entries().stream()
                .filter(entry -> {
                    Word word = Grammar.find(Place.OPTION, entry.name());
                    return word != null && !word.name().equals("if");
                })
                .toList();
        return Fields.of(new Node.Entries(rest, map.at()), values, Place.OPTION);
    }

    /** What stands in the verb's own map, or its plain value under the word it stands for. */
    private void into(Fields fields, Node.Entry entry, String verb, Place inside) {
        Node value = entry.value();
        String main = MAIN.get(verb);
        boolean nothing = value instanceof Node.Text text && text.isNull();
        if (nothing && BARE.contains(verb)) {
            return;
        }
        if (value instanceof Node.Entries own) {
            fields.addInside(own, inside, name -> false);
            return;
        }
        if (main == null) {
            values.wrongType(value, "a map");
            return;
        }
        Node said = value;
        boolean list = verb.equals("for_each");
        if (nothing || !(value instanceof Node.Text || (list && value instanceof Node.Items))) {
            values.wrongType(value, list ? "a list or the name of one" : "a text or a map");
            said = new Node.Broken(value.at());
        }
        Position at = entry.key().at();
        Node.Text key = new Node.Text(main, false, at, List.of(), offset -> at);
        fields.addInside(new Node.Entries(List.of(new Node.Entry(key, said)), at), inside, name -> false);
    }

    private @Nullable Step step(String verb, Node.Entry entry, Node.Entries map, Fields fields, Options beside) {
        Node value = entry.value();
        switch (verb) {
            case "send":
                return messages.send(fields, beside);
            case "ask":
                return messages.ask(fields, beside, entry.key().at());
            case "wait":
                return messages.wait(entry, beside);
            case "wait_for":
                return messages.waitFor(fields, value, beside);
            case "if":
                return branches.branch(fields, beside);
            case "choose":
                return branches.choose(value, fields, beside);
            case "paths":
                return branches.paths(value, fields, beside);
            case "content_rules":
                return branches.rules(value, beside);
            case "split":
                return branches.split(value, map, fields, beside);
            case "sequence":
                return branches.sequence(beside, value);
            case "for_each":
                return loops.forEach(fields, beside);
            case "repeat":
                return loops.repeat(fields, beside);
            case "parallel":
                return loops.parallel(value, fields, beside);
            case "handoff":
                return messages.handoff(fields, beside);
            case "call", "start":
                return workflow(verb, value, fields, beside);
            case "goal":
                return goal(value, fields, beside);
            case "set":
                return set(value, beside);
            case "emit":
                return emit(value, fields, beside);
            case "stop":
                String reason = values.text(value);
                return reason == null ? null : new Step.Stop(beside, reason);
            case "end":
                return end(value, beside);
            default:
                return perform(verb, fields, beside);
        }
    }

    /** A value would look as if it said when, or how, it ends. */
    private @Nullable Step end(Node value, Options beside) {
        boolean bare = (value instanceof Node.Text text
                        && (text.isNull()
                                || (!text.quoted() && Slug.of(text.value()).equals("true"))))
                || (value instanceof Node.Entries map && map.entries().isEmpty());
        if (bare) {
            return new Step.End(beside);
        }
        values.findings()
                .error("wrong-type", "`end` takes no value", value.at())
                .hint("write `- end`; to end unfinished, with a reason: `- stop: no_answer`");
        return null;
    }

    private Step perform(String verb, Fields fields, Options beside) {
        if (!ACTIONS.contains(verb)) {
            throw new IllegalStateException("no reader for the verb " + verb);
        }
        Place inside = Grammar.beside(Place.STEP, verb);
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String word : inside == null ? List.<String>of() : Grammar.names(inside)) {
            Node node = fields.node(word);
            Object argument = node == null ? null : values.plain(node);
            if (argument != null) {
                arguments.put(word, argument);
            }
        }
        if (verb.equals("webhook")) {
            fields.require("url", "say what to call, e.g. url: \"https://…\"");
        }
        return new Step.Perform(beside, Call.of(verb, arguments));
    }

    private @Nullable Step workflow(String verb, Node value, Fields fields, Options beside) {
        String name = values.name(value);
        Map<String, Object> with = fields.map("with");
        if (name == null) {
            return null;
        }
        // What the linker says of the other workflow is said at its name.
        Options named = beside.withOrigin(Origin.at(value.at()));
        return verb.equals("call")
                ? new Step.CallWorkflow(named, name, with)
                : new Step.StartWorkflow(named, name, with);
    }

    private @Nullable Step goal(Node value, Fields fields, Options beside) {
        String goal = values.name(value);
        Node worth = fields.node("value");
        Object amount = worth == null ? null : values.plain(worth);
        return goal == null ? null : new Step.Goal(beside, goal, amount);
    }

    private @Nullable Step set(Node value, Options beside) {
        if (!(value instanceof Node.Entries map) || map.entries().isEmpty()) {
            values.wrongType(value, "a map of variables, e.g. set: {total: 45000}");
            return null;
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Node.Entry entry : map.entries()) {
            String name = values.variable(entry.key());
            Object assigned = values.assignment(entry.value());
            if (name != null && assigned != null) {
                variables.put(name, assigned);
            }
        }
        return new Step.Assign(beside, variables);
    }

    private @Nullable Step emit(Node value, Fields fields, Options beside) {
        if (value instanceof Node.Entries map && map.entries().size() == 1) {
            Node.Entry only = map.entries().get(0);
            String name = values.name(only.key());
            return name == null ? null : new Step.Emit(beside, name, values.map(only.value()));
        }
        String name = values.name(value);
        Map<String, Object> with = fields.map("with");
        return name == null ? null : new Step.Emit(beside, name, with);
    }

    /** {@code type: send_message} and its like: the verb stands in the type, its companions beside it. */
    @Nullable
    Step typed(Node.Entry type, Node.Entries map) {
        Node.Text text = values.scalar(type.value(), "a type of action");
        if (text == null) {
            return null;
        }
        String kind = Slug.of(text.value());
        Word word = Grammar.find(Place.STEP, kind);
        boolean known =
                word != null && (ACTIONS.contains(word.name()) || word.name().equals("send"));
        if (word == null || !known) {
            String near = Nearness.suggestion(kind, TYPES);
            values.findings()
                    .error("unknown-type", "`" + text.value() + "` is no type of action", text.at())
                    .hint(near != null ? "did you mean `" + near + "`?" : "known: " + String.join(", ", TYPES));
            return null;
        }
        List<Node.Entry> rest = new ArrayList<>(map.entries());
        rest.remove(type);
        Place inside = word.beside() == null ? Place.STEP : word.beside();
        Position at = type.key().at();
        Fields fields = Fields.of(new Node.Entries(rest, at), values, inside, Place.OPTION);
        return step(word.name(), type, map, fields, options.read(fields, at, inside));
    }

    /** {@code variant_a}, {@code variant_b} and {@code traffic_split} as a step. */
    Step variants(Node.Entries map) {
        Fields fields = Fields.of(map, values, name -> name.startsWith("variant_"), Place.SPLIT, Place.OPTION);
        Options beside = options.read(fields, map.at(), Place.SPLIT);
        return branches.variants(map, fields, beside);
    }

    /** Any other key calls the action or component of that name, its value the arguments. */
    @Nullable
    Step call(Node.Entry entry, Node.Entries map) {
        Fields fields = Fields.of(map, values, entry.name()::equals, Place.OPTION);
        String name = values.name(entry.key());
        Options beside = options.read(fields, entry.key().at(), null);
        Node value = entry.value();
        if (name == null) {
            return null;
        }
        if (branches.isSchedule(value)) {
            return branches.sequence(beside.name() == null ? beside.withName(name) : beside, value);
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (value instanceof Node.Entries) {
            arguments.putAll(values.map(value));
        } else {
            Object argument = values.plain(value);
            if (argument != null) {
                arguments.put("value", argument);
            }
        }
        return new Step.Perform(beside, Call.of(name, arguments));
    }
}
