package dev.alur.program;

import dev.alur.model.OnError;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import java.util.ArrayList;
import java.util.List;

/** The steps of a workflow with all that stand inside them. */
public final class Walk {
    private Walk() {}

    /** Every step, parents before children; fallbacks, timeouts and the file's error handling included. */
    public static List<Step> all(Workflow workflow) {
        List<Step> found = new ArrayList<>();
        into(workflow.steps(), found);
        handlings(workflow.onError(), found);
        return found;
    }

    /** The lists of steps directly inside a step, in the order they stand. */
    public static List<List<Step>> children(Step step) {
        List<List<Step>> lists = new ArrayList<>();
        if (step instanceof Step.Ask ask) {
            lists.add(ask.question().onTimeout());
            lists.add(ask.question().onInvalid());
        } else if (step instanceof Step.WaitFor waitFor) {
            lists.add(waitFor.onTimeout());
        } else if (step instanceof Step.Choose choose) {
            choose.branches().forEach(branch -> lists.add(branch.then()));
            lists.add(choose.otherwise());
        } else if (step instanceof Step.Split split) {
            split.arms().forEach(arm -> lists.add(arm.steps()));
        } else if (step instanceof Step.Sequence sequence) {
            sequence.days().forEach(day -> lists.add(day.steps()));
        } else if (step instanceof Step.ForEach forEach) {
            lists.add(forEach.body());
        } else if (step instanceof Step.Repeat repeat) {
            lists.add(repeat.body());
        } else if (step instanceof Step.Parallel parallel) {
            parallel.ways().forEach(way -> lists.add(way.steps()));
        } else if (step instanceof Step.Handoff handoff) {
            lists.add(handoff.onTimeout());
        }
        step.options().onError().handlings().values().forEach(handling -> lists.add(handling.steps()));
        return lists;
    }

    private static void into(List<Step> steps, List<Step> found) {
        for (Step step : steps) {
            found.add(step);
            children(step).forEach(list -> into(list, found));
        }
    }

    private static void handlings(OnError onError, List<Step> found) {
        onError.handlings().values().forEach(handling -> into(handling.steps(), found));
    }
}
