package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.engine.Forgotten;
import dev.alur.engine.Imported;
import dev.alur.engine.KnownPerson;
import dev.alur.engine.Metrics;
import dev.alur.engine.RunPage;
import dev.alur.engine.RunView;
import dev.alur.engine.Scope;
import dev.alur.engine.Start;
import dev.alur.program.Hold;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.Store;
import dev.alur.spi.UnmatchedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What operators may expect of an engine over any {@link Store}. Extend it as {@link StoreContract}. */
public abstract class OperationsContract extends PublishingContract {
    private static final RunQuery ENDED =
            RunQuery.ALL.state(RunState.COMPLETED, RunState.INCOMPLETE, RunState.FAILED, RunState.CANCELLED);

    @Nested
    class GivenRunsToLookAt {
        @Test
        void whenAskedForALabel_thenItsWorkflowsCount() {
            says(SITI, "pesan");
            says(BUDI, "ingatkan");
            assertThat(find(RunQuery.ALL.label("team", "sales")))
                    .extracting(RunView::workflow)
                    .containsExactly("order");
            assertThat(find(RunQuery.ALL.label("team", "sales").workflow("remind")))
                    .isEmpty();
            assertThat(find(RunQuery.ALL.label("team", "nobody"))).isEmpty();
        }

        @Test
        void whenPagesAreTurned_thenAllComeOnce() {
            for (int i = 0; i < 7; i++) {
                says("p" + i, "ingatkan");
            }
            List<String> seen = new ArrayList<>();
            RunPage page = operations().find(RunQuery.ALL.most(3));
            page.runs().forEach(run -> seen.add(run.conversation().person()));
            while (page.next() != null) {
                page = operations().find(RunQuery.ALL.most(3).after(page.next()));
                page.runs().forEach(run -> seen.add(run.conversation().person()));
            }
            assertThat(seen).containsExactly("p6", "p5", "p4", "p3", "p2", "p1", "p0");
        }

        @Test
        void whenOneIsOpen_thenItSaysWhatItWaitsFor() {
            says(SITI, "pesan");
            assertThat(find(RunQuery.ALL).get(0).waits().toString()).contains("an answer");
            says(SITI, "3");
            assertThat(find(RunQuery.ALL).get(0).waits().toString()).contains("time until 2026-01-05T06:00:00Z");
        }

        @Test
        void whenOneHasEnded_thenItSaysHowAndWithWhat() {
            broken = true;
            says(SITI, "pesan", "3");
            RunView run = find(RunQuery.ALL).get(0);
            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(run.ending()).isNotNull();
            assertThat(run.at()).containsExactly("book");
            assertThat(run.variables()).containsEntry("qty", "3");
            assertThat(operations().run(run.run())).contains(run);
        }

        @Test
        void whenADefinitionIsNotHere_thenTheRunSaysSo() throws Exception {
            says(SITI, "pesan");
            restart(REMIND);
            RunView run = find(RunQuery.ALL).get(0);
            assertThat(run.leftAlone()).contains("order").contains("is not here");
            assertThat(run.state()).isEqualTo(RunState.WAITING);
        }
    }

    @Nested
    class GivenRunsToHold {
        @Test
        void whenCancelled_thenTheScopeDecides() {
            says(SITI, "pesan");
            says(BUDI, "pesan", "3");
            says(BUDI, "ingatkan");
            assertThat(operations().cancel(Scope.run(open(SITI)), "test").join())
                    .isEqualTo(1);
            assertThat(operations().cancel(Scope.workflow("remind"), "test").join())
                    .isEqualTo(1);
            assertThat(find(RunQuery.OPEN)).extracting(RunView::workflow).containsExactly("order");
            says(SITI, "ingatkan");
            assertThat(operations().cancel(Scope.person(SITI), "test").join()).isEqualTo(1);
            assertThat(operations().cancel(Scope.all(), "all of it").join()).isEqualTo(1);
            assertThat(find(ENDED)).allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.CANCELLED));
            assertThat(operations().cancel(Scope.all(), "again").join()).isZero();
        }

        @Test
        void whenOneIsPaused_thenNothingIsDueUntilItIsResumed() {
            says(SITI, "ingatkan");
            RunId run = open(SITI);
            assertThat(operations().pause(Scope.run(run)).join()).isEqualTo(1);
            assertThat(operations().pause(Scope.run(run)).join()).isZero();
            time().advance(Duration.ofHours(5));
            assertThat(sent).isEmpty();
            RunView held = find(RunQuery.ALL.state(RunState.PAUSED)).get(0);
            assertThat(held.heldBy()).containsExactly(Hold.RUN);
            assertThat(operations().resume(Scope.run(run)).join()).isEqualTo(1);
            assertThat(sent).containsExactly(SITI + ": Halo lagi");
        }

        @Test
        void whenAWorkflowIsPaused_thenItRefusesStartsAndOthersGoOn() throws Exception {
            says(SITI, "ingatkan");
            says(BUDI, "pesan");
            assertThat(operations().pause(Scope.workflow("remind")).join()).isEqualTo(1);
            assertThat(start("remind", BUDI)).isEqualTo("remind is paused");
            restart(ORDER, REMIND);
            assertThat(start("remind", BUDI)).isEqualTo("remind is paused");
            time().advance(Duration.ofHours(3));
            assertThat(sent).containsExactly(BUDI + ": Berapa?");
            assertThat(operations().resume(Scope.workflow("remind")).join()).isEqualTo(1);
            assertThat(sent).contains(SITI + ": Halo lagi");
            assertThat(start("remind", BUDI)).isEmpty();
            assertThat(operations().controls()).isEqualTo(Controls.NONE);
        }

        @Test
        void whenSeveralHoldARun_thenItGoesOnWhenNobodyDoes() {
            says(SITI, "ingatkan");
            operations().pause(Scope.all()).join();
            operations().pause(Scope.workflow("remind")).join();
            assertThat(find(RunQuery.ALL).get(0).heldBy()).containsExactlyInAnyOrder(Hold.ALL, Hold.WORKFLOW);
            assertThat(start("order", BUDI)).isEqualTo("everything is paused");
            time().advance(Duration.ofHours(3));
            operations().resume(Scope.all()).join();
            assertThat(sent).isEmpty();
            operations().resume(Scope.workflow("remind")).join();
            assertThat(sent).containsExactly(SITI + ": Halo lagi");
        }

        @Test
        void whenAPersonIsPaused_thenTheBotIsSilentWithThemEverywhere() {
            says(SITI, "ingatkan");
            assertThat(operations().pause(Scope.person(SITI)).join()).isEqualTo(1);
            assertThat(find(RunQuery.ALL).get(0).heldBy()).containsExactly(Hold.PERSON);
            assertThat(start("order", SITI)).isEqualTo(SITI + " is paused");
            says(SITI, "pesan");
            assertThat(engine().start("order", ConversationKey.inGroup("g", SITI), Map.of())
                            .join()
                            .reason())
                    .isEqualTo(SITI + " is paused");
            time().advance(Duration.ofHours(3));
            assertThat(sent).isEmpty();
            assertThat(operations().resume(Scope.person(SITI)).join()).isEqualTo(1);
            assertThat(sent).containsExactly(SITI + ": Halo lagi");
        }
    }

    @Nested
    class GivenARunThatFailed {
        @Test
        void whenRetried_thenItGoesOnWhereItFailedWithItsIdAndKey() {
            broken = true;
            says(SITI, "pesan", "3");
            RunId run = find(ENDED).get(0).run();
            broken = false;
            assertThat(operations().retry(run).join()).isEqualTo(new Start(run, ""));
            assertThat(keys).hasSize(2);
            assertThat(keys.get(1)).as("the key of the second call").isEqualTo(keys.get(0));
            time().advance(Duration.ofHours(1));
            assertThat(sent).containsExactly(SITI + ": Berapa?", SITI + ": Terima kasih 3");
            assertThat(find(RunQuery.ALL)).extracting(RunView::state).containsExactly(RunState.COMPLETED);
            assertThat(engine().counts().get("order")).satisfies(tally -> {
                assertThat(tally.failed()).isZero();
                assertThat(tally.completed()).isEqualTo(1);
            });
        }

        @Test
        void whenItMayNotBeRetried_thenTheReasonIsSaid() throws Exception {
            says(SITI, "pesan");
            assertThat(operations().retry(open(SITI)).join().reason()).contains("is open");
            says(SITI, "3");
            time().advance(Duration.ofHours(1));
            RunId run = find(ENDED).get(0).run();
            assertThat(operations().retry(run).join().reason())
                    .contains("was completed")
                    .contains("fork");
            assertThat(operations().retry(RunId.parse("r1zzz")).join().reason()).contains("there is no run");
            broken = true;
            says(BUDI, "pesan", "2");
            RunId failed = find(ENDED).get(0).run();
            operations().pause(Scope.workflow("order")).join();
            assertThat(operations().retry(failed).join().reason()).contains("order is paused");
            operations().resume(Scope.workflow("order")).join();
            says(BUDI, "pesan");
            assertThat(operations().retry(failed).join().reason()).contains("cancel it first");
            restart(REMIND);
            assertThat(operations().retry(failed).join().reason()).contains("is not here");
        }

        @Test
        void whenItsStepsWereUndone_thenItIsNotRetried() {
            operations().publish(read("""
                    name: undoing
                    triggers: [{message: {equals: batal}}]
                    steps:
                      - unbook: {}
                        undo: [unbook]
                      - id: book
                        book: {}
                        retry: 0
                    """));
            broken = true;
            says(SITI, "batal");
            RunId run = find(ENDED).get(0).run();
            assertThat(operations().retry(run).join().reason()).contains("undone");
        }
    }

    @Nested
    class GivenARunToForkFrom {
        @Test
        void whenForked_thenANewRunBeginsAtTheStepWithItsVariables() {
            says(SITI, "pesan", "3");
            time().advance(Duration.ofHours(1));
            RunId from = find(ENDED).get(0).run();
            Start start = operations().fork(from, "thanks", Map.of("qty", "9")).join();
            assertThat(start.reason()).isEmpty();
            assertThat(start.run()).isNotEqualTo(from);
            assertThat(sent).endsWith(SITI + ": Terima kasih 9");
            assertThat(find(ENDED)).hasSize(2);
        }

        @Test
        void whenTheStepIsUnknown_thenTheNearestIsNamed() {
            says(SITI, "pesan", "3");
            time().advance(Duration.ofHours(1));
            RunId from = find(ENDED).get(0).run();
            assertThat(operations().fork(from, "thank", Map.of()).join().reason())
                    .contains("thank")
                    .contains("did you mean thanks?");
        }
    }

    @Nested
    class GivenPeople {
        @Test
        void whenSomebodyIsForgotten_thenNothingOfThemIsLeft() {
            says(SITI, "pesan", "nomor rahasia 42", "ingatkan");
            says(SITI, "curhat panjang sekali");
            engine().updateProfile(ConversationKey.of(SITI), Map.of("name", "Siti"));
            RunId run = open(SITI);
            Forgotten forgotten = operations().forget(SITI).join();
            assertThat(forgotten.runs()).isEqualTo(2);
            assertThat(forgotten.profile()).isTrue();
            assertThat(find(RunQuery.ALL.person(SITI))).isEmpty();
            assertThat(engine().trace(run)).isEmpty();
            assertThat(store().conversations(PersonKey.of(SITI))).isEmpty();
            assertThat(operations().unmatched(10).toString()).doesNotContain("curhat");
            time().advance(Duration.ofHours(9));
            assertThat(store().conversations(PersonKey.of(SITI))).isEmpty();
        }

        @Test
        void whenManyAreImported_thenTheyAreKnownAndNothingStarts() {
            operations().publish(read(WELCOME));
            says(BUDI, "halo");
            assertThat(sent).containsExactly(BUDI + ": Selamat datang");
            Imported imported = operations()
                    .importPeople(IntStream.range(0, 100_000)
                            .mapToObj(i -> new KnownPerson(
                                    ConversationKey.of("+62899" + i),
                                    Map.of("name", "P" + i),
                                    NOON.minusSeconds(9_000),
                                    NOON.minusSeconds(900),
                                    12)));
            assertThat(imported.people()).isEqualTo(100_000);
            assertThat(imported.refused()).isEmpty();
            says("+6289977", "halo");
            assertThat(sent).hasSize(1);
            Imported wrong = operations()
                    .importPeople(List.of(
                            KnownPerson.of("", Map.of()),
                            KnownPerson.of(SITI, Map.of("x", new Object())),
                            KnownPerson.of(SITI, Map.of()))
                            .stream());
            assertThat(wrong.people()).isEqualTo(1);
            assertThat(wrong.refused()).hasSize(2).element(0).asString().contains("person 1");
        }

        @Test
        void whenMessagesStartNothing_thenTheyAreCountedUnlessThatIsOff() {
            says(SITI, "Jam  buka?");
            says(BUDI, "jam buka?", "lokasi");
            assertThat(operations().unmatched(5))
                    .extracting(UnmatchedText::text, UnmatchedText::count)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("jam buka?", 2L),
                            org.assertj.core.groups.Tuple.tuple("lokasi", 1L));
            use(builder(ORDER).withoutUnmatched());
            says(BUDI, "alamat");
            assertThat(operations().unmatched(5).toString()).doesNotContain("alamat");
        }
    }

    @Nested
    class GivenAnEngineToWatch {
        @Test
        void whenMeasured_thenWhatIsOpenPausedAndCountedIsSaid() {
            says(SITI, "ingatkan");
            says(BUDI, "pesan", "3");
            operations().pause(Scope.run(open(SITI))).join();
            operations().pause(Scope.workflow("remind")).join();
            Metrics metrics = operations().metrics();
            assertThat(metrics.store().open()).isEqualTo(2);
            assertThat(metrics.store().paused()).isEqualTo(1);
            assertThat(metrics.store().timers()).isEqualTo(1);
            assertThat(metrics.lag()).isEqualTo(Duration.ZERO);
            assertThat(metrics.workflows().get("order"))
                    .satisfies(tally -> assertThat(tally.started()).isEqualTo(1));
            assertThat(metrics.controls()).isEqualTo(Controls.NONE.with("remind"));
            assertThat(metrics.actions()).isZero();
            assertThat(metrics.queued()).isZero();
        }
    }
}
