package dev.alur.trigger;

import java.util.List;

/**
 * The workflows an event matches, each once with its best trigger: by rank, then by number. Workflows that match only
 * as {@link Rank#UNMATCHED} are listed too; whether they may start, nothing else doing so, is for the caller. Immutable.
 */
public final class Matches {
    /** No workflow. */
    public static final Matches NONE = new Matches(new Rule[0], List.of());

    private final Rule[] rules;
    private final List<Failed> failures;

    /** A test in code that threw, and so did not match. */
    public record Failed(int workflow, int position, RuntimeException cause) {}

    Matches(Rule[] rules, List<Failed> failures) {
        this.rules = rules;
        this.failures = failures;
    }

    public int size() {
        return rules.length;
    }

    public boolean isEmpty() {
        return rules.length == 0;
    }

    /** The number the workflow was given. */
    public int workflow(int index) {
        return rules[index].workflow();
    }

    /** The trigger's place among the workflow's triggers, from 0; -1 for a start by hand without such a trigger. */
    public int position(int index) {
        return rules[index].position();
    }

    public Rank rank(int index) {
        return rules[index].rank();
    }

    /** Tests in code that threw; the caller notes them. Empty for nearly every event. */
    public List<Failed> failures() {
        return failures;
    }
}
