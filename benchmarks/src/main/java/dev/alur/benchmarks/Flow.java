package dev.alur.benchmarks;

import dev.alur.model.Action;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Facts;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The flow every engine is given: {@code s1, s2, if (v2 is even) s3a else s3b, s4, s5}. Each step reads one variable and
 * writes one, so five steps run; both branches are taken.
 */
final class Flow {
    static final String NAME = "five_steps";
    static final String WORD = "mulai";
    /** Seeds below this are used. */
    static final int SEEDS = 256;

    private Flow() {}

    /** One step: what it computes, and between which variables. */
    record Part(String name, String reads, String writes, IntUnaryOperator code) {
        /** The step as an action of the engine. */
        Action action() {
            return invocation -> code.applyAsInt(number(invocation, reads));
        }
    }

    static final Part S1 = new Part("s1", "x", "v1", x -> x + 1);
    static final Part S2 = new Part("s2", "v1", "v2", v -> v * 3);
    static final Part S3A = new Part("s3a", "v2", "v3", v -> v / 2);
    static final Part S3B = new Part("s3b", "v2", "v3", v -> v * 5 + 1);
    static final Part S4 = new Part("s4", "v3", "v4", v -> v ^ 0x55);
    static final Part S5 = new Part("s5", "v4", "v5", v -> v - 7);
    static final List<Part> PARTS = List.of(S1, S2, S3A, S3B, S4, S5);

    static boolean isEven(Facts facts) {
        return (number(facts, "v2") & 1) == 0;
    }

    static int number(Facts facts, String name) {
        Object value = facts.get(name);
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(name + " is " + value);
    }

    /** What a run from this seed must give. */
    static int expected(int seed) {
        int v2 = (seed + 1) * 3;
        int v3 = v2 % 2 == 0 ? v2 / 2 : v2 * 5 + 1;
        return (v3 ^ 0x55) - 7;
    }

    /** @throws IllegalStateException if a step was skipped or done twice */
    static int checked(int seed, int result) {
        if (result != expected(seed)) {
            throw new IllegalStateException("seed " + seed + " gave " + result + " for " + expected(seed));
        }
        return result;
    }

    static Workflow workflow() {
        return Workflow.of(
                        NAME,
                        List.of(
                                step(S1),
                                step(S2),
                                new Step.Choose(
                                        Options.NONE,
                                        List.of(new Step.Branch(
                                                null, new Condition.Named(Call.of("even")), List.of(step(S3A)))),
                                        List.of(step(S3B)),
                                        Step.Match.FIRST),
                                step(S4),
                                step(S5)))
                .withTriggers(List.of(Trigger.MessageReceived.containing(WORD)));
    }

    private static Step step(Part part) {
        return new Step.Perform(Options.NONE.withSaveAs(part.writes()), Call.of(part.name()));
    }
}
