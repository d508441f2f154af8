package dev.alur.program;

import dev.alur.Problem;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses workflows that call themselves, directly or through others, and calls nested too deep. */
final class Cycles {
    private final Linked linked;
    private final List<Problem> problems;
    private final List<String> chain = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    private Cycles(Linked linked, List<Problem> problems) {
        this.linked = linked;
        this.problems = problems;
    }

    static void check(Linked linked, List<Problem> problems) {
        Cycles cycles = new Cycles(linked, problems);
        linked.workflows().keySet().forEach(cycles::visit);
    }

    private void visit(String name) {
        if (done.contains(name)) {
            return;
        }
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
                visit(callee);
            }
        }
        chain.remove(chain.size() - 1);
        done.add(name);
    }
}
