package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.testing.Histories;
import dev.alur.testing.History;
import dev.alur.testing.Machine;
import dev.alur.testing.MachineChecks;
import dev.alur.testing.MachineChecks.Answers;
import dev.alur.testing.MachineChecks.Between;
import dev.alur.testing.Seeds;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds of every run: over generated workflows with drawn histories; each check with a twin that it must catch. */
class RunPropertiesTest {
    private static final int HISTORIES = 600;
    private static final int TWINS = 500;
    private static final Machine MACHINE = Run::turn;

    private static void holds(String what, Function<History, @Nullable String> check) {
        long begun = System.nanoTime();
        int count = Seeds.each(
                what,
                HISTORIES,
                seed -> assertThat(check.apply(Histories.drawn(seed))).isNull());
        System.out.printf("%s: %d histories, %d ms%n", what, count, (System.nanoTime() - begun) / 1_000_000);
    }

    private static void reports(Function<History, @Nullable String> check) {
        assertThat(Seeds.firstViolation(TWINS, seed -> check.apply(Histories.drawn(seed))))
                .as("a broken machine is caught")
                .isNotNull();
    }

    @Nested
    class GivenTheHistoriesDrawn {
        @Test
        void whenAllArePlayed_thenEveryKindOfEffectNoteAndOutcomeIsSeen() {
            Set<Object> seen = new HashSet<>();
            for (long seed = 1; seed <= HISTORIES; seed++) {
                History history = Histories.drawn(seed);
                State state = null;
                for (Input input : history.inputs()) {
                    Effects effects = new Effects();
                    state = Run.turn(history.program(), state, input, effects);
                    for (Effect effect : effects.list()) {
                        seen.add(effect.getClass());
                        if (effect instanceof Effect.Noted noted) {
                            seen.add(noted.note().kind());
                        } else if (effect instanceof Effect.Ended ended) {
                            seen.add(ended.outcome());
                        }
                    }
                }
            }
            assertThat(seen)
                    .contains((Object[]) Note.Kind.values())
                    .contains((Object[]) Outcome.values())
                    .contains((Object[]) Effect.class.getPermittedSubclasses());
        }
    }

    @Nested
    class GivenAnyStateAndAnyInput {
        @Test
        void whenTheInputFitsNothing_thenItIsNotedAndNothingChanges() {
            holds("total", history -> MachineChecks.total(MACHINE, history));
        }

        @Test
        void whenTheMachineForgetsTheAttemptOfTokens_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.total(Broken.FORGETS_ATTEMPTS, history));
        }

        @Test
        void whenTheMachineThrowsAtStrangers_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.total(Broken.THROWS_AT_STRANGERS, history));
        }
    }

    @Nested
    class GivenTheSameInputTwice {
        @Test
        void whenTheTurnIsTakenAgain_thenEffectsAndStateAreEqual() {
            holds("deterministic", history -> MachineChecks.deterministic(MACHINE, history));
        }

        @Test
        void whenTheMachineReadsAClock_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.deterministic(Broken.readsAClock(), history));
        }
    }

    @Nested
    class GivenAStateThatIsWrittenAfterEveryTurn {
        @Test
        void whenItIsReadFromText_thenTheRestOfTheRunIsTheSame() {
            holds("round trip as text", history -> MachineChecks.roundTrip(MACHINE, history, Between.TEXT));
        }

        @Test
        void whenItIsUnpacked_thenTheRestOfTheRunIsTheSame() {
            holds("round trip packed", history -> MachineChecks.roundTrip(MACHINE, history, Between.PACKED));
        }

        @Test
        void whenTheTextForgetsTheAttempts_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.roundTrip(MACHINE, history, Broken.forgets("spent", ",\"spent\":0")));
        }

        @Test
        void whenTheTextForgetsWhenTheQuestionEnds_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.roundTrip(MACHINE, history, Broken.forgets("until", "")));
        }

        @Test
        void whenThePackForgetsLooseVariables_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.roundTrip(MACHINE, history, Broken.FORGETS_LOOSE_VARIABLES));
        }
    }

    @Nested
    class GivenAnActionAnsweredInsideTheTurn {
        @Test
        void whenItsResultIsFedNextInstead_thenEffectsAndStateAreEqual() {
            holds("answered inside", history -> MachineChecks.answeredInside(MACHINE, history, Answers.ONCE));
        }

        @Test
        void whenTheOutletAnswersTwice_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.answeredInside(MACHINE, history, Answers.TWICE));
        }
    }

    @Nested
    class GivenAProcessThatEndsAtAnyEffect {
        @Test
        void whenTheTurnIsTakenAgainFromTheLastState_thenTheTranscriptIsTheSame() {
            holds("crash at each effect", history -> MachineChecks.resumes(MACHINE, history));
        }

        @Test
        void whenTurnsShareTheirStrandsWithTheState_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.resumes(Broken.SHARES_STRANDS, history));
        }

        @Test
        void whenTheKeyCountsCallsInsteadOfVisits_thenTheCheckReportsIt() {
            reports(history -> MachineChecks.resumes(Broken.keysCountCalls(), history));
        }
    }
}
