package dev.alur.program;

import dev.alur.Problem;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses workflows that call themselves, directly or through others, and calls nested too deep. */
final class Cycles {
    private final Linked linked;
    private final List<Problem> problems;
    private final List<String> chain = new ArrayList<>();
    private final Map<String, Integer> depths = new HashMap<>();

    private Cycles(Linked linked, List<Problem> problems) {
        this.linked = linked;
        this.problems = problems;
    }

    static void check(Linked linked, Limits limits, List<Problem> problems) {
        Cycles cycles = new Cycles(linked, problems);
        for (Workflow workflow : linked.workflows().values()) {
            int depth = cycles.visit(Slug.of(workflow.name()));
            int most = limits.tightened(workflow.settings().limits()).callDepth();
            if (depth > most) {
                problems.add(Problem.error(
                                "call-depth",
                                "calls nest " + depth + " deep, more than " + most + " (limit call_depth)")
                        .withHint("call fewer workflows from within called ones")
                        .at(workflow.origin().position())
                        .in(workflow.name()));
            }
        }
    }

    /** How deep the calls of a workflow nest; 0 when it calls nothing. */
    private int visit(String name) {
        Integer known = depths.get(name);
        if (known != null) {
            return known;
        }
        int depth = 0;
        chain.add(name);
        Workflow workflow = linked.workflow(name);
        for (Step step : Walk.all(workflow)) {
            if (!(step instanceof Step.CallWorkflow call)) {
                continue;
            }
            String callee = Slug.of(call.workflow());
            int at = chain.indexOf(callee);
            if (at >= 0) {
                List<String> cycle = new ArrayList<>(chain.subList(at, chain.size()));
                cycle.add(callee);
                problems.add(Problem.error(
                                "call-cycle", "workflows call each other in a circle: " + String.join(" -> ", cycle))
                        .withHint("break the circle, or use start: to begin another run instead of calling")
                        .at(step.options().origin().position())
                        .in(name));
            } else if (linked.workflows().containsKey(callee)) {
                depth = Math.max(depth, 1 + visit(callee));
            }
        }
        chain.remove(chain.size() - 1);
        depths.put(name, depth);
        return depth;
    }
}
