package dev.alur.dsl;

import dev.alur.model.Action;
import dev.alur.model.Awaited;
import dev.alur.model.Call;
import dev.alur.model.Condition;
import dev.alur.model.Message;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.value.DurationText;
import dev.alur.value.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of the language, to be imported statically: {@code import static dev.alur.dsl.Words.*}. They are YAML's, in
 * Java's spelling; {@code wait} is {@code waitFor} a duration, {@code if} is {@code when} or {@code onlyIf}. Texts are
 * checked when they are written: a word throws {@link dev.alur.InvalidWorkflowException} for a text that is no duration,
 * time or condition, and for an empty one. Any thread.
 */
public final class Words extends LoopWords {
    private Words() {}

    // What a workflow is

    /** Begins a workflow; {@code steps} completes it. The name is unique in an engine and compares as a slug. */
    public static Heading workflow(String name) {
        return Heading.of(name);
    }

    /** Steps that workflows run by this name. */
    public static SharedPart component(String name, StepPart first, StepPart... rest) {
        return SharedPart.of(name, Body.of(first, rest));
    }

    /** A trigger that workflows use by this name. */
    public static SharedPart component(String name, TriggerPart trigger) {
        return SharedPart.of(name, trigger);
    }

    /** A condition that other conditions use by this name. */
    public static SharedPart component(String name, ConditionPart condition) {
        return SharedPart.of(name, condition);
    }

    // Steps that talk and act

    /** Sends a text; it may hold placeholders. */
    public static SendStep send(String text) {
        return SendStep.of(Message.text(Text.required(text, "text", "send")));
    }

    /** Sends a {@link #template} or {@link #media}. */
    public static SendStep send(Message message) {
        return SendStep.of(message);
    }

    /** Asks, and waits for a valid answer; {@code timeout} completes it. */
    public static Ask ask(String text) {
        return Ask.of(Message.text(Text.required(text, "text", "ask")));
    }

    /** Asks with a {@link #template} or {@link #media}; {@code timeout} completes it. */
    public static Ask ask(Message message) {
        return Ask.of(message);
    }

    /** A message template by name: one of the workflow's, else one of the platform's. */
    public static Message template(String name) {
        return Message.template(Text.required(name, "name", "template"));
    }

    /** A file of the host's registry. Its kind is image, video, audio or document. */
    public static Message media(String kind, String file) {
        return Message.media(Text.required(kind, "kind", "media"), Text.required(file, "file", "media"));
    }

    /** Calls an action or a component by name. */
    public static RunStep run(String name) {
        return RunStep.of(name, Lambdas.NONE);
    }

    /** Calls this code, which runs on the engine's executor and may block or return a completion stage. */
    public static RunStep run(String name, Action code) {
        return RunStep.of(name, Lambdas.action(name, code));
    }

    /** Calls this code, which is quick and without effect and runs inside the turn. */
    public static RunStep compute(String name, Action code) {
        return RunStep.of(name, Lambdas.compute(name, code));
    }

    // Steps that wait

    /** Waits for a length of time, YAML's {@code wait}. */
    public static PlainStep waitFor(Duration length) {
        return plain(new Step.Wait(Options.NONE, Text.positive(length, "length", "waitFor")));
    }

    /** Waits for a length of time as people write it ({@code 24h}), YAML's {@code wait}. */
    public static PlainStep waitFor(String length) {
        return waitFor(Text.duration(length, "length", "waitFor"));
    }

    /** Waits for a named event. One that arrives earlier is not kept. */
    public static WaitForStep waitFor(EventTrigger event) {
        return WaitForStep.of(event.awaited(), event.lambdas());
    }

    /** Waits for a {@link #reply}, or for the last message to be {@link #delivered} or {@link #read}. */
    public static WaitForStep waitFor(Awaited awaited) {
        return WaitForStep.of(awaited, Lambdas.NONE);
    }

    /** Waits until a date, time of day or date-time in ISO form, in the run's zone, or a placeholder for one. */
    public static PlainStep waitUntil(String moment) {
        return plain(new Step.WaitUntil(Options.NONE, Text.required(moment, "moment", "waitUntil")));
    }

    /**
     * These steps when the person stays silent for so long; a reply is noticed and goes on to the triggers. The step's
     * name is YAML's key with the canonical duration: {@code if_no_response_after_1d}.
     */
    public static WaitForStep ifNoResponseAfter(Duration silence, StepPart first, StepPart... rest) {
        Duration length = Text.positive(silence, "silence", "ifNoResponseAfter");
        return ifNoResponseAfter(length, DurationText.format(length), first, rest);
    }

    /**
     * These steps when the person stays silent for so long, as people write it: {@code 24h}. The step's name is YAML's
     * key with the duration as written: {@code if_no_response_after_24h}.
     */
    public static WaitForStep ifNoResponseAfter(String silence, StepPart first, StepPart... rest) {
        return ifNoResponseAfter(Text.duration(silence, "silence", "ifNoResponseAfter"), silence, first, rest);
    }

    private static WaitForStep ifNoResponseAfter(Duration silence, String written, StepPart first, StepPart... rest) {
        List<StepPart> steps = new ArrayList<>(List.of(rest));
        steps.add(0, first);
        return waitFor(new Awaited.Reply(Awaited.Take.NOTICED))
                .timeout(silence, steps.toArray(StepPart[]::new))
                .name("if_no_response_after_" + Slug.of(written));
    }

    /** The person's next message, which this run takes. */
    public static Awaited reply() {
        return new Awaited.Reply(Awaited.Take.TAKEN);
    }

    /** The last message this run sent has been delivered. */
    public static Awaited delivered() {
        return new Awaited.Status(Awaited.Delivery.DELIVERED);
    }

    /** The last message this run sent has been read. */
    public static Awaited read() {
        return new Awaited.Status(Awaited.Delivery.READ);
    }

    // Steps that decide

    /** Steps under a condition; may say {@code otherwise}, and may be a branch of {@link #choose}. */
    public static When when(String condition, StepPart first, StepPart... rest) {
        return When.of(Text.condition(condition, "when", ""), Lambdas.NONE, Body.of(first, rest));
    }

    /** Steps under a condition; may say {@code otherwise}, and may be a branch of {@link #choose}. */
    public static When when(ConditionPart condition, StepPart first, StepPart... rest) {
        return When.of(condition.condition(), condition.lambdas(), Body.of(first, rest));
    }

    /** The first branch whose condition holds; may say {@code otherwise}. */
    public static Choose choose(When first, When... rest) {
        return Choose.of(first, rest);
    }

    /** The first {@link #path} whose condition holds, or all with {@code matchAll}; may say {@code otherwise}. */
    public static Paths paths(NamedPath first, NamedPath... rest) {
        return Paths.of(first, rest);
    }

    /** One way of {@link #paths}. */
    public static NamedPath path(String name, String condition, StepPart first, StepPart... rest) {
        Condition when = Text.condition(condition, "when", StepTitle.of("path", name));
        return NamedPath.of(name, when, Lambdas.NONE, Body.of(first, rest));
    }

    /** One way of {@link #paths}. */
    public static NamedPath path(String name, ConditionPart condition, StepPart first, StepPart... rest) {
        return NamedPath.of(name, condition.condition(), condition.lambdas(), Body.of(first, rest));
    }

    /** An experiment: gives a person one of two or more arms, for good. */
    public static SplitStep split(String experiment, Arm first, Arm second, Arm... rest) {
        List<Arm> arms = new ArrayList<>(List.of(first, second));
        arms.addAll(List.of(rest));
        return SplitStep.of(experiment, arms);
    }

    /** One arm of a {@link #split}; weights are relative. */
    public static Arm arm(String name, int weight, StepPart first, StepPart... rest) {
        return Arm.of(name, weight, Body.of(first, rest));
    }

    /** Steps by calendar day after the moment the sequence is reached; a day already past runs at once. */
    public static PlainStep sequence(Day first, Day... rest) {
        return Day.sequence(first, rest);
    }

    /** The steps of one day of a {@link #sequence}; 0 is the day it is reached. */
    public static Day day(int number, StepPart first, StepPart... rest) {
        return Day.of(number, Body.of(first, rest));
    }

    /** Several steps as one part, in order, for steps that Java code gathers; an empty list adds none. */
    public static StepPart inOrder(List<? extends StepPart> steps) {
        return new StepPart.Several(Body.of(steps));
    }

    // Steps that note, hand on and end

    /** Notes that a business goal was reached. */
    public static GoalStep goal(String name) {
        return GoalStep.of(name);
    }

    /** Sets a variable: a text that reads as an expression ({@code price * qty}) is one, anything else is itself. */
    public static SetStep set(String variable, Object value) {
        return SetStep.of(variable, value);
    }

    /** Publishes a named event for this conversation. */
    public static EmitStep emit(String event) {
        return EmitStep.of(event);
    }

    /** Runs another workflow inside this run, and goes on with what it returns. */
    public static CallStep call(String workflow) {
        return CallStep.of(workflow);
    }

    /** Begins another run and does not wait for it. */
    public static StartStep start(String workflow) {
        return StartStep.of(workflow);
    }

    /** Ends the run incomplete, for this reason. */
    public static PlainStep stop(String reason) {
        return plain(new Step.Stop(Options.NONE, Text.required(reason, "reason", "stop")));
    }

    /** Ends the run, or the called workflow, completed. */
    public static PlainStep end() {
        return plain(new Step.End(Options.NONE));
    }

    private static PlainStep plain(Step step) {
        return new PlainStep(step, Lambdas.NONE);
    }

    // What happens on errors

    /** These steps stand in for the failed one, which then counts as completed. */
    public static Handling fallback(StepPart first, StepPart... rest) {
        return Handling.fallback(Body.of(first, rest));
    }

    /** The run goes on with the next step, YAML's {@code continue} or {@code skip_step}. */
    public static Handling skipStep() {
        return Handling.of(OnError.Then.CONTINUE);
    }

    /** The run ends incomplete, YAML's {@code stop} or {@code mark_as_incomplete}. */
    public static Handling markAsIncomplete() {
        return Handling.of(OnError.Then.STOP);
    }

    /** The run fails. */
    public static Handling fail() {
        return Handling.of(OnError.Then.FAIL);
    }

    // Conditions

    /** A condition as text: {@code score > 70 and user.city == 'Jakarta'}. */
    public static ConditionPart that(String condition) {
        return ConditionPart.of(Text.condition(condition, "that", ""));
    }

    /** A condition registered or defined by name. */
    public static ConditionPart condition(String name) {
        return condition(name, Lambdas.NONE);
    }

    /** A condition decided by this code, which is quick and without effect. */
    public static ConditionPart condition(String name, Condition.Test code) {
        return condition(name, Lambdas.condition(name, code));
    }

    private static ConditionPart condition(String name, Lambdas lambdas) {
        return new ConditionPart(new Condition.Named(Call.of(Text.required(name, "name", "condition"))), lambdas);
    }

    /** A variable, built-in or field of the user by its path, to be compared: {@code field("score").greaterThan(70)}. */
    public static Field field(String path) {
        return Field.of(path);
    }

    /** True when this is not. */
    public static ConditionPart not(ConditionPart condition) {
        return condition.negated();
    }
}
