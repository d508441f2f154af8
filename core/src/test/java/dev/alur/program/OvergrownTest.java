package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.RunId;
import dev.alur.model.Call;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Options;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A run whose variables outgrow the limit fails as any run does: with its undo. */
class OvergrownTest {
    private static final int MOST = 1_000;
    private static final Context NOW = Context.at(Histories.START);
    private static final Step PAY = new Step.Perform(
            Options.NONE.withId("pay").withUndo(List.of(new Call("refund", Map.of("note", "{{pay}}")))),
            Call.of("pay"));
    private static final Step LOAD = new Step.Perform(Options.NONE.withId("load"), Call.of("load"));
    private static final Step WAIT = new Step.Wait(Options.NONE, Duration.ofHours(1));
    private static final Token REFUND = new Token("pay/undo", 1, 1);

    private Effects effects = new Effects();

    private static Program program(Step... steps) {
        Limits limits = Limits.DEFAULT.tightened(Map.of("state_size", (long) MOST));
        return Linker.link(Definitions.of(Workflow.of("alur", List.of(steps))), Environment.DEFAULT.withLimits(limits))
                .orThrow()
                .get(0);
    }

    private static String text(int length) {
        return "x".repeat(length);
    }

    private @Nullable State turn(Program program, @Nullable State before, Input input) {
        effects = new Effects();
        return Run.turn(program, before, input, effects);
    }

    private static Input started() {
        return new Input.Started(new RunId(7), Event.message("m1", Histories.BUDI, "hai"), Map.of(), NOW);
    }

    private static Input done(String path, Object result) {
        return new Input.Done(new Token(path, 1, 1), result, NOW);
    }

    private List<String> effects() {
        return EffectText.of(effects.list(), Histories.START);
    }

    /** The run has paid, and is given a result it has no room for. */
    private @Nullable State outgrown(Program program, String paid) {
        State paying = turn(program, null, started());
        State loading = turn(program, paying, done("pay", paid));
        return turn(program, loading, done("load", text(MOST)));
    }

    @Nested
    class GivenSomethingToUndo {
        private final Program program = program(PAY, LOAD, WAIT);

        @Test
        void whenTheRunHasNoRoomAnyMore_thenThatIsUndoneBeforeItEnds() {
            State undoing = Objects.requireNonNull(outgrown(program, "p1"));
            assertThat(effects()).containsSubsequence("disarm wait#1", "perform pay/undo#1 refund {\"note\":\"p1\"}");
            assertThat(undoing.pack(program).length).isLessThan(MOST);

            assertThat(turn(program, undoing, done("pay/undo", "ok"))).isNull();
            assertThat(effects()).first().isEqualTo("- undone pay/undo");
            assertThat(effects()).last().asString().startsWith("end failed").contains("limit state_size");
        }

        @Test
        void whenTheUndoIsAnsweredAtOnce_thenTheRunEndsInThatTurn() {
            State paying = turn(program, null, started());
            State loading = turn(program, paying, done("pay", "p1"));
            Effects atOnce = new Effects() {
                @Override
                public @Nullable Object perform(Attempt attempt) {
                    super.perform(attempt);
                    return "ok";
                }
            };
            assertThat(Run.turn(program, loading, done("load", text(MOST)), atOnce))
                    .isNull();
            assertThat(EffectText.of(atOnce.list(), Histories.START)).contains("- undone pay/undo");
        }

        @Test
        void whenTheUndoIsTriedAgain_thenItHasRoomStill() {
            State undoing = outgrown(program, "p1");
            Failure down = Failure.retryable(FailureKind.API_FAILURE, "down");
            State waiting = turn(program, undoing, new Input.Done(REFUND, down, NOW));
            assertThat(waiting).isNotNull();
        }

        @Test
        void whenTheRunIsPaused_thenItIsUndoneWhenItIsResumed() {
            State paying = turn(program, null, started());
            State loading = turn(program, paying, done("pay", "p1"));
            State paused = turn(program, loading, new Input.Pause(Hold.RUN, NOW));
            State grown = Objects.requireNonNull(turn(program, paused, done("load", text(MOST))));
            assertThat(effects()).noneMatch(effect -> effect.startsWith("perform pay"));
            turn(program, grown, new Input.Resume(Hold.RUN, NOW));
            assertThat(effects()).contains("perform pay/undo#1 refund {\"note\":\"p1\"}");
        }

        @Test
        void whenThereIsNoRoomEvenForThat_thenTheRunEnds() {
            State paying = turn(program, null, started());
            assertThat(turn(program, paying, done("pay", text(MOST)))).isNull();
            assertThat(effects()).noneMatch(effect -> effect.startsWith("perform pay"));
            assertThat(effects()).last().asString().startsWith("end failed").contains("limit state_size");
        }
    }

    @Nested
    class GivenNothingToUndo {
        @Test
        void whenTheRunHasNoRoomAnyMore_thenItEnds() {
            Program program = program(LOAD, WAIT);
            State loading = turn(program, null, started());
            assertThat(turn(program, loading, done("load", text(MOST)))).isNull();
            assertThat(effects()).contains("disarm wait#1");
            assertThat(effects()).last().asString().startsWith("end failed");
        }
    }
}
