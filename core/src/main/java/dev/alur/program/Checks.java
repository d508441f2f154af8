package dev.alur.program;

import dev.alur.Problem;
import dev.alur.lang.Conditions;
import dev.alur.lang.Reserved;
import dev.alur.model.Condition;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        checks.block(workflow.steps());
        workflow.onError().handlings().values().forEach(handling -> checks.block(handling.steps()));
    }

    private void block(List<Step> steps) {
        unreachable(Reach.behindAnEnd(steps), "nothing reaches this step: the one before always ends the run");
        for (Step step : steps) {
            condition(step.options().guard(), step);
            names(step);
            step(step);
            if (step instanceof Step.Sequence sequence) {
                unreachable(Reach.behindAnEnd(sequence), "nothing reaches this day: one before always ends the run");
            } else if (step instanceof Step.Choose choose) {
                for (Step shadowed : Reach.shadowed(choose)) {
                    unreachable(shadowed, "nothing reaches this step: a case before it has the same condition");
                }
            }
            for (List<Step> inner : Walk.children(step)) {
                block(inner);
            }
        }
    }

    private void unreachable(@Nullable Step step, String why) {
        if (step != null) {
            report(
                    step,
                    Problem.error("unreachable-step", why).withHint("remove it, or put it before what ends the run"));
        }
    }

    /** A variable of such a name would hide what conditions and messages read by it. */
    private void name(Step step, String variable) {
        String meaning = Reserved.meaning(variable);
        if (meaning != null) {
            report(
                    step,
                    Problem.error("reserved-name", "a variable cannot be named " + variable + ": that is " + meaning)
                            .withHint("take another name, such as my_" + Slug.of(variable)));
        }
    }

    private void names(Step step) {
        String saved = step.options().saveAs();
        if (saved != null) {
            name(step, saved);
        }
        if (step instanceof Step.ForEach each) {
            name(step, each.as());
        } else if (step instanceof Step.Assign assign) {
            assign.values().keySet().forEach(variable -> name(step, variable));
        }
    }

    private void step(Step step) {
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
        } else if (step instanceof Step.Handoff handoff && handoff.timeout() != null) {
            delay(step, handoff.timeout());
        } else if (step instanceof Step.ForEach each) {
            body(step, "for_each", each.body());
        } else if (step instanceof Step.Repeat repeat) {
            repeat(repeat);
        } else if (step instanceof Step.Parallel parallel) {
            parallel(parallel);
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

    private void body(Step step, String verb, List<Step> body) {
        if (body.isEmpty()) {
            report(
                    step,
                    Problem.error("no-steps", "this " + verb + " has nothing to do")
                            .withHint("put the steps of a round under do:"));
        }
    }

    private void repeat(Step.Repeat repeat) {
        body(repeat, "repeat", repeat.body());
        if (repeat.times() == null && repeat.during().equals(Condition.ALWAYS) && repeat.until() == null) {
            report(
                    repeat,
                    Problem.error("endless-repeat", "this repeat does not say when it ends")
                            .withHint("say times: 3, while: with a condition, or until: with one"));
        }
        condition(repeat.during(), repeat);
        if (repeat.until() != null) {
            condition(repeat.until(), repeat);
        }
    }

    private void parallel(Step.Parallel parallel) {
        Set<String> names = new HashSet<>();
        for (Step.Way way : parallel.ways()) {
            if (!names.add(Slug.of(way.name()))) {
                report(parallel, Problem.error("repeated-name", "two lists of this parallel are named " + way.name()));
            }
        }
        if (parallel.ways().isEmpty()) {
            report(
                    parallel,
                    Problem.error("no-steps", "this parallel has nothing to do")
                            .withHint("give it lists of steps by name, such as a: [...] and b: [...]"));
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
        Condition constant = condition.equals(Condition.ALWAYS) ? null : Conditions.constantPart(condition);
        if (constant != null) {
            Problem problem = Problem.error(
                            "constant-condition",
                            (constant.equals(condition) ? "this condition" : "`" + Conditions.print(constant) + "`")
                                    + " is the same every time")
                    .withHint("compare a variable, such as user.city or score");
            if (step == null) {
                problems.add(problem.at(workflow.origin().position()).in(workflow.name()));
            } else {
                report(step, problem);
            }
        }
    }

    private void report(Step step, Problem problem) {
        problems.add(problem.at(step.options().origin().position()).in(workflow.name()));
    }
}
