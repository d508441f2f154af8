package dev.alur.trigger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases as an automaton over words (Aho and Corasick 1975): one state says which phrases are under way, whatever
 * their number. Words are numbers. Immutable.
 */
final class Phrases {
    static final int NOWHERE = 0;

    private static final int[] NONE = {};

    /** {@code state << 32 | word} → state. */
    private final LongTable moves;

    /** The longest beginning of a phrase that is also an end of this state's words. */
    private final int[] fallback;

    /** Phrases complete in this state. */
    private final int[][] ends;

    private Phrases(LongTable moves, int[] fallback, int[][] ends) {
        this.moves = moves;
        this.fallback = fallback;
        this.ends = ends;
    }

    /** The state after a word that some phrase knows. */
    int next(int state, int word, int first) {
        for (int s = state; s != NOWHERE; s = fallback[s]) {
            int to = moves.find((long) s << 32 | word);
            if (to != LongTable.ABSENT) {
                return to;
            }
        }
        return first;
    }

    int[] ends(int state) {
        return ends[state];
    }

    /** Collects phrases. Not for sharing. */
    static final class Builder {
        private final Map<Long, Integer> moves = new HashMap<>();
        private final List<List<Integer>> ends = new ArrayList<>(List.of(List.of()));
        private final List<Integer> parents = new ArrayList<>(List.of(NOWHERE));
        private final List<Integer> words = new ArrayList<>(List.of(-1));

        void add(int[] phrase, int term) {
            int state = NOWHERE;
            for (int word : phrase) {
                state = child(state, word);
            }
            ends.get(state).add(term);
        }

        private int child(int state, int word) {
            Integer known = moves.get((long) state << 32 | word);
            if (known != null) {
                return known;
            }
            int child = parents.size();
            moves.put((long) state << 32 | word, child);
            parents.add(state);
            words.add(word);
            ends.add(new ArrayList<>());
            return child;
        }

        /** The state after this word alone, {@link #NOWHERE} if no phrase begins with it. */
        int first(int word) {
            return moves.getOrDefault((long) NOWHERE << 32 | word, NOWHERE);
        }

        Phrases build() {
            int[] fallback = new int[parents.size()];
            for (int state : byDepth()) {
                int parent = parents.get(state);
                if (parent != NOWHERE) {
                    fallback[state] = fallbackOf(fallback, fallback[parent], words.get(state));
                    ends.get(state).addAll(ends.get(fallback[state]));
                }
            }
            int[][] complete = ends.stream()
                    .map(list -> list.isEmpty()
                            ? NONE
                            : list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            return new Phrases(LongTable.of(moves), fallback, complete);
        }

        private int fallbackOf(int[] fallback, int from, int word) {
            for (int s = from; ; s = fallback[s]) {
                Integer to = moves.get((long) s << 32 | word);
                if (to != null) {
                    return to;
                }
                if (s == NOWHERE) {
                    return NOWHERE;
                }
            }
        }

        private List<Integer> byDepth() {
            List<List<Integer>> children = new ArrayList<>();
            parents.forEach(parent -> children.add(new ArrayList<>()));
            for (int state = 1; state < parents.size(); state++) {
                children.get(parents.get(state)).add(state);
            }
            List<Integer> order = new ArrayList<>();
            ArrayDeque<Integer> queue = new ArrayDeque<>(children.get(NOWHERE));
            while (!queue.isEmpty()) {
                int state = queue.remove();
                order.add(state);
                queue.addAll(children.get(state));
            }
            return order;
        }
    }
}
