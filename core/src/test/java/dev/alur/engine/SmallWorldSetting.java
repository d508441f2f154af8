package dev.alur.engine;

import dev.alur.model.AnswerType;
import dev.alur.model.Call;
import dev.alur.model.Definitions;
import dev.alur.model.Message;
import dev.alur.model.Mode;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Environment;
import dev.alur.spi.Commit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a small world contains: workflows, each started once, and how often the person writes, a call fails, and a run is
 * cancelled or the person says stop. The workflows are linked once for all worlds of the setting, of which one is looked at
 * at a time: confined to one thread.
 */
final class SmallWorldSetting {
    /** Every question runs out two ticks after its prompt was sent. */
    static final Duration TIMEOUT = SmallWorld.TICK.multipliedBy(2);

    /** No call of the engine's own accord: what does not return here is in flight. */
    private static final Options PATIENT = Options.NONE.withTimeout(Duration.ofDays(1));

    private final String name;
    private final List<Workflow> workflows;
    private final Catalogue catalogue;
    private final int messages;
    private final int failures;
    private final int cancels;
    private final @Nullable String again;
    private final UnaryOperator<Commit> breaking;
    private @Nullable SmallWorld world;

    private SmallWorldSetting(
            String name,
            List<Workflow> workflows,
            int messages,
            int failures,
            int cancels,
            @Nullable String again,
            UnaryOperator<Commit> breaking) {
        this.name = name;
        this.workflows = workflows;
        this.messages = messages;
        this.failures = failures;
        this.cancels = cancels;
        this.again = again;
        this.breaking = breaking;
        BoundCode code = new BoundCode();
        for (String action : List.of("send", "act", "hold", "release")) {
            code.action(action, call -> world().begins(call), BoundCode.Place.EXECUTOR);
        }
        this.catalogue = Catalogue.of(code, Environment.DEFAULT, Linkage.Gaps.REFUSED)
                .with(Definitions.of(workflows.toArray(Workflow[]::new)), code, Talk.START);
    }

    /** Three messages, one failure, two cancels, of which any may be the person's stop. */
    static SmallWorldSetting of(String name, Workflow... workflows) {
        return new SmallWorldSetting(name, Arrays.asList(workflows), 3, 1, 2, null, commit -> commit);
    }

    SmallWorldSetting withMessages(int most) {
        return new SmallWorldSetting(name, workflows, most, failures, cancels, again, breaking);
    }

    /** The workflow may be started once more, at any time. Of messages two, and of cancels one are enough then. */
    SmallWorldSetting startedAgain(String workflow) {
        return new SmallWorldSetting(name, workflows, 2, failures, 1, workflow, breaking);
    }

    /** A store that spoils what it is to keep. */
    SmallWorldSetting with(UnaryOperator<Commit> broken) {
        return new SmallWorldSetting(name, workflows, messages, failures, cancels, again, broken);
    }

    // Workflows: the run's number is in no text, since each call says of which run it is

    static Workflow workflow(String name, Step... steps) {
        return Workflow.of(name, List.of(steps));
    }

    static Step ask(String name) {
        return new Step.Ask(
                PATIENT.withId(name).withSaveAs(name),
                Message.text(name + "?"),
                Question.of(AnswerType.TEXT).timeout(TIMEOUT, List.of(new Step.Stop(Options.NONE, "no_answer"))));
    }

    static Step act() {
        return new Step.Perform(PATIENT, Call.of("act"));
    }

    /** An action that is undone when the run fails later. */
    static Step hold() {
        return new Step.Perform(PATIENT.withUndo(List.of(Call.of("release"))), Call.of("hold"));
    }

    static Step done() {
        return new Step.Send(PATIENT.withId("done"), Message.text("done"), Duration.ZERO);
    }

    static Step handoff() {
        return new Step.Handoff(Options.NONE, null, null, TIMEOUT, List.of());
    }

    static Step oneOf(Step first, Step second) {
        return new Step.Parallel(
                Options.NONE,
                List.of(new Step.Way("x", List.of(first)), new Step.Way("y", List.of(second))),
                Step.Join.ANY);
    }

    // What worlds ask

    private SmallWorld world() {
        if (world == null) {
            throw new IllegalStateException("no world is looked at");
        }
        return world;
    }

    void nowIn(SmallWorld value) {
        world = value;
    }

    String name() {
        return name;
    }

    List<String> names() {
        return workflows.stream().map(Workflow::name).toList();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Deployment deployment() {
        return catalogue.deployment();
    }

    int messages() {
        return messages;
    }

    int failures() {
        return failures;
    }

    int cancels() {
        return cancels;
    }

    @Nullable
    String again() {
        return again;
    }

    /** Whether the start again cancels the run before it. */
    boolean restarts() {
        return workflows.stream()
                .anyMatch(workflow ->
                        workflow.name().equals(again) && workflow.settings().mode() == Mode.RESTART);
    }

    /** Whether a human may have the person: then questions stand still. */
    boolean handsOff() {
        return workflows.stream()
                .flatMap(workflow -> workflow.steps().stream())
                .anyMatch(Step.Handoff.class::isInstance);
    }

    UnaryOperator<Commit> breaking() {
        return breaking;
    }
}
