package dev.alur.spi;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.value.Slug;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are looked for; what is not said does not matter. Immutable: each word gives a narrower copy.
 *
 * @param run one run, {@code null} for any
 * @param workflows slugs, empty for any
 * @param labels what the workflow says of itself, empty for any; a store is never asked for labels, the engine turns them
 *     into workflows
 * @param person whose, {@code null} for anybody
 * @param conversation which, {@code null} for any
 * @param states empty for any
 * @param from began at that time or later, {@code null} for any
 * @param until began before that time, {@code null} for any
 * @param after the last run of the page before, {@code null} for the first page
 * @param most how many at most
 */
public record RunQuery(
        @Nullable RunId run,
        Set<String> workflows,
        Map<String, String> labels,
        @Nullable PersonKey person,
        @Nullable ConversationKey conversation,
        Set<RunState> states,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable RunId after,
        int most) {
    /** Every run, 50 to a page. */
    public static final RunQuery ALL =
            new RunQuery(null, Set.of(), Map.of(), null, null, Set.of(), null, null, null, 50);

    /** Every open run, 50 to a page. */
    public static final RunQuery OPEN = ALL.state(RunState.WAITING, RunState.PAUSED);

    public RunQuery {
        workflows = Set.copyOf(workflows);
        labels = Map.copyOf(labels);
        states = Set.copyOf(states);
        if (most < 1) {
            throw new IllegalArgumentException("a page holds at least one run, not " + most);
        }
    }

    /** This run alone. */
    public RunQuery run(RunId one) {
        return new RunQuery(one, workflows, labels, person, conversation, states, from, until, after, most);
    }

    /** Of any of these workflows. */
    public RunQuery workflow(String... names) {
        Set<String> slugs = new LinkedHashSet<>();
        List.of(names).forEach(name -> slugs.add(Slug.of(name)));
        return workflows(slugs);
    }

    /** Of any of these workflows. @param slugs none means any */
    public RunQuery workflows(Set<String> slugs) {
        return new RunQuery(run, slugs, labels, person, conversation, states, from, until, after, most);
    }

    /** Of workflows whose {@code labels} say so; said twice, both must be. */
    public RunQuery label(String name, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(name, value);
        return new RunQuery(run, workflows, more, person, conversation, states, from, until, after, most);
    }

    /** The same without labels. */
    public RunQuery withoutLabels() {
        return new RunQuery(run, workflows, Map.of(), person, conversation, states, from, until, after, most);
    }

    /** Of a person, in whatever chat. */
    public RunQuery person(PersonKey one) {
        return new RunQuery(run, workflows, labels, one, conversation, states, from, until, after, most);
    }

    /** Of a person of the default tenant, in whatever chat. */
    public RunQuery person(String id) {
        return person(PersonKey.of(id));
    }

    /** Of one conversation. */
    public RunQuery conversation(ConversationKey one) {
        return new RunQuery(run, workflows, labels, person, one, states, from, until, after, most);
    }

    /** In any of these states. */
    public RunQuery state(RunState... any) {
        Set<RunState> more = EnumSet.noneOf(RunState.class);
        more.addAll(List.of(any));
        return new RunQuery(run, workflows, labels, person, conversation, more, from, until, after, most);
    }

    /** Began at that time or later. */
    public RunQuery from(Instant time) {
        return new RunQuery(run, workflows, labels, person, conversation, states, time, until, after, most);
    }

    /** Began before that time. */
    public RunQuery until(Instant time) {
        return new RunQuery(run, workflows, labels, person, conversation, states, from, time, after, most);
    }

    /** The page that follows. @param cursor what the page before gave, {@code null} for the first page */
    public RunQuery after(@Nullable String cursor) {
        return after(cursor == null ? null : RunId.parse(cursor));
    }

    /** The page that follows a run. */
    public RunQuery after(@Nullable RunId last) {
        return new RunQuery(run, workflows, labels, person, conversation, states, from, until, last, most);
    }

    /** So many to a page. */
    public RunQuery most(int runs) {
        return new RunQuery(run, workflows, labels, person, conversation, states, from, until, after, runs);
    }

    /** Whether open runs may fit. */
    public boolean asksOpen() {
        return states.isEmpty() || states.contains(RunState.WAITING) || states.contains(RunState.PAUSED);
    }

    /** Whether ended runs may fit. */
    public boolean asksEnded() {
        return states.isEmpty() || states.stream().anyMatch(state -> !state.isOpen());
    }

    /** Whether runs of this conversation may fit. */
    public boolean asks(ConversationKey key) {
        return (person == null || person.speaksIn(key)) && (conversation == null || conversation.equals(key));
    }

    /** Whether a run fits and comes after the page before; labels are not looked at. */
    public boolean fits(StoredRun one) {
        Instant since = one.run().since();
        return asks(one.conversation())
                && (run == null || run.equals(one.id()))
                && (after == null || one.id().compareTo(after) < 0)
                && (states.isEmpty() || states.contains(one.state()))
                && (workflows.isEmpty() || workflows.contains(one.run().workflow()))
                && (from == null || !since.isBefore(from))
                && (until == null || since.isBefore(until));
    }
}
