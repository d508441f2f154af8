package dev.alur.yaml;

import dev.alur.model.Condition;
import dev.alur.model.Step;
import java.time.Duration;
import java.util.List;

/** Writes what decides and divides: if, choose, paths, content rules, sequences and splits. */
final class BranchWriter {
    private final StepWriter steps;

    BranchWriter(StepWriter steps) {
        this.steps = steps;
    }

    Part choose(Step.Choose step) {
        List<Step.Branch> branches = step.branches();
        boolean named = branches.stream().allMatch(branch -> branch.name() != null);
        boolean bare = branches.stream().allMatch(branch -> branch.name() == null);
        if (branches.isEmpty() || !named && !bare) {
            throw Written.unwritable(
                    "a choice " + (branches.isEmpty() ? "without branches" : "with and without names"));
        }
        if (named) {
            Part.Branch map = Part.Branch.map();
            paths(step, map);
            return steps.with(map, step.options());
        }
        if (step.match() == Step.Match.ALL) {
            return rules(step);
        }
        boolean guarded = !step.options().guard().equals(Condition.ALWAYS);
        return branches.size() == 1 && !guarded ? ifThen(step) : cases(step);
    }

    private Part ifThen(Step.Choose step) {
        Part.Branch map = rule(step.branches().get(0));
        if (!step.otherwise().isEmpty()) {
            map.put("else", steps.steps(step.otherwise()));
        }
        return steps.with(map, step.options());
    }

    private Part.Branch rule(Step.Branch branch) {
        return Part.Branch.map().put("if", Written.condition(branch.when())).put("then", steps.steps(branch.then()));
    }

    private Part cases(Step.Choose step) {
        Part.Branch list = Part.Branch.list();
        for (Step.Branch branch : step.branches()) {
            list.add(Part.Branch.map()
                    .put("when", Written.condition(branch.when()))
                    .put("then", steps.steps(branch.then())));
        }
        Part.Branch map = Part.Branch.map().put("choose", list);
        otherwise(step, map);
        return steps.with(map, step.options());
    }

    private Part rules(Step.Choose step) {
        if (!step.otherwise().isEmpty()) {
            throw Written.unwritable("a choice of every true branch without names, with otherwise,");
        }
        Part.Branch list = Part.Branch.list();
        step.branches().forEach(branch -> list.add(rule(branch)));
        return steps.with(Part.Branch.map().put("content_rules", list), step.options());
    }

    /** {@code paths} with {@code match} and {@code otherwise}, as a step or as the body of a workflow. */
    void paths(Step.Choose step, Part.Branch map) {
        Part.Branch paths = Part.Branch.map();
        for (Step.Branch branch : step.branches()) {
            String name = String.valueOf(branch.name());
            if (paths.find(name) != null) {
                throw Written.unwritable("two paths named `" + name + "`");
            }
            paths.put(
                    name,
                    Part.Branch.map()
                            .put("condition", Written.condition(branch.when()))
                            .put("actions", steps.steps(branch.then())));
        }
        map.put("paths", paths);
        if (step.match() == Step.Match.ALL) {
            map.put("match", Written.word(step.match()));
        }
        otherwise(step, map);
    }

    private void otherwise(Step.Choose step, Part.Branch map) {
        if (!step.otherwise().isEmpty()) {
            map.put("otherwise", steps.steps(step.otherwise()));
        }
    }

    Part.Branch days(Step.Sequence step) {
        Part.Branch days = Part.Branch.map();
        step.days().forEach(day -> days.put("day_" + day.number(), steps.steps(day.steps())));
        return days;
    }

    Part.Branch split(Step.Split step) {
        Part.Branch shares = new Part.Branch(Part.Form.MAP, true);
        step.arms().forEach(arm -> shares.put(arm.name(), Written.number(arm.weight())));
        Part.Branch map = Part.Branch.map().put("split", shares);
        map.put("experiment", Written.text(step.experiment()));
        goal(step, map);
        step.arms().forEach(arm -> map.put(arm.name(), steps.steps(arm.steps())));
        return map;
    }

    private static void goal(Step.Split step, Part.Branch map) {
        String goal = step.goal();
        Duration duration = step.duration();
        if (goal != null) {
            map.put("goal", Written.text(goal));
        }
        if (duration != null) {
            map.put("duration", Written.duration(duration));
        }
    }

    /** {@code variant_a}, {@code variant_b} and {@code traffic_split}: an experiment as the body of a workflow. */
    void variants(Step.Split step, Part.Branch map) {
        String shares = String.join(
                "/",
                step.arms().stream().map(arm -> Integer.toString(arm.weight())).toList());
        map.put("traffic_split", Written.text(shares));
        goal(step, map);
        step.arms().forEach(arm -> map.put(arm.name(), steps.steps(arm.steps())));
    }
}
