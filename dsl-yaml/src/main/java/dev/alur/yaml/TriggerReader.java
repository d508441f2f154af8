package dev.alur.yaml;

import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Origin;
import dev.alur.model.Trigger;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads triggers: a name, a map, or a list of them, in every spelling. */
final class TriggerReader {
    private final Values values;
    private final TriggerForms forms;

    TriggerReader(Values values) {
        this.values = values;
        this.forms = new TriggerForms(values);
    }

    /** The words of a trigger that is not told yet. */
    private static final List<Place> TOP = List.of(Place.TRIGGER, Place.MESSAGE_TRIGGER);

    List<Trigger> read(@Nullable Node node) {
        List<Trigger> triggers = new ArrayList<>();
        if (node instanceof Node.Items items) {
            items.items().forEach(item -> one(item, triggers));
        } else if (node != null) {
            one(node, triggers);
        }
        return triggers;
    }

    /** A component of the document's top level that is a trigger, {@code null} if it could not be read. */
    @Nullable
    Trigger component(Node.Entries map) {
        List<Trigger> triggers = read(map);
        return triggers.isEmpty() ? null : triggers.get(0);
    }

    /** Whether a map without {@code type} can only be a trigger. */
    static boolean isTrigger(Node.Entries map) {
        if (map.entries().isEmpty()) {
            return false;
        }
        Node.Entry first = map.entries().get(0);
        Word word = Grammar.find(Place.TRIGGER, first.name());
        if (word == null) {
            return false;
        }
        Place inside = word.beside();
        return Grammar.find(Place.STEP, first.name()) == null
                || (inside != null
                        && first.value() instanceof Node.Entries own
                        && !own.entries().isEmpty()
                        && own.entries().stream().allMatch(entry -> Grammar.find(inside, entry.name()) != null));
    }

    private void one(Node node, List<Trigger> triggers) {
        if (node instanceof Node.Text text && !text.isNull()) {
            add(named(text), triggers);
        } else if (node instanceof Node.Entries map && !map.entries().isEmpty()) {
            map(map, triggers);
        } else {
            values.wrongType(node, "a trigger: a name or a map");
        }
    }

    private static void add(@Nullable Trigger trigger, List<Trigger> triggers) {
        if (trigger != null) {
            triggers.add(trigger);
        }
    }

    private @Nullable Trigger named(Node.Text text) {
        switch (Slug.of(text.value())) {
            case "first_message", "new_user_interaction":
                return new Trigger.FirstMessage();
            case "manual", "by_hand":
                return new Trigger.Manual();
            case "fallback", "unmatched":
                return new Trigger.Unmatched(TriggerForms.UNMATCHED_EVERY);
            case "message":
                return Trigger.MessageReceived.containing();
            default:
                String name = values.nameCheck().reference(text.value(), text);
                return name == null ? null : new Trigger.Named(Call.of(name), Origin.at(text.at()));
        }
    }

    private void map(Node.Entries map, List<Trigger> triggers) {
        Node.Entry type = entry(map, "type");
        boolean worded = map.entries().stream().anyMatch(e -> Grammar.find(Place.TRIGGER, e.name()) != null);
        boolean messageType = type != null
                && type.value() instanceof Node.Text text
                && TriggerTypes.MESSAGES.contains(Slug.of(text.value()));
        if (type != null && (!worded || messageType || !isMessage(map))) {
            add(new TriggerTypes(values, forms).read(type, map), triggers);
            return;
        }
        if (!worded) {
            foreign(map, triggers);
            return;
        }
        words(map, triggers);
    }

    private static boolean isMessage(Node.Entries map) {
        return map.entries().stream().anyMatch(e -> {
            Word word = Grammar.find(Place.TRIGGER, e.name());
            return word != null && word.name().equals("message");
        });
    }

    static Node.@Nullable Entry entry(Node.Entries map, String name) {
        return map.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** {@code lead_qualified: {score: "> 70"}}: something of the host's, a component or an event. */
    private void foreign(Node.Entries map, List<Trigger> triggers) {
        Node.Entry entry = map.entries().get(0);
        boolean misspelt = false;
        for (Node.Entry each : map.entries()) {
            misspelt |= isMisspelt(each, map);
        }
        if (misspelt) {
            return;
        }
        String word = wordAbove(entry.name());
        if (word != null || map.entries().size() > 1) {
            values.findings()
                    .error(
                            "unknown-trigger",
                            "`" + entry.name() + "` is no trigger",
                            entry.key().at())
                    .hint(
                            word == null
                                    ? "known: " + known()
                                    : "it belongs to `" + word + "`, e.g. " + word + ": {" + entry.name() + ": …}");
            return;
        }
        String name = values.nameCheck().reference(entry.name(), entry.key());
        if (name != null) {
            Node value = entry.value();
            boolean none = value instanceof Node.Text text && text.isNull();
            Call call = Call.of(name, none ? Map.of() : values.map(value));
            triggers.add(new Trigger.Named(call, Origin.at(entry.key().at())));
        }
    }

    /** A key that would be an event or code of that name, were it not one slip from a word. */
    private boolean isMisspelt(Node.Entry entry, Node.Entries map) {
        if (values.nameCheck().hasInvisible(entry.key())) {
            return true;
        }
        Meant meant = Meant.slip(entry, map, TOP);
        if (!meant.isNothing()) {
            values.findings()
                    .error(
                            "unknown-trigger",
                            "`" + entry.name() + "` is no trigger",
                            entry.key().at())
                    .hint(meant.question());
        }
        return !meant.isNothing();
    }

    /** The trigger whose companion this is; {@code null} if it is none. */
    private static @Nullable String wordAbove(String key) {
        for (String word : Grammar.names(Place.TRIGGER)) {
            Place inside = Grammar.beside(Place.TRIGGER, word);
            if (inside != null && Grammar.find(inside, key) != null) {
                return word;
            }
        }
        return null;
    }

    static String known() {
        return String.join(", ", Grammar.names(Place.TRIGGER));
    }

    /** One map may hold several triggers; a companion belongs to the one that knows it. */
    private void words(Node.Entries map, List<Trigger> triggers) {
        Map<Place, List<Node.Entry>> companions = new EnumMap<>(Place.class);
        List<Node.Entry> verbs = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Node.Entry entry : map.entries()) {
            Word word = Grammar.find(Place.TRIGGER, entry.name());
            if (word != null && !(word.name().equals("audience") && hasWord(map, "schedule"))) {
                verbs.add(entry);
                Place inside = forms.isUnmatched(entry) ? Place.UNMATCHED_TRIGGER : word.beside();
                if (inside != null) {
                    places.add(inside);
                }
            }
        }
        for (Node.Entry entry : map.entries()) {
            if (!verbs.contains(entry)) {
                places.stream()
                        .filter(place -> Grammar.find(place, entry.name()) != null)
                        .findFirst()
                        .ifPresentOrElse(
                                place -> companions
                                        .computeIfAbsent(place, p -> new ArrayList<>())
                                        .add(entry),
                                () -> unknownCompanion(entry, map, places));
            }
        }
        for (Node.Entry verb : verbs) {
            Word word = Grammar.find(Place.TRIGGER, verb.name());
            Place inside = word == null ? null : forms.isUnmatched(verb) ? Place.UNMATCHED_TRIGGER : word.beside();
            if (word != null) {
                List<Node.Entry> beside = inside == null ? List.of() : companions.getOrDefault(inside, List.of());
                add(forms.read(word.name(), verb, beside), triggers);
            }
        }
    }

    private static boolean hasWord(Node.Entries map, String name) {
        return map.entries().stream().anyMatch(e -> {
            Word word = Grammar.find(Place.TRIGGER, e.name());
            return word != null && word.name().equals(name);
        });
    }

    private void unknownCompanion(Node.Entry entry, Node.Entries map, List<Place> places) {
        if (values.nameCheck().hasInvisible(entry.key())) {
            return;
        }
        List<Place> all = new ArrayList<>(places);
        all.add(Place.TRIGGER);
        Meant meant = Meant.by(entry, map, all);
        values.findings()
                .error(
                        "unknown-key",
                        "`" + entry.name() + "` is not known in this trigger",
                        entry.key().at())
                .hint(
                        !meant.isNothing()
                                ? meant.question()
                                : "known here: " + String.join(", ", Grammar.spellings(places)));
    }

    /** Joins messages that come close together: {@code {quiet: 3s, max: 20s}}. */
    static @Nullable Collect collect(@Nullable Node node, Values values) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Entries map)) {
            values.wrongType(node, "a map such as {quiet: 3s, max: 20s}");
            return null;
        }
        Fields fields = Fields.of(map, values, Place.COLLECT);
        fields.require("quiet", "say how long a silence ends the burst, e.g. quiet: 3s");
        fields.require("max", "say how long a burst may last, e.g. max: 20s");
        Duration quiet = fields.duration("quiet");
        Duration max = fields.duration("max");
        if (quiet != null && max != null && quiet.compareTo(max) > 0) {
            values.findings()
                    .error("empty-range", "a burst ends before it has been quiet for so long", fields.key("max"))
                    .hint("swap `quiet` and `max`");
        }
        return quiet == null || max == null ? null : new Collect(quiet, max);
    }

    /** The condition of an event's fields; true for none. */
    static Condition where(@Nullable Node node, Values values) {
        Condition where = node == null ? null : values.where(node);
        return where == null ? Condition.ALWAYS : where;
    }
}
