package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.RunId;
import dev.alur.model.AnswerType;
import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.testing.EffectText;
import dev.alur.testing.Histories;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What generated histories found, told as short stories. */
class LooseEndsTest {
    private static final Context NOW = Context.at(Histories.START);
    private static final Failure DOWN = Failure.lasting(FailureKind.API_FAILURE, "down");

    private static Program program(Step... steps) {
        return Linker.link(Definitions.of(Workflow.of("alur", List.of(steps))), Environment.DEFAULT)
                .orThrow()
                .get(0);
    }

    private static Input started() {
        return new Input.Started(new RunId(7), Event.message("m1", Histories.BUDI, "hai"), Map.of(), NOW);
    }

    private static List<String> effects(Effects effects) {
        return EffectText.of(effects.list(), Histories.START);
    }

    @Test
    void whenAPromptFailsForGoodWhileABurstIsOpen_thenTheBurstsTimerIsDropped() {
        Question question = Question.of(AnswerType.TEXT)
                .timeout(Duration.ofHours(1), List.of())
                .collect(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
        Program program = program(new Step.Ask(Options.NONE, Message.text("?"), question));
        State asking = Objects.requireNonNull(Run.turn(program, null, started(), new Effects()));
        Event reply = Event.message("m2", Histories.BUDI, "satu");
        State gathering = Objects.requireNonNull(
                Run.turn(program, asking, new Input.Delivered(new Token("ask", 1, 1), reply, NOW), new Effects()));

        Effects effects = new Effects();
        Run.turn(program, gathering, new Input.Done(new Token("ask/prompt", 1, 1), DOWN, NOW), effects);

        assertThat(effects(effects)).contains("disarm ask#1", "disarm ask/collect#1");
    }

    @Test
    void whenAResultComesAtOnce_thenItIsTakenBehindThoseThatCameBefore() {
        Step failing = new Step.Perform(Options.NONE.withId("breaks"), Call.of("breaks"));
        Step slow = new Step.Perform(Options.NONE.withId("slow"), Call.of("slow"));
        Program program = program(
                new Step.Perform(Options.NONE.withId("pay").withUndo(List.of(Call.of("refund"))), Call.of("pay")),
                new Step.Parallel(
                        Options.NONE,
                        List.of(new Step.Way("a", List.of(failing)), new Step.Way("b", List.of(slow))),
                        Step.Join.ALL));
        Effects effects = new Effects() {
            @Override
            public @Nullable Object perform(Attempt attempt) {
                super.perform(attempt);
                return attempt.name().equals("breaks") ? DOWN : attempt.name();
            }
        };

        Run.turn(program, null, started(), effects);

        assertThat(effects(effects))
                .containsSubsequence(
                        "- failed parallel/a/breaks: api_failure, down",
                        "perform pay/undo#1 refund {}",
                        "- ignored: Done parallel/b/slow#1",
                        "- undone pay/undo");
    }

    @Test
    void whenACallIsAnsweredAtOnce_thenTheStateBehindItIsThatOfOneAnsweredLater() {
        Program program = program(
                new Step.Perform(Options.NONE, Call.of("pay")), new Step.Wait(Options.NONE, Duration.ofHours(1)));
        State later = Objects.requireNonNull(Run.turn(program, null, started(), new Effects()));
        State fed = Run.turn(program, later, new Input.Done(new Token("pay", 1, 1), "ok", NOW), new Effects());
        State inside = Run.turn(program, null, started(), new Effects() {
            @Override
            public @Nullable Object perform(Attempt attempt) {
                return "ok";
            }
        });

        assertThat(Objects.requireNonNull(inside).encode(program))
                .isEqualTo(Objects.requireNonNull(fed).encode(program));
    }

    @Test
    void whenACallCannotBeMade_thenTheRunFailsBeforeAResultThatCameAtOnceIsTaken() {
        Step slow = new Step.Perform(Options.NONE.withId("slow"), Call.of("slow"));
        Step after = new Step.Perform(Options.NONE.withId("after"), Call.of("after"));
        Call nowhere = Call.of("webhook", Map.of("url", "{{slow.url}}"));
        Step unmade = new Step.Perform(Options.NONE.withId("unmade"), nowhere);
        Program program = program(parallel(List.of(slow, after), List.of(unmade)));
        Effects later = new Effects();
        Effects inside = new Effects() {
            @Override
            public @Nullable Object perform(Attempt attempt) {
                super.perform(attempt);
                return "ok";
            }
        };

        State open = Run.turn(program, null, started(), later);
        Run.turn(program, null, started(), inside);

        assertThat(open).as("it ends in the turn, before any result can come").isNull();
        assertThat(effects(inside)).isEqualTo(effects(later)).doesNotContain("perform parallel/way1/after#1 after {}");
    }

    @Test
    void whenATimerFiresEarlyBeforeTheQuestionIsAsked_thenItIsSetAgain() {
        Question question = Question.of(AnswerType.TEXT).timeout(Duration.ofHours(1), List.of());
        Program program = program(new Step.Ask(Options.NONE, Message.text("?"), question));
        State asking = Objects.requireNonNull(Run.turn(program, null, started(), new Effects()));

        Effects effects = new Effects();
        Context halfAnHourLater = Context.at(Histories.START.plusSeconds(1_800));
        Run.turn(program, asking, new Input.Fired(new Token("ask", 1, 1), halfAnHourLater), effects);

        assertThat(effects(effects)).containsExactly("arm ask#1 at PT1H");
    }

    @Test
    void whenAHandoffGoesWithTheCallThatFailed_thenTheOtherWaysGoOn() {
        Step handoff = new Step.Handoff(Options.NONE, null, null, Duration.ofHours(2), List.of());
        Step breaks = new Step.Perform(Options.NONE, Call.of("breaks"));
        Workflow called = Workflow.of("called", List.of(parallel(List.of(breaks), List.of(handoff))));
        Step wait = new Step.Wait(Options.NONE, Duration.ofHours(1));
        Step call = new Step.CallWorkflow(Options.NONE, "called", Map.of());
        Workflow alur = Workflow.of("alur", List.of(parallel(List.of(wait), List.of(call))));
        Program program = Linker.link(Definitions.of(alur, called), Environment.DEFAULT)
                .orThrow()
                .get(0);
        Effects before = new Effects();
        State silent = Objects.requireNonNull(Run.turn(program, null, started(), before));

        Effects effects = new Effects();
        Run.turn(
                program,
                silent,
                new Input.Done(new Token("parallel/way2/call/parallel/way1/breaks", 1, 1), DOWN, NOW),
                effects);

        assertThat(effects(before)).contains("disarm parallel/way1/wait#1");
        assertThat(effects(effects))
                .contains("disarm parallel/way2/call/parallel/way2/handoff#1", "arm parallel/way1/wait#1 at PT1H");
    }

    private static Step parallel(List<Step> one, List<Step> other) {
        return new Step.Parallel(
                Options.NONE, List.of(new Step.Way("way1", one), new Step.Way("way2", other)), Step.Join.ALL);
    }
}
