package dev.alur.dsl;

import dev.alur.Problem;
import dev.alur.model.Action;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Code given with its name, in the order it was written. Immutable. */
record Lambdas(List<Lambda> all) {
    static final Lambdas NONE = new Lambdas(List.of());

    Lambdas {
        all = List.copyOf(all);
    }

    static Lambdas action(String name, Action code) {
        return new Lambdas(List.of(new Lambda(Kind.ACTION, Slug.of(name), code)));
    }

    static Lambdas compute(String name, Action code) {
        return new Lambdas(List.of(new Lambda(Kind.COMPUTE, Slug.of(name), code)));
    }

    static Lambdas condition(String name, Condition.Test code) {
        return new Lambdas(List.of(new Lambda(Kind.CONDITION, Slug.of(name), code)));
    }

    static Lambdas trigger(String name, Trigger.Test code) {
        return new Lambdas(List.of(new Lambda(Kind.TRIGGER, Slug.of(name), code)));
    }

    Lambdas and(Lambdas others) {
        if (others.all.isEmpty()) {
            return this;
        }
        if (all.isEmpty()) {
            return others;
        }
        List<Lambda> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Lambdas(both);
    }

    /** Code of one kind by slug. */
    <T> Map<String, T> of(Kind kind, Class<T> type) {
        Map<String, T> named = new LinkedHashMap<>();
        for (Lambda lambda : all) {
            if (lambda.kind == kind) {
                named.put(lambda.slug, type.cast(lambda.code));
            }
        }
        return Collections.unmodifiableMap(named);
    }

    /** One problem for each name that stands for more than one piece of code; the same object twice is one piece. */
    List<Problem> clashes(String owner) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Lambda> seen = new LinkedHashMap<>();
        Map<String, Problem> reported = new LinkedHashMap<>();
        for (Lambda lambda : all) {
            String key = lambda.kind.family + " " + lambda.slug;
            Lambda earlier = seen.putIfAbsent(key, lambda);
            if (earlier != null && (earlier.code != lambda.code || earlier.kind != lambda.kind)) {
                reported.computeIfAbsent(key, unused -> clash(lambda, owner));
            }
        }
        problems.addAll(reported.values());
        return problems;
    }

    private static Problem clash(Lambda lambda, String owner) {
        return Problem.error(
                        "duplicate-name",
                        "two pieces of code are given for the " + lambda.kind.family + " \"" + lambda.slug + "\"")
                .withHint("give them different names, or give the code once and use the name alone elsewhere")
                .in(owner);
    }

    /** What a piece of code is for. Actions of both kinds share one space of names. */
    enum Kind {
        ACTION("action"),
        COMPUTE("action"),
        CONDITION("condition"),
        TRIGGER("trigger");

        private final String family;

        Kind(String family) {
            this.family = family;
        }
    }

    /** One piece of code. */
    record Lambda(Kind kind, String slug, Object code) {}
}
