package dev.alur.trigger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the index looks: which rules an event's own content leaves possible, without a glance at the others. Filled by
 * the builder, then read only.
 */
final class Candidates {
    /** Rules a workflow's own clock raises, by the workflow's slug. */
    final RuleLists<String> clock = new RuleLists<>();
    /** One rule per workflow, by its slug. */
    final RuleLists<String> manual = new RuleLists<>();
    /** Named events and audiences, by slug. */
    final RuleLists<String> events = new RuleLists<>();
    /** By change: {@code joined}. */
    final RuleLists<String> groups = new RuleLists<>();
    /** By profile field. */
    final RuleLists<String> fields = new RuleLists<>();
    /** By seconds of silence. */
    final RuleLists<Long> idle = new RuleLists<>();
    /** Messages without words, by their kind. */
    final RuleLists<String> kinds = new RuleLists<>();
    /** Messages that ask neither for words nor for a kind. */
    private final Numbers open = new Numbers();
    /** Fallbacks. */
    private final Numbers unmatched = new Numbers();
    /** Tests in code. */
    private final Numbers code = new Numbers();

    private final Map<Integer, Numbers> byTerm = new HashMap<>();
    private final Map<Integer, Numbers> byCount = new HashMap<>();
    private int[][] terms = {};
    private int[] counts = {};
    private int[][] counted = {};
    private int[] openRules = {};
    private int[] unmatchedRules = {};
    private int[] codeRules = {};

    void addOpen(int rule) {
        open.add(rule);
    }

    void addUnmatched(int rule) {
        unmatched.add(rule);
    }

    void addCode(int rule) {
        code.add(rule);
    }

    void addTerm(int term, int rule) {
        byTerm.computeIfAbsent(term, t -> new Numbers()).add(rule);
    }

    void addCount(int n, int rule) {
        byCount.computeIfAbsent(n, c -> new Numbers()).add(rule);
    }

    void freeze(int termCount) {
        clock.freeze();
        manual.freeze();
        events.freeze();
        groups.freeze();
        fields.freeze();
        idle.freeze();
        kinds.freeze();
        terms = new int[termCount][];
        Arrays.fill(terms, Numbers.NONE);
        byTerm.forEach((term, numbers) -> terms[term] = numbers.toArray());
        counts = byCount.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        counted = Arrays.stream(counts)
                .mapToObj(n -> byCount.getOrDefault(n, new Numbers()).toArray())
                .toArray(int[][]::new);
        openRules = open.toArray();
        unmatchedRules = unmatched.toArray();
        codeRules = code.toArray();
    }

    int[] term(int term) {
        return terms[term];
    }

    /** Engagement by the number of the message. */
    int[] count(long messages) {
        int at = messages > Integer.MAX_VALUE ? -1 : Arrays.binarySearch(counts, (int) messages);
        return at < 0 ? Numbers.NONE : counted[at];
    }

    boolean counts() {
        return counts.length > 0;
    }

    int[] open() {
        return openRules;
    }

    int[] unmatched() {
        return unmatchedRules;
    }

    int[] code() {
        return codeRules;
    }
}
