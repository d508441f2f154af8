package dev.alur.advice;

import dev.alur.Problem;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What definitions may say and had better not: warnings only, one code each, for whoever wrote them, in Java or in a
 * file. Meant for definitions without errors; the engine does not ask for it. Any thread.
 */
public final class Advice {
    /** More steps than this are hard to follow. */
    private static final int MOST_STEPS = 10;

    /** Actions that call a system outside, whose usual time may be too long or too short for it. */
    private static final Set<String> EXTERNAL = Set.of("webhook", "email", "database", "crm");

    private final Definitions definitions;
    private final Parts parts;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private Advice(Definitions definitions) {
        this.definitions = definitions;
        this.parts = new Parts(definitions);
    }

    /** Every warning, workflow by workflow, then components and templates. */
    public static List<Problem> on(Definitions definitions) {
        Advice advice = new Advice(definitions);
        advice.all();
        return new ArrayList<>(advice.problems);
    }

    private void all() {
        for (Workflow workflow : definitions.workflows()) {
            head(workflow);
            steps(Walk.all(workflow), workflow.name());
            audience(workflow);
            Order.lateFilters(workflow.steps())
                    .forEach(step -> add(lateFilter(), step.options().origin(), workflow));
            ServiceWindow.closedAt(workflow.steps(), parts)
                    .forEach(one -> add(
                            closedWindow(one.silence()), one.step().options().origin(), workflow));
            Variables.unset(workflow, parts).forEach((problem, origin) -> add(problem, origin, workflow));
        }
        for (Component component : definitions.components()) {
            if (component instanceof Component.Steps body) {
                named("component", component.name(), component.origin(), component.name());
                steps(Walk.all(Workflow.of(body.name(), body.steps())), component.name());
            }
        }
        problems.addAll(Unused.in(definitions, parts));
    }

    private void head(Workflow workflow) {
        named("workflow", workflow.name(), workflow.origin(), workflow.name());
        if (workflow.about().description() == null
                || workflow.about().description().isBlank()) {
            add(
                    Problem.warning("no-description", "`" + workflow.name() + "` does not say what it is for")
                            .withHint("add description: one sentence for whoever looks after the bot"),
                    workflow.origin(),
                    workflow);
        }
        if (workflow.length() > MOST_STEPS) {
            add(
                    Problem.warning(
                                    "many-steps",
                                    "`" + workflow.name() + "` has " + workflow.length() + " steps, more than "
                                            + MOST_STEPS)
                            .withHint("put steps that belong together into a component, or call another workflow"),
                    workflow.origin(),
                    workflow);
        }
    }

    private void steps(List<Step> steps, String path) {
        for (Step step : steps) {
            String id = step.options().id();
            if (id != null) {
                named("step", id, step.options().origin(), path);
            }
            for (String variable : Variables.written(step)) {
                style("variable", variable, step.options().origin(), path);
            }
            if (step instanceof Step.Perform perform
                    && EXTERNAL.contains(perform.call().name())
                    && step.options().timeout() == null) {
                add(
                        Problem.warning(
                                        "no-timeout",
                                        "`" + perform.call().name() + "` does not say how long it may take")
                                .withHint("add timeout: 10s beside it; without one an action gets "
                                        + Options.DEFAULT_TIMEOUT.toSeconds() + " seconds"),
                        step.options().origin(),
                        path);
            }
        }
    }

    private void named(String what, String name, Origin origin, String path) {
        style(what, name, origin, path);
        if (Naming.isVague(name)) {
            add(
                    Problem.warning("vague-name", "the name `" + name + "` does not say what the " + what + " does")
                            .withHint("name it after what it is for, such as order_confirmation"),
                    origin,
                    path);
        }
    }

    private void style(String what, String name, Origin origin, String path) {
        if (!Naming.isSnakeCase(name)) {
            add(
                    Problem.warning("name-style", "the name `" + name + "` of this " + what + " is not snake_case")
                            .withHint("write " + Naming.snakeCase(name)),
                    origin,
                    path);
        }
    }

    /** A schedule without an audience starts a run that has nobody to send to. */
    private void audience(Workflow workflow) {
        boolean alone = workflow.triggers().stream()
                .map(parts::meant)
                .anyMatch(trigger -> trigger instanceof Trigger.Scheduled scheduled && scheduled.audience() == null);
        if (!alone) {
            return;
        }
        for (Step step : parts.reached(workflow.steps())) {
            boolean nobody = step instanceof Step.Send send && send.message().to() == null || step instanceof Step.Ask;
            if (nobody) {
                add(
                        Problem.warning(
                                        "nobody-to-send-to",
                                        "this message has nobody to go to: a schedule without an audience has no person")
                                .withHint("add audience: NAME to the schedule, or to: with a number to the message"),
                        step.options().origin(),
                        workflow);
            }
        }
    }

    private static Problem lateFilter() {
        return Problem.warning("late-filter", "this ends the run for some people after a message was sent to them")
                .withHint("put it before the first message, or into the workflow's conditions");
    }

    private static Problem closedWindow(Duration waited) {
        return Problem.warning(
                        "closed-window",
                        "free text " + waited.toHours() + " hours after the customer last wrote is refused by WhatsApp")
                .withHint("send a template, or add fallback_template: NAME for when the 24 hours are over");
    }

    private void add(Problem problem, Origin origin, Workflow workflow) {
        add(problem, origin, workflow.name());
    }

    private void add(Problem problem, Origin origin, String path) {
        problems.add(problem.at(origin.position()).in(path));
    }
}
