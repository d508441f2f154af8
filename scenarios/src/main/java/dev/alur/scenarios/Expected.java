package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must hold at the end of a scenario. Every part may be {@code null}: then nothing is expected of it. Immutable.
 *
 * @param goals by name, {@code ""} for any, whether it must be reached
 */
record Expected(
        @Nullable String workflow,
        @Nullable String outcome,
        @Nullable List<String> path,
        @Nullable String variant,
        Map<String, Boolean> goals,
        Map<String, @Nullable Object> variables,
        @Nullable Integer sent,
        Position at) {
    static final String NOT_STARTED = "not_started";

    /** What was expected in vain. */
    List<Mismatch> check(Stage stage) {
        RunSeen run = stage.runs().latest(workflow);
        List<Mismatch> wrong = new ArrayList<>();
        String name = run != null ? run.workflow : workflow != null ? workflow : "a workflow";
        String standing = run == null ? NOT_STARTED : run.standing();
        if (outcome != null && !outcome.equals(standing)) {
            wrong.add(new Mismatch(name + " to be " + outcome, "it is " + standing));
        }
        if (path != null) {
            List<String> taken = run == null ? List.of() : run.path;
            if (!Steps.same(path, taken)) {
                wrong.add(new Mismatch("the path " + Steps.list(path), "it was " + Steps.list(taken)));
            }
        }
        if (variant != null) {
            variant(variant, run == null ? Map.of() : run.arms, wrong);
        }
        goals.forEach((goal, reached) -> goal(goal, reached, run == null ? List.of() : run.goals, wrong));
        if (!variables.isEmpty()) {
            variables(run == null ? Map.of() : stage.variables(run), wrong);
        }
        if (sent != null && sent != stage.inbox().count()) {
            wrong.add(new Mismatch(
                    sent + (sent == 1 ? " message sent" : " messages sent"),
                    "it was " + stage.inbox().count()));
        }
        return wrong;
    }

    private static void variant(String expected, Map<String, String> arms, List<Mismatch> wrong) {
        if (arms.values().stream().noneMatch(arm -> Slug.of(arm).equals(Slug.of(expected)))) {
            wrong.add(new Mismatch(
                    "the variant " + expected,
                    arms.isEmpty() ? "there was no experiment" : "it was " + String.join(", ", arms.values())));
        }
    }

    private static void goal(String goal, boolean expected, List<String> reached, List<Mismatch> wrong) {
        boolean isReached = goal.isEmpty()
                ? !reached.isEmpty()
                : reached.stream().anyMatch(name -> Slug.of(name).equals(Slug.of(goal)));
        if (isReached != expected) {
            String name = goal.isEmpty() ? "a goal" : "the goal " + goal;
            wrong.add(new Mismatch(
                    name + " to be " + (expected ? "reached" : "missed"),
                    "it was " + (expected ? "missed" : "reached")));
        }
    }

    private void variables(Map<String, Object> found, List<Mismatch> wrong) {
        variables.forEach((name, value) -> {
            Object seen = found.get(name);
            if (!dev.alur.value.Values.same(value, seen)) {
                wrong.add(new Mismatch(name + " to be " + Shown.of(value), "it is " + Shown.of(seen)));
            }
        });
    }
}
