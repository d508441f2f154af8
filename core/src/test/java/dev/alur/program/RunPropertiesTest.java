package dev.alur.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.testing.Histories;
import dev.alur.testing.History;
import dev.alur.testing.Machine;
import dev.alur.testing.MachineChecks;
import dev.alur.testing.MachineChecks.Answers;
import dev.alur.testing.MachineChecks.Between;
import dev.alur.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every run: over generated workflows with drawn histories; each check with a twin that it must catch. */
class RunPropertiesTest {
    private static final int HISTORIES = 600;
    private static final int BOOKS = 2_000;
    private static final int TWINS = 2_000;
    private static final Machine MACHINE = Run::turn;

    private static void holds(String what, Function<History, @Nullable String> check) {
        holds(what, HISTORIES, check);
    }

    private static void holds(String what, int histories, Function<History, @Nullable String> check) {
        long begun = System.nanoTime();
        int count = Seeds.each(
                what,
                histories,
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

    @Nested
    class GivenTheBooksOfARun {
        @Test
        void whenTheyAreKeptFromOutside_thenTheyBalance() {
            holds("books", BOOKS, history -> MachineChecks.keepsItsBooks(MACHINE, history));
        }

        @ParameterizedTest
        @EnumSource
        void whenAMechanismIsSwitchedOff_thenTheCheckReportsIt(Crook crook) {
            String reported = Seeds.firstViolation(TWINS, seed -> {
                String violation = MachineChecks.keepsItsBooks(crook.machine, Histories.drawn(seed));
                return violation != null && violation.contains(crook.reported) ? violation : null;
            });
            assertThat(reported).as("a history that reports: " + crook.reported).isNotNull();
        }
    }

    /** Who keeps other books, and what the check says of it. */
    enum Crook {
        ANSWERS_TWICE(Broken.FORGETS_ATTEMPTS, "was not ignored"),
        ASKS_TWICE(Broken.NUMBERS_NO_VISITS, "was asked for twice"),
        NEW_KEYS(Broken.keysCountCalls(), "have different keys"),
        ONE_KEY(Broken.KEYS_FORGET_VISITS, "have the same key"),
        STAYS_OPEN(Broken.FORGETS_TO_DISARM, "at its end it is still open to"),
        STAYS_OPEN_ELSEWHERE(Broken.FORGETS_TO_DISARM, "it is open to"),
        STAYS_OPEN_WHILE_HELD(Broken.FORGETS_TO_DISARM, "it is held and open to"),
        LISTENS_TWICE(Broken.LISTENS_TWICE, "it listens twice"),
        TWO_TIMERS(Broken.FORGETS_TO_DISARM, "two timers of one wait"),
        WAITS_FOR_NOTHING(Broken.FORGETS_TO_ARM, "and nothing can come"),
        LOSERS_GO_ON(Broken.CALLS_LAST, "had met, and one went on"),
        GOES_ON_AFTER_ITS_END(Broken.ENDS_FIRST, "after its end it asked for"),
        UNDOES_THE_OLDEST_FIRST(
                Broken.keeps(list -> {
                    List<Object> turned = new ArrayList<>(list);
                    Collections.reverse(turned);
                    return turned;
                }),
                "is to be undone, in this order"),
        FORGETS_THE_OLDEST(Broken.keeps(list -> list.subList(1, list.size())), "and undid");

        final Machine machine;
        final String reported;

        Crook(Machine machine, String reported) {
            this.machine = machine;
            this.reported = reported;
        }
    }
}
