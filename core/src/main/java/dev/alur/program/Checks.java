package dev.alur.program;

import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.model.Condition;
import dev.alur.model.LateReply;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a linked workflow must not say, whoever wrote it. */
final class Checks {
    private final Workflow workflow;
    private final Limits limits;
    private final List<Problem> problems;

    private Checks(Workflow workflow, Limits limits, List<Problem> problems) {
        this.workflow = workflow;
        this.limits = limits.tightened(workflow.settings().limits());
        this.problems = problems;
    }

    static void check(Workflow workflow, Limits limits, List<Problem> problems) {
        Checks checks = new Checks(workflow, limits, problems);
        if (workflow.steps().isEmpty()) {
            problems.add(Problem.error("no-steps", workflow.name() + " has no steps")
                    .at(workflow.origin().position())
                    .in(workflow.name()));
        }
        checks.condition(workflow.condition(), null);
        if (workflow.settings().lateReply() != LateReply.IGNORE) {
            checks.unsupported("late_reply", null);
        }
        for (Trigger trigger : workflow.triggers()) {
            if (trigger instanceof Trigger.MessageReceived message && message.collect() != null) {
                checks.unsupported("collect", null);
            }
        }
        checks.block(workflow.steps());
        workflow.onError().handlings().values().forEach(handling -> checks.block(handling.steps()));
    }

    private void block(List<Step> steps) {
        boolean ended = false;
        for (Step step : steps) {
            if (ended) {
                report(
                        step,
                        Problem.error("unreachable-step", "nothing reaches this step: the one before ends the run")
                                .withHint("remove it, or put it before the stop or end"));
                break;
            }
            condition(step.options().guard(), step);
            step(step);
            ended = step.options().guard().equals(Condition.ALWAYS)
                    && (step instanceof Step.Stop || step instanceof Step.End);
            for (List<Step> inner : Walk.children(step)) {
                block(inner);
            }
        }
    }

    private void step(Step step) {
        if (!step.options().undo().isEmpty()) {
            unsupported("undo", step);
        }
        if (step instanceof Step.Ask ask && ask.question().collect() != null) {
            unsupported("collect", step);
        }
        if (step instanceof Step.Ask ask && ask.question().timeout() == null) {
            report(
                    step,
                    Problem.error("missing-on-timeout", "an ask must say what happens when nobody answers")
                            .withHint("add timeout: 24h and on_timeout: with steps, or stop: no_answer"));
        } else if (step instanceof Step.Wait wait) {
            delay(step, wait.length());
        } else if (step instanceof Step.Send send) {
            delay(step, send.delay());
        } else if (step instanceof Step.WaitFor waitFor && waitFor.timeout() != null) {
            delay(step, waitFor.timeout());
        } else if (step instanceof Step.Choose choose) {
            for (Step.Branch branch : choose.branches()) {
                condition(branch.when(), step);
            }
        } else if (step instanceof Step.Split split) {
            if (split.arms().size() < 2
                    || split.arms().stream().anyMatch(arm -> arm.weight() < 0)
                    || split.arms().stream().allMatch(arm -> arm.weight() == 0)) {
                report(step, Problem.error("bad-split", "a split needs at least two arms with weights above zero"));
            }
        }
    }

    private void delay(Step step, Duration length) {
        if (length.compareTo(limits.delay()) > 0) {
            report(
                    step,
                    Problem.error(
                            "delay-too-long",
                            "a wait of " + length.toDays() + " days is longer than "
                                    + limits.delay().toDays() + " days (limit delay)"));
        }
    }

    private void condition(Condition condition, @Nullable Step step) {
        if (!condition.equals(Condition.ALWAYS) && Conditions.isConstant(condition)) {
            Problem problem = Problem.error("constant-condition", "this condition is the same every time")
                    .withHint("compare a variable, such as user.city or score");
            if (step == null) {
                problems.add(problem.at(workflow.origin().position()).in(workflow.name()));
            } else {
                report(step, problem);
            }
        }
    }

    /** What the language has a word for and this version does not do: better refused than silently left out. */
    private void unsupported(String word, @Nullable Step step) {
        Problem problem = Problem.error("unsupported", word + " is not supported in this version");
        if (step == null) {
            problems.add(problem.at(workflow.origin().position()).in(workflow.name()));
        } else {
            report(step, problem);
        }
    }

    private void report(Step step, Problem problem) {
        problems.add(problem.at(step.options().origin().position()).in(workflow.name()));
    }
}
