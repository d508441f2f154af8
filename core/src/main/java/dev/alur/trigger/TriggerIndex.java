package dev.alur.trigger;

import dev.alur.lang.Language;
import dev.alur.model.Trigger;
import dev.alur.value.Event;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The triggers of a set of workflows, indexed by what an event says: an event finds the workflows it starts without
 * touching the others. Immutable, usable from any thread; nothing is allocated for a message that matches nothing.
 *
 * <p>The triggers of a workflow are alternatives, except {@link Trigger.Hours} as a gate: while it is closed none of the
 * others matches. Several gates are open when some of them is. A start by hand passes every gate.
 */
public final class TriggerIndex {
    private final Rule[] rules;
    private final Candidates candidates;
    private final WordIndex words;
    private final Map<Integer, Explained> explained;
    private final Clocks clocks;

    /**
     * What the index is told of one workflow.
     *
     * @param number the caller's number for it; unique
     * @param name compared as a slug
     */
    public record Entry(int number, String name, List<Trigger> triggers) {
        public Entry {
            triggers = List.copyOf(triggers);
        }
    }

    /** What explaining needs of one workflow: a rule per trigger, {@code null} for a gate. */
    record Explained(String name, List<Trigger> triggers, List<@Nullable Rule> rules) {}

    /** The triggers a clock must be watched for. */
    record Clocks(
            List<Watched<Trigger.Scheduled>> schedules,
            List<Watched<Trigger.Idle>> idles,
            List<Watched<Trigger.Hours>> hourEdges,
            List<Watched<Trigger.ForAudience>> audiences) {}

    TriggerIndex(
            Rule[] rules, Candidates candidates, WordIndex words, Map<Integer, Explained> explained, Clocks clocks) {
        this.rules = rules;
        this.candidates = candidates;
        this.words = words;
        this.explained = explained;
        this.clocks = clocks;
    }

    /**
     * Builds the index.
     *
     * @param tests code behind {@link Trigger.Named}; a name without code is an event's
     * @throws dev.alur.AlurException if a pattern or condition is refused by the language
     */
    public static TriggerIndex of(
            List<Entry> workflows, Function<String, Trigger.@Nullable Test> tests, Language language) {
        TriggerIndexBuilder builder = new TriggerIndexBuilder(tests, language);
        workflows.forEach(builder::add);
        return builder.build();
    }

    /**
     * The workflows this event matches. Total: a test in code that throws does not match and is reported. A {@code
     * SCHEDULE} or {@code MANUAL} event is for the workflow it names alone.
     */
    public Matches match(Event event, Situation situation) {
        Found found = switch (event.kind()) {
            case MESSAGE -> message(event, situation);
            case NAMED -> coded(event, situation, candidates.events.of(Slug.of(event.name())));
            case GROUP -> coded(event, situation, candidates.groups.of(event.name()));
            case IDLE -> coded(event, situation, candidates.idle.of(Checks.Idle.seconds(event)));
            case PROFILE -> profile(event, situation);
            case STATUS -> coded(event, situation, Numbers.NONE);
            case SCHEDULE -> among(candidates.clock.of(Slug.of(event.name())), event, situation, null, null);
            case MANUAL -> among(candidates.manual.of(Slug.of(event.name())), event, situation, null, null);
        };
        return found == null ? Matches.NONE : found.matches();
    }

    private @Nullable Found message(Event event, Situation situation) {
        Hits hits = words.scan(event.text());
        Found found = null;
        if (hits != null) {
            for (int i = 0; i < hits.size(); i++) {
                found = among(candidates.term(hits.term(i)), event, situation, hits, found);
            }
        }
        found = among(candidates.kinds.of(event.name()), event, situation, hits, found);
        found = among(candidates.open(), event, situation, hits, found);
        if (candidates.counts()) {
            found = among(candidates.count(situation.messages()), event, situation, hits, found);
        }
        found = among(candidates.code(), event, situation, hits, found);
        return among(candidates.unmatched(), event, situation, hits, found);
    }

    /** Only rules of fields whose value differs are asked. */
    private @Nullable Found profile(Event event, Situation situation) {
        Found found = coded(event, situation, Numbers.NONE);
        for (Map.Entry<String, int[]> field : candidates.fields.entries()) {
            if (DataCheck.differs(field.getKey(), situation)) {
                found = among(field.getValue(), event, situation, null, found);
            }
        }
        return found;
    }

    private @Nullable Found coded(Event event, Situation situation, int[] others) {
        return among(candidates.code(), event, situation, null, among(others, event, situation, null, null));
    }

    private @Nullable Found among(
            int[] numbers, Event event, Situation situation, @Nullable Hits hits, @Nullable Found before) {
        return numbers.length == 0 ? before : Found.among(rules, numbers, event, situation, hits, before);
    }

    /**
     * Why each trigger of a workflow matches the event or does not, in the order of the triggers; the workflow matches
     * when some trigger that is no gate does and the gates allow it. Empty for an unknown number.
     */
    public List<Reason> explain(Event event, Situation situation, int workflow) {
        Explained of = explained.get(workflow);
        if (of == null) {
            return List.of();
        }
        Hits hits = event.isMessage() ? words.scan(event.text()) : null;
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < of.triggers().size(); i++) {
            Rule rule = of.rules().get(i);
            Rule.Answer answer = rule == null
                    ? OpeningHours.explain((Trigger.Hours) of.triggers().get(i), situation)
                    : rule.check().explain(event, situation, hits);
            reasons.add(new Reason(i, answer.holds(), answer.text()));
        }
        return reasons;
    }

    /** Calendar triggers; a {@code SCHEDULE} event named after the workflow starts it. */
    public List<Watched<Trigger.Scheduled>> schedules() {
        return clocks.schedules();
    }

    /** Silences; an {@code IDLE} event whose field {@code seconds} says exactly so long starts their workflows. */
    public List<Watched<Trigger.Idle>> idles() {
        return clocks.idles();
    }

    /** Hours that start runs when they open or close, by a {@code SCHEDULE} event named after the workflow. */
    public List<Watched<Trigger.Hours>> hourEdges() {
        return clocks.hourEdges();
    }

    /** Audiences; a {@code SCHEDULE} event named after the workflow or a named event of the audience starts it. */
    public List<Watched<Trigger.ForAudience>> audiences() {
        return clocks.audiences();
    }
}
