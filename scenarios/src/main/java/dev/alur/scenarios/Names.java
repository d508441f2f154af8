package dev.alur.scenarios;

import dev.alur.Position;
import dev.alur.Problem;
import dev.alur.model.Step;
import dev.alur.program.Program;
import dev.alur.program.Walk;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names scenarios may use of the workflows they play, and what is wrong with those they do use. */
final class Names {
    private final Set<String> workflows = new LinkedHashSet<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final Map<String, Set<String>> arms = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Names(List<Program> programs) {
        for (Program program : programs) {
            workflows.add(program.name());
            calls.addAll(program.actions());
            for (Step step : Walk.all(program.workflow())) {
                String id = step.options().id();
                if (id != null) {
                    calls.add(Slug.of(id));
                }
                if (step instanceof Step.Split split) {
                    Set<String> names = arms.computeIfAbsent(Slug.of(split.experiment()), key -> new LinkedHashSet<>());
                    split.arms().forEach(arm -> names.add(Slug.of(arm.name())));
                }
            }
        }
    }

    /** Reports every name of a scenario that nothing has. */
    void check(Scenario scenario) {
        for (Stub stub : scenario.given()) {
            called(stub.key(), stub.at());
        }
        for (ChatLine line : scenario.chat()) {
            workflow(line.workflow(), line.at());
        }
        workflow(scenario.expected().workflow(), scenario.expected().at());
        scenario.variants().forEach((experiment, arm) -> variant(experiment, arm, scenario));
    }

    /** Reports what no step or action is named. */
    void called(String key, Position at) {
        if (!calls.contains(Slug.of(key))) {
            report("unused-stub", "no step or action is named " + key, key, calls, at);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    private void workflow(@Nullable String name, Position at) {
        if (name != null && !workflows.contains(Slug.of(name))) {
            report("unknown-workflow", "there is no workflow named " + name, name, workflows, at);
        }
    }

    private void variant(String experiment, String arm, Scenario scenario) {
        Set<String> known = arms.get(Slug.of(experiment));
        if (known == null) {
            String what = "there is no experiment named " + experiment;
            report("unknown-experiment", what, experiment, arms.keySet(), scenario.at());
        } else if (!known.contains(Slug.of(arm))) {
            report("unknown-arm", experiment + " has no arm " + arm, arm, known, scenario.at());
        }
    }

    private void report(String code, String message, String name, Collection<String> known, Position at) {
        String near = Spelling.nearest(Slug.of(name), known, 2);
        String hint = near != null
                ? "did you mean " + near + "?"
                : known.isEmpty() ? "there are none" : "known: " + String.join(", ", known);
        problems.add(Problem.error(code, message).withHint(hint).at(at));
    }
}
