package dev.alur.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The least that is an interpreter at all: nodes that call a lambda on a map and name the next node. */
final class LeastInterpreter {
    private final Node first;

    private LeastInterpreter(Node first) {
        this.first = first;
    }

    /** @param test {@code null} for a step */
    private record Node(
            Flow.@Nullable Part part,
            @Nullable Predicate<Map<String, Integer>> test,
            @Nullable Node next,
            @Nullable Node otherwise) {}

    static LeastInterpreter ofFlow() {
        Node s4 = step(Flow.S4, step(Flow.S5, null));
        Node branch = new Node(
                null,
                values -> (Objects.requireNonNull(values.get("v2")) & 1) == 0,
                step(Flow.S3A, s4),
                step(Flow.S3B, s4));
        return new LeastInterpreter(step(Flow.S1, step(Flow.S2, branch)));
    }

    private static Node step(Flow.Part part, @Nullable Node next) {
        return new Node(part, null, next, null);
    }

    int run(int seed) {
        Map<String, Integer> values = new HashMap<>();
        values.put("x", seed);
        Node node = first;
        while (node != null) {
            Flow.Part part = node.part;
            if (part != null) {
                int value = Objects.requireNonNull(values.get(part.reads()));
                values.put(part.writes(), part.code().applyAsInt(value));
                node = node.next;
            } else {
                node = node.test != null && node.test.test(values) ? node.next : node.otherwise;
            }
        }
        return Objects.requireNonNull(values.get("v5"));
    }
}
