package dev.alur.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The limit: the flow as calls written by hand, its variables in a map. */
final class PlainCalls {
    private PlainCalls() {}

    static int run(int seed) {
        Map<String, Integer> values = new HashMap<>();
        values.put("x", seed);
        step(Flow.S1, values);
        step(Flow.S2, values);
        if ((number(values, "v2") & 1) == 0) {
            step(Flow.S3A, values);
        } else {
            step(Flow.S3B, values);
        }
        step(Flow.S4, values);
        step(Flow.S5, values);
        return number(values, "v5");
    }

    private static void step(Flow.Part part, Map<String, Integer> values) {
        values.put(part.writes(), part.code().applyAsInt(number(values, part.reads())));
    }

    private static int number(Map<String, Integer> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }
}
