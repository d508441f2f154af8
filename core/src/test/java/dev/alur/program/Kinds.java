package dev.alur.program;

import dev.alur.model.Step;
import dev.alur.value.Event;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds of step a program has at a path: what a test that watches a run needs to say what it has seen. */
public final class Kinds {
    private Kinds() {}

    /** Kinds of the steps at a path, {@code /prompt} and the like included; empty when it is no step's. */
    public static Set<Class<? extends Step>> at(Program program, String path) {
        Set<Class<? extends Step>> kinds = new HashSet<>();
        for (int i = 0; i < program.size(); i++) {
            Op op = program.op(i);
            Class<? extends Step> kind = op.path.equals(path) || isPart(path, op.path) ? kind(op) : null;
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static boolean isPart(String path, String step) {
        return path.startsWith(step + "/prompt") || path.equals(step + "/collect");
    }

    private static @Nullable Class<? extends Step> kind(Op op) {
        if (op instanceof PerformOp perform) {
            return perform.calling.name.equals(Verbs.SEND) ? Step.Send.class : Step.Perform.class;
        }
        if (op instanceof SignalOp signal) {
            return signal.kind == Event.Kind.MANUAL ? Step.StartWorkflow.class : Step.Emit.class;
        }
        if (op instanceof LoopOp loop) {
            return loop.kind.items() != null ? Step.ForEach.class : Step.Repeat.class;
        }
        if (op instanceof BranchOp branch) {
            return branch.elseNote == Note.Kind.CHOSE ? Step.Choose.class : null;
        }
        if (op instanceof AskOp) {
            return Step.Ask.class;
        }
        if (op instanceof WaitOp) {
            return op.path.endsWith("/delay") ? Step.Send.class : Step.Wait.class;
        }
        if (op instanceof WaitUntilOp) {
            return Step.WaitUntil.class;
        }
        if (op instanceof WaitForOp) {
            return Step.WaitFor.class;
        }
        if (op instanceof SplitOp) {
            return Step.Split.class;
        }
        if (op instanceof AnchorOp || op instanceof DayOp) {
            return Step.Sequence.class;
        }
        if (op instanceof ForkOp) {
            return Step.Parallel.class;
        }
        if (op instanceof HandoffOp) {
            return Step.Handoff.class;
        }
        if (op instanceof GoalOp) {
            return Step.Goal.class;
        }
        if (op instanceof AssignOp) {
            return Step.Assign.class;
        }
        return op instanceof ReturnOp ? Step.CallWorkflow.class : null;
    }
}
