package dev.alur.trigger;

import dev.alur.value.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that hold for one event. Made at the first of them, or at the first that fails. */
final class Found {
    private static final Comparator<Rule> BEST_FIRST =
            Comparator.comparing(Rule::rank).thenComparingInt(Rule::workflow).thenComparingInt(Rule::position);

    private Rule[] rules = new Rule[4];
    private int size;
    private final List<Matches.Failed> failures = new ArrayList<>(0);

    /** Asks the candidates. */
    static @Nullable Found among(
            Rule[] rules,
            int[] candidates,
            Event event,
            Situation situation,
            @Nullable Hits hits,
            @Nullable Found before) {
        Found found = before;
        for (int candidate : candidates) {
            Rule rule = rules[candidate];
            try {
                if (rule.check().holds(event, situation, hits) && rule.gate().isOpen(situation)) {
                    found = found == null ? new Found() : found;
                    found.add(rule);
                }
            } catch (RuntimeException thrown) {
                // Code of the host's: one broken test must not keep the message from every other workflow.
                found = found == null ? new Found() : found;
                found.failures.add(new Matches.Failed(rule.workflow(), rule.position(), thrown));
            }
        }
        return found;
    }

    private void add(Rule rule) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, size * 2);
        }
        rules[size++] = rule;
    }

    /** Each workflow once, with its best rule. */
    Matches matches() {
        if (size > 1) {
            Arrays.sort(rules, 0, size, Comparator.comparingInt(Rule::workflow).thenComparing(BEST_FIRST));
            int kept = 1;
            for (int i = 1; i < size; i++) {
                if (rules[i].workflow() != rules[kept - 1].workflow()) {
                    rules[kept++] = rules[i];
                }
            }
            size = kept;
            Arrays.sort(rules, 0, size, BEST_FIRST);
        }
        return new Matches(Arrays.copyOf(rules, size), List.copyOf(failures));
    }
}
