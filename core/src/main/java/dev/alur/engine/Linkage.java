package dev.alur.engine;

import dev.alur.AlurException;
import dev.alur.InvalidWorkflowException;
import dev.alur.Problem;
import dev.alur.model.Definitions;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.program.Linked;
import dev.alur.program.Linker;
import dev.alur.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program with the code behind its actions. Immutable.
 *
 * @param key what tells its runs in one conversation apart
 * @param actions by {@link dev.alur.program.Attempt#action()}
 */
record Linkage(Program program, RunKey key, BoundCode.@Nullable BoundAction[] actions) {

    /** What fills in for names that nothing supplies. */
    enum Gaps {
        REFUSED,
        /** A stand-in carries out what nothing else does. */
        FILLED
    }

    /**
     * Links definitions with the code of the environment.
     *
     * @throws InvalidWorkflowException with every problem
     */
    static List<Linkage> of(Definitions definitions, BoundCode code, Environment environment, Gaps gaps) {
        Linked linked = Linker.link(definitions, environment);
        List<Problem> problems = new ArrayList<>(linked.problems());
        if (gaps == Gaps.REFUSED) {
            problems.addAll(missing(definitions, linked, code));
        }
        List<Linkage> linkages = new ArrayList<>();
        for (Program program : linked.programs()) {
            try {
                RunKey key = RunKey.of(program, environment.expressions());
                linkages.add(new Linkage(program, key, actions(program, code)));
            } catch (AlurException e) {
                problems.add(Problem.error("bad-key", "the key cannot be read: " + e.getMessage())
                        .at(program.workflow().origin().position())
                        .in(program.name()));
            }
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidWorkflowException(problems);
        }
        return linkages;
    }

    private static BoundCode.@Nullable BoundAction[] actions(Program program, BoundCode code) {
        BoundCode.@Nullable BoundAction[] actions =
                new BoundCode.@Nullable BoundAction[program.actions().size()];
        for (int i = 0; i < actions.length; i++) {
            actions[i] = code.action(program.actions().get(i));
        }
        return actions;
    }

    private static List<Problem> missing(Definitions definitions, Linked linked, BoundCode code) {
        List<Problem> problems = new ArrayList<>();
        for (Workflow workflow : definitions.workflows()) {
            for (String need : linked.needs(workflow.name())) {
                problems.add(Problem.error("unbound-name", "nothing supplies " + need)
                        .withHint("bind it with .action(\"" + need + "\", …) or define a component of that name")
                        .at(workflow.origin().position())
                        .in(workflow.name()));
            }
        }
        for (Program program : linked.programs()) {
            for (String action : program.actions()) {
                if (Linker.isVerb(action) && !code.hasAction(action)) {
                    problems.add(Problem.error("unbound-verb", "nothing carries out " + action)
                            .withHint(action.equals("send") ? "say .channel(…)" : "add the adapter for " + action)
                            .in(program.name()));
                }
            }
        }
        return problems;
    }
}
