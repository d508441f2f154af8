package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.model.Call;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads steps: a name, a map with one verb, or a list of them. Which verb a map has is decided here; what stands in it is
 * read by the verb's own reader.
 */
final class StepReader {
    private static final List<Place> VERBS = List.of(Place.STEP, Place.OPTION);
    private static final List<Place> VERBS_OR_THEN = List.of(Place.STEP, Place.OPTION, Place.IF);

    private final Values values;
    private final Verbs verbs;
    private final BranchReader branches;

    /** @param workflow names the experiments of its splits; a component's name within components */
    StepReader(Values values, String workflow) {
        this.values = values;
        OptionReader options = new OptionReader(values, this);
        this.branches = new BranchReader(values, this, workflow);
        this.verbs = new Verbs(values, this, options, branches);
    }

    Values values() {
        return values;
    }

    BranchReader branches() {
        return branches;
    }

    /** Steps where some must stand. */
    List<Step> steps(@Nullable Node node) {
        List<Step> steps = new ArrayList<>();
        if (node instanceof Node.Text text) {
            if (text.isNull()) {
                values.findings()
                        .error("no-steps", "expected a step or a list of steps, not nothing", text.at())
                        .hint("indent the steps below their key");
            } else {
                references(text, steps);
            }
        } else if (node instanceof Node.Items items) {
            list(items, steps);
        } else if (node instanceof Node.Entries map) {
            if (branches.isDays(map)) {
                steps.add(branches.sequence(options(map.at()), map));
            } else {
                add(map(map), steps);
            }
        }
        return steps;
    }

    private void list(Node.Items items, List<Step> steps) {
        List<Node.Entry> days = new ArrayList<>();
        boolean hasDays =
                items.items().stream().anyMatch(item -> item instanceof Node.Entries map && branches.isDays(map));
        for (Node item : items.items()) {
            if (item instanceof Node.Entries map && (branches.isDays(map) || (hasDays && branches.isNearlyDays(map)))) {
                days.addAll(map.entries());
                continue;
            }
            flushDays(days, steps);
            if (item instanceof Node.Text text && !text.isNull()) {
                references(text, steps);
            } else if (item instanceof Node.Entries map) {
                add(map(map), steps);
            } else {
                values.wrongType(item, "a step");
            }
        }
        flushDays(days, steps);
    }

    private void flushDays(List<Node.Entry> days, List<Step> steps) {
        if (!days.isEmpty()) {
            Position at = days.get(0).key().at();
            steps.add(branches.sequence(options(at), new Node.Entries(List.copyOf(days), at)));
            days.clear();
        }
    }

    private static void add(@Nullable Step step, List<Step> steps) {
        if (step != null) {
            steps.add(step);
        }
    }

    static Options options(Position at) {
        return Options.NONE.withOrigin(Origin.at(at));
    }

    /** Plain lines are names of components or actions, one to a line. */
    private void references(Node.Text text, List<Step> steps) {
        if (text.pieces().size() < 2) {
            reference(text, steps);
            return;
        }
        for (Node.Piece piece : text.pieces()) {
            Position at = piece.at();
            reference(
                    new Node.Text(
                            piece.text(),
                            false,
                            at,
                            List.of(),
                            offset -> new Position(
                                    at.file(),
                                    at.line(),
                                    at.column() + piece.text().codePointCount(0, offset))),
                    steps);
        }
    }

    private void reference(Node.Text text, List<Step> steps) {
        Word verb = text.quoted() ? null : Grammar.find(Place.STEP, text.value());
        if (verb == null) {
            String name = values.nameCheck().reference(text.value(), text);
            if (name != null) {
                steps.add(new Step.Perform(options(text.at()), Call.of(name)));
            }
        } else if (verb.name().equals("end")) {
            steps.add(new Step.End(options(text.at())));
        } else if (verb.name().equals("stop")) {
            steps.add(new Step.Stop(options(text.at()), "stopped"));
        } else if (verb.name().equals("handoff")) {
            steps.add(new Step.Handoff(options(text.at()), null, null, null, List.of()));
        } else {
            values.findings()
                    .error("incomplete-step", "`" + text.value() + "` needs a value", text.at())
                    .hint("write `" + text.value() + ": …`");
        }
    }

    @Nullable
    Step map(Node.Entries map) {
        List<Node.Entry> hard = verbsOf(map);
        if (hard.size() > 1) {
            values.findings()
                    .error(
                            "two-verbs",
                            "a step has one verb, this one has `" + hard.get(0).name() + "` and `"
                                    + hard.get(1).name() + "`",
                            hard.get(1).key().at())
                    .hint("make it a step of its own, with `- ` before it");
        }
        if (!hard.isEmpty()) {
            return verbs.read(hard.get(0), map);
        }
        Node.Entry condition = word(map, "if");
        if (condition != null && (has(map, Place.IF))) {
            return verbs.read(condition, map);
        }
        Node.Entry type = TriggerReader.entry(map, "type");
        if (type != null) {
            return verbs.typed(type, map);
        }
        return withoutVerb(map, condition);
    }

    /** The keys that are verbs and not companions of another verb of the same map. */
    static List<Node.Entry> verbsOf(Node.Entries map) {
        List<Node.Entry> found = new ArrayList<>();
        List<Place> insides = new ArrayList<>();
        for (Node.Entry entry : map.entries()) {
            Word word = Grammar.find(Place.STEP, entry.name());
            if (word != null && !word.name().equals("if") && !isSoft(entry)) {
                found.add(entry);
                insides.add(word.beside() == null ? Place.STEP : word.beside());
            }
        }
        if (found.size() < 2) {
            return found;
        }
        List<Node.Entry> verbs = new ArrayList<>();
        for (Node.Entry entry : found) {
            boolean companion = false;
            for (int other = 0; other < found.size(); other++) {
                companion |= found.get(other) != entry
                        && insides.get(other) != Place.STEP
                        && Grammar.find(insides.get(other), entry.name()) != null;
            }
            if (!companion) {
                verbs.add(entry);
            }
        }
        return verbs;
    }

    /** Words that are a verb only when nothing else is. */
    static boolean isSoft(Node.Entry entry) {
        return entry.name().equals("delay") || entry.name().equals("until");
    }

    private static Node.@Nullable Entry word(Node.Entries map, String name) {
        for (Node.Entry entry : map.entries()) {
            Word word = Grammar.find(Place.STEP, entry.name());
            if (word != null && word.name().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean has(Node.Entries map, Place place) {
        return map.entries().stream().anyMatch(entry -> Grammar.find(place, entry.name()) != null);
    }

    private @Nullable Step withoutVerb(Node.Entries map, Node.@Nullable Entry condition) {
        List<Node.Entry> names = map.entries().stream()
                .filter(entry -> Grammar.find(Place.OPTION, entry.name()) == null && !isSoft(entry))
                .toList();
        for (Node.Entry entry : names) {
            String meant = ConditionKeys.meant(entry.name());
            if (meant != null) {
                values.misspelt(entry.key(), "is not known here", List.of(meant));
                return null;
            }
            if (ConditionKeys.isCondition(entry.name())) {
                return branches.conditionKey(entry, map);
            }
            if (entry.name().startsWith("variant_")) {
                return verbs.variants(map);
            }
        }
        Node.Entry soft =
                map.entries().stream().filter(StepReader::isSoft).findFirst().orElse(null);
        if (names.isEmpty() && soft != null) {
            return verbs.read(soft, map);
        }
        if (names.isEmpty()) {
            noVerb(map, condition);
            return null;
        }
        boolean misspelt = false;
        for (Node.Entry entry : names) {
            misspelt |= isMisspelt(entry, map, condition == null ? VERBS : VERBS_OR_THEN);
        }
        if (misspelt) {
            return null;
        }
        if (names.size() > 1) {
            values.findings()
                    .error(
                            "two-verbs",
                            "a step has one verb, this one has `" + names.get(0).name() + "` and `"
                                    + names.get(1).name() + "`",
                            names.get(1).key().at())
                    .hint("make it a step of its own, with `- ` before it");
            return null;
        }
        return verbs.call(names.get(0), map);
    }

    /** Reports a key that would call something of that name, were it not one slip from a word. */
    private boolean isMisspelt(Node.Entry entry, Node.Entries map, List<Place> places) {
        if (values.nameCheck().hasInvisible(entry.key())) {
            return true;
        }
        Meant meant = Meant.slip(entry, map, places);
        if (!meant.isNothing()) {
            values.misspelt(entry.key(), "is no verb", meant.words());
        }
        return !meant.isNothing();
    }

    private void noVerb(Node.Entries map, Node.@Nullable Entry condition) {
        if (condition != null) {
            values.findings()
                    .error(
                            "missing-then",
                            "`" + condition.name() + "` needs `then`",
                            condition.key().at())
                    .hint("say what runs when it is true");
        } else {
            values.findings()
                    .error("no-verb", "this step does nothing", map.at())
                    .hint("a step has one verb: " + String.join(", ", Grammar.names(Place.STEP)));
        }
    }
}
