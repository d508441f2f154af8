package dev.alur.program;

import dev.alur.Problem;
import dev.alur.model.Call;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.FailureKind;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.Slug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what names mean in their place: components become the steps they stand for, conditions what they say. */
final class Expansion implements Step.Visitor<Step> {
    private final Linker linker;
    private final Workflow workflow;
    private final Set<String> needs = new LinkedHashSet<>();
    private final Deque<String> inside = new ArrayDeque<>();
    private final Meaning meaning;

    Expansion(Linker linker, Workflow workflow) {
        this.linker = linker;
        this.workflow = workflow;
        this.meaning = new Meaning(linker, this::report);
    }

    Set<String> needs() {
        return needs;
    }

    Workflow workflow() {
        List<Trigger> triggers = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            triggers.add(meaning.of(trigger));
        }
        return workflow.withTriggers(triggers)
                .withCondition(meaning.of(workflow.condition()))
                .withSteps(steps(workflow.steps()))
                .withOnError(onError(workflow.onError()));
    }

    private List<Step> steps(List<Step> steps) {
        List<Step> expanded = new ArrayList<>(steps.size());
        for (Step step : steps) {
            Options options = step.options();
            Step ready = step.withOptions(options.withGuard(meaning.of(options.guard()))
                    .withOnError(onError(options.onError()))
                    .withUndo(undo(options)));
            expanded.add(ready.accept(this));
        }
        return expanded;
    }

    /** What undoes a step are actions: code of the host's, verbs, or components that are nothing but one. */
    private List<Call> undo(Options options) {
        List<Call> calls = new ArrayList<>();
        for (Call call : options.undo()) {
            String name = Slug.of(call.name());
            Call meant = call;
            if (linker.component(name) instanceof Component.Steps steps
                    && steps.steps().size() == 1
                    && steps.steps().get(0) instanceof Step.Perform only) {
                Map<String, Object> arguments = new LinkedHashMap<>(only.call().arguments());
                arguments.putAll(call.arguments());
                meant = new Call(only.call().name(), arguments);
            } else if (!linker.isOffered(name) && (linker.component(name) != null || linker.hasWorkflow(name))) {
                report(Problem.error("not-an-action", call.name() + " is no action: only actions can undo a step")
                        .withHint("name an action of the bot's code, such as refund_payment")
                        .at(options.origin().position()));
            }
            String action = Slug.of(meant.name());
            if (!linker.bindings().hasAction(action) && !Linker.VERBS.contains(action)) {
                needs.add(action);
            }
            calls.add(meant);
        }
        return calls;
    }

    private OnError onError(OnError onError) {
        Map<FailureKind, OnError.Handling> handlings = new EnumMap<>(FailureKind.class);
        onError.handlings()
                .forEach((kind, handling) -> handlings.put(
                        kind,
                        new OnError.Handling(
                                handling.retry(),
                                steps(handling.steps()),
                                handling.then(),
                                handling.recipient(),
                                handling.log())));
        return handlings.isEmpty() ? OnError.NONE : new OnError(handlings);
    }

    private void report(Problem problem) {
        Problem placed =
                problem.position() == null ? problem.at(workflow.origin().position()) : problem;
        linker.report(placed.in(workflow.name()));
    }

    @Override
    public Step perform(Step.Perform step) {
        String name = Slug.of(step.call().name());
        Component component = linker.component(name);
        if (component instanceof Component.Steps steps) {
            return component(step, name, steps);
        }
        if (linker.bindings().hasAction(name) || Linker.VERBS.contains(name)) {
            return step;
        }
        if (linker.hasWorkflow(name)) {
            return new Step.CallWorkflow(step.options(), name, step.call().arguments());
        }
        if (component != null && !linker.isOffered(name)) {
            report(Problem.error(
                            "not-a-step",
                            step.call().name() + " is a "
                                    + (component instanceof Component.NamedTrigger ? "trigger" : "condition")
                                    + " and cannot stand as a step")
                    .at(step.options().origin().position()));
            return step;
        }
        needs.add(name);
        String near = linker.isOffered(name) ? null : linker.nearest(name);
        if (near != null) {
            report(Problem.error(
                            "unknown-name", "nothing is named " + step.call().name())
                    .withHint("did you mean " + near + "?")
                    .at(step.options().origin().position()));
        }
        return step;
    }

    private Step component(Step.Perform step, String name, Component.Steps component) {
        if (inside.contains(name)) {
            List<String> chain = new ArrayList<>(inside);
            Collections.reverse(chain);
            chain = chain.subList(chain.indexOf(name), chain.size());
            report(Problem.error(
                            "cycle",
                            "the component " + name + " uses itself: " + String.join(" -> ", chain) + " -> " + name)
                    .at(step.options().origin().position()));
            return step;
        }
        inside.push(name);
        List<Step> body = steps(component.steps());
        inside.pop();
        Options site = step.options();
        String id = site.id() != null ? site.id() : name;
        Map<String, Object> arguments = step.call().arguments();
        if (body.size() == 1 && arguments.isEmpty()) {
            Step only = body.get(0);
            return only.withOptions(merge(site, only.options()).withId(id));
        }
        List<Step> group = new ArrayList<>();
        if (!arguments.isEmpty()) {
            group.add(new Step.Assign(Options.NONE.withOrigin(site.origin()), arguments));
        }
        for (Step each : body) {
            group.add(each.withOptions(handling(site, each.options())));
        }
        return new Step.Choose(
                Options.NONE.withId(id).withGuard(site.guard()).withOrigin(site.origin()),
                List.of(new Step.Branch(null, Condition.ALWAYS, group)),
                List.of(),
                Step.Match.FIRST);
    }

    /** What is said where the component is used wins over what it says itself; both guards must hold. */
    private static Options merge(Options site, Options own) {
        Condition guard = site.guard().equals(Condition.ALWAYS)
                ? own.guard()
                : own.guard().equals(Condition.ALWAYS)
                        ? site.guard()
                        : new Condition.All(List.of(site.guard(), own.guard()));
        Options merged = handling(site, own).withGuard(guard).withOrigin(origin(site, own));
        if (site.saveAs() != null) {
            merged = merged.withSaveAs(site.saveAs());
        }
        return site.timeout() != null ? merged.withTimeout(site.timeout()) : merged;
    }

    private static Origin origin(Options site, Options own) {
        return site.origin().position() != null ? site.origin() : own.origin();
    }

    private static Options handling(Options site, Options own) {
        Options merged = own;
        if (site.retry() != null) {
            merged = merged.withRetry(site.retry());
        }
        return site.onError().isEmpty() ? merged : merged.withOnError(site.onError());
    }

    @Override
    public Step send(Step.Send step) {
        return step;
    }

    @Override
    public Step ask(Step.Ask step) {
        Question question = step.question();
        return new Step.Ask(
                step.options(),
                step.prompt(),
                question.invalid(question.invalid(), steps(question.onInvalid()))
                        .timeout(question.timeout(), steps(question.onTimeout())));
    }

    @Override
    public Step wait(Step.Wait step) {
        return step;
    }

    @Override
    public Step waitUntil(Step.WaitUntil step) {
        return step;
    }

    @Override
    public Step waitFor(Step.WaitFor step) {
        return new Step.WaitFor(step.options(), meaning.of(step.awaited()), step.timeout(), steps(step.onTimeout()));
    }

    @Override
    public Step choose(Step.Choose step) {
        List<Step.Branch> branches = new ArrayList<>();
        for (Step.Branch branch : step.branches()) {
            branches.add(new Step.Branch(branch.name(), meaning.of(branch.when()), steps(branch.then())));
        }
        return new Step.Choose(step.options(), branches, steps(step.otherwise()), step.match());
    }

    @Override
    public Step split(Step.Split step) {
        List<Step.Arm> arms = new ArrayList<>();
        for (Step.Arm arm : step.arms()) {
            arms.add(new Step.Arm(arm.name(), arm.weight(), steps(arm.steps())));
        }
        return new Step.Split(step.options(), step.experiment(), arms, step.goal(), step.duration());
    }

    @Override
    public Step sequence(Step.Sequence step) {
        List<Step.Day> days = new ArrayList<>();
        for (Step.Day day : step.days()) {
            days.add(new Step.Day(day.number(), steps(day.steps())));
        }
        return new Step.Sequence(step.options(), days);
    }

    @Override
    public Step forEach(Step.ForEach step) {
        return new Step.ForEach(step.options(), step.list(), step.as(), steps(step.body()));
    }

    @Override
    public Step repeat(Step.Repeat step) {
        return new Step.Repeat(
                step.options(),
                step.times(),
                meaning.of(step.during()),
                step.until() == null ? null : meaning.of(step.until()),
                steps(step.body()));
    }

    @Override
    public Step parallel(Step.Parallel step) {
        List<Step.Way> ways = new ArrayList<>();
        for (Step.Way way : step.ways()) {
            ways.add(new Step.Way(way.name(), steps(way.steps())));
        }
        return new Step.Parallel(step.options(), ways, step.join());
    }

    @Override
    public Step handoff(Step.Handoff step) {
        return new Step.Handoff(step.options(), step.to(), step.words(), step.timeout(), steps(step.onTimeout()));
    }

    @Override
    public Step goal(Step.Goal step) {
        return step;
    }

    @Override
    public Step assign(Step.Assign step) {
        return step;
    }

    @Override
    public Step emit(Step.Emit step) {
        return step;
    }

    @Override
    public Step callWorkflow(Step.CallWorkflow step) {
        mustExist(step.workflow(), step);
        return step;
    }

    @Override
    public Step startWorkflow(Step.StartWorkflow step) {
        mustExist(step.workflow(), step);
        return step;
    }

    private void mustExist(String name, Step step) {
        if (!linker.hasWorkflow(Slug.of(name))) {
            String near = linker.nearest(Slug.of(name));
            report(Problem.error("unknown-workflow", "there is no workflow named " + name)
                    .withHint(near == null ? "load the file that defines it" : "did you mean " + near + "?")
                    .at(step.options().origin().position()));
        }
    }

    @Override
    public Step stop(Step.Stop step) {
        return step;
    }

    @Override
    public Step end(Step.End step) {
        return step;
    }
}
