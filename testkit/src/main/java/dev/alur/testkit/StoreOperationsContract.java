package dev.alur.testkit;

import static dev.alur.testkit.EngineCommits.set;
import static dev.alur.testkit.EngineCommits.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.AlurException;
import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.Conversation;
import dev.alur.conversation.ConversationState;
import dev.alur.program.Outcome;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.Controls;
import dev.alur.spi.PersonKey;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import dev.alur.spi.StoredRun;
import dev.alur.spi.UnmatchedText;
import dev.alur.value.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link StoreContract} asks for operators. */
abstract class StoreOperationsContract extends StoreTimerContract {
    private static final ConversationKey GROUP = ConversationKey.inGroup("group", SITI.person());

    private List<RunId> found(RunQuery query) {
        return store().runs(query).stream().map(StoredRun::id).toList();
    }

    private List<RunId> walked(RunQuery query) {
        List<RunId> all = new ArrayList<>();
        store().each(query, run -> all.add(run.id()));
        all.sort(Comparator.<RunId>naturalOrder().reversed());
        return all;
    }

    private static RunId run(Commit commit) {
        return commit.runs().get(0).run();
    }

    private Commit ended(ConversationKey key) {
        commit(engine.opens(key));
        commit(engine.answers(key, "satu"));
        return commit(engine.ends(key));
    }

    private static Commit unmatched(Commit commit, String folded, String text) {
        return new Commit(
                commit.conversation(),
                commit.state(),
                commit.runs(),
                commit.timers(),
                List.of(),
                List.of(),
                new Commit.Unmatched(folded, text, NOON));
    }

    @Nested
    class GivenRunsToBeFound {
        @Test
        void whenNothingIsAskedFor_thenAllComeTheNewestFirst() {
            Commit end = ended(SITI);
            Commit siti = commit(engine.opens(SITI));
            Commit budi = commit(engine.opens(BUDI));
            assertThat(found(RunQuery.ALL)).containsExactly(run(budi), run(siti), run(end));
            assertThat(walked(RunQuery.ALL)).containsExactly(run(budi), run(siti), run(end));
        }

        @Test
        void whenAskedForAState_thenOthersAreLeftOut() {
            Commit end = ended(SITI);
            Commit open = commit(engine.opens(BUDI));
            Commit paused = commit(engine.opensAnother(SITI));
            commit(engine.pauses(SITI, run(paused)));
            assertThat(found(RunQuery.ALL.state(RunState.COMPLETED))).containsExactly(run(end));
            assertThat(found(RunQuery.ALL.state(RunState.WAITING))).containsExactly(run(open));
            assertThat(found(RunQuery.ALL.state(RunState.PAUSED))).containsExactly(run(paused));
            assertThat(found(RunQuery.OPEN)).containsExactly(run(paused), run(open));
            assertThat(walked(RunQuery.OPEN)).containsExactly(run(paused), run(open));
            assertThat(found(RunQuery.ALL.state(RunState.FAILED, RunState.CANCELLED)))
                    .isEmpty();
        }

        @Test
        void whenAskedForAWorkflowAPersonOrARun_thenOthersAreLeftOut() {
            Commit first = commit(engine.opens(SITI));
            Commit second = commit(engine.opensAnother(SITI));
            Commit group = commit(engine.opens(GROUP));
            Commit budi = commit(engine.opens(BUDI));
            ConversationKey elsewhere = new ConversationKey("tenant", "", "x", SITI.person());
            commit(engine.opens(elsewhere));
            RunQuery firsts = RunQuery.ALL.workflow("first");
            assertThat(found(firsts.person(SITI.person()))).containsExactly(run(group), run(first));
            assertThat(found(RunQuery.ALL.conversation(SITI))).containsExactly(run(second), run(first));
            assertThat(found(RunQuery.ALL.run(run(budi)))).containsExactly(run(budi));
            assertThat(found(RunQuery.ALL.person("nobody"))).isEmpty();
            assertThat(walked(firsts.person(SITI.person()))).containsExactly(run(group), run(first));
        }

        @Test
        void whenAskedForATime_thenTheBeginningCounts() {
            Commit first = commit(engine.opens(SITI));
            engine.advance(Duration.ofMinutes(10));
            Commit second = commit(engine.opens(BUDI));
            assertThat(found(RunQuery.ALL.from(NOON.plusSeconds(600)))).containsExactly(run(second));
            assertThat(found(RunQuery.ALL.until(NOON.plusSeconds(600)))).containsExactly(run(first));
        }

        @Test
        void whenPagesAreTurned_thenEachRunComesOnceWhateverHappensMeanwhile() {
            List<RunId> all = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                ConversationKey key = ConversationKey.of("person" + i);
                all.add(0, run(i % 2 == 0 ? ended(key) : commit(engine.opens(key))));
            }
            List<RunId> seen = new ArrayList<>();
            RunQuery page = RunQuery.ALL.most(10);
            for (List<RunId> runs = found(page); !runs.isEmpty(); runs = found(page)) {
                seen.addAll(runs);
                commit(engine.opens(ConversationKey.of("later" + seen.size())));
                page = page.after(runs.get(runs.size() - 1));
            }
            assertThat(seen).containsExactlyElementsOf(all);
        }
    }

    @Nested
    class GivenEndedRuns {
        @Test
        void whenOneHasEnded_thenItSaysHowAndKeepsItsLastState() {
            Commit end = ended(SITI);
            StoredRun stored = store().runs(RunQuery.ALL).get(0);
            Commit.RunChange change = end.runs().get(0);
            Commit.Ended ended = Objects.requireNonNull(change.ended());
            assertThat(stored.run()).isEqualTo(ended.run());
            assertThat(stored.conversation()).isEqualTo(SITI);
            assertThat(stored.state()).isEqualTo(RunState.COMPLETED);
            assertThat(stored.ending()).isEqualTo(new StoredRun.Ending(Outcome.COMPLETED, "", NOON));
            State last = store().ended(change.run(), change.program());
            State expected = Objects.requireNonNull(ended.last());
            assertThat(last)
                    .isNotNull()
                    .satisfies(state ->
                            assertThat(state.encode(change.program())).isEqualTo(expected.encode(change.program())));
            assertThat(store().ended(new RunId(7), change.program())).isNull();
        }

        @Test
        void whenOneIsReopened_thenItIsOpenAndNotEnded() {
            Commit opens = commit(engine.opens(SITI));
            Commit answers = commit(engine.answers(SITI, "satu"));
            commit(engine.ends(SITI));
            Commit again =
                    new Commit(SITI, opens.state(), answers.runs(), List.of(), List.of(run(opens)), List.of(), null);
            commit(again);
            assertThat(store().runs(RunQuery.ALL)).extracting(StoredRun::state).containsExactly(RunState.WAITING);
            assertThat(store().ended(run(opens), opens.runs().get(0).program())).isNull();
            assertThat(store().openRuns()).isEqualTo(1);
        }

        @Test
        void whenOneEndedWithoutItsDefinition_thenItIsGoneWithItsTimers() {
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", NOON)));
            Commit ends = ended(BUDI);
            Commit.Ended left = new Commit.Ended(opens.state().runs().get(0), Outcome.CANCELLED, "gone", NOON, null);
            commit(new Commit(SITI, ends.state(), List.of(), List.of(), List.of(), List.of(left), null));
            assertThat(store().openRuns()).isZero();
            assertThat(due(NOON)).isEmpty();
            assertThat(found(RunQuery.ALL.state(RunState.CANCELLED))).containsExactly(run(opens));
            assertThat(store().ended(run(opens), opens.runs().get(0).program())).isNull();
        }
    }

    @Nested
    class GivenControls {
        @Test
        void whenNothingWasSaid_thenNothingIsPaused() {
            assertThat(store().controls()).isEqualTo(Controls.NONE);
        }

        @Test
        void whenTheProcessWasRestarted_thenTheyAreAsTheyWere() throws Exception {
            Controls controls = Controls.NONE
                    .with("first")
                    .with("second")
                    .with(PersonKey.of(SITI))
                    .withEverything();
            store().control(controls);
            restart();
            assertThat(store().controls()).isEqualTo(controls);
            store().control(controls.withoutEverything().without("first"));
            restart();
            assertThat(store().controls())
                    .isEqualTo(Controls.NONE.with("second").with(PersonKey.of(SITI)));
        }
    }

    @Nested
    class GivenTextsThatMatchNothing {
        @Test
        void whenTheyAreCounted_thenTheMostFrequentComesFirst() {
            commit(unmatched(engine.opens(SITI), "jam buka?", "Jam buka?"));
            commit(unmatched(engine.opens(BUDI), "ongkir", "ongkir"));
            commit(unmatched(engine.answers(SITI, "x"), "ongkir", "ONGKIR"));
            assertThat(store().unmatched(5))
                    .containsExactly(
                            new UnmatchedText("ongkir", 2, 0, "ONGKIR", NOON),
                            new UnmatchedText("jam buka?", 1, 0, "Jam buka?", NOON));
            assertThat(store().unmatched(1)).hasSize(1);
        }

        @Test
        void whenAWriterIsForgotten_thenTheirWordsGo() {
            commit(unmatched(engine.opens(SITI), "saya siti", "Saya Siti"));
            commit(unmatched(engine.opens(BUDI), "ongkir", "ongkir"));
            commit(unmatched(engine.answers(SITI, "x"), "ongkir", "ONGKIR siti"));
            store().forget(PersonKey.of(SITI));
            assertThat(store().unmatched(5)).extracting(UnmatchedText::text).containsExactly("ongkir");
            assertThat(store().unmatched(5).toString()).doesNotContain("siti");
            store().forget(PersonKey.of(BUDI));
            assertThat(store().unmatched(5)).isEmpty();
        }
    }

    @Nested
    class GivenStartsThatWait {
        private List<ConversationKey> queued() {
            List<ConversationKey> keys = new ArrayList<>();
            store().queued(keys::add);
            return keys;
        }

        @Test
        void whenOneWaitsInAConversation_thenThatIsFoundAlsoWhenNothingIsOpenThere() {
            commit(engine.opens(BUDI));
            Event event = Event.message("", SITI, "satu");
            Conversation conversation = new Conversation(ConversationState.NEW);
            conversation.queue("pesan", "", event);
            commit(new Commit(SITI, conversation.state(), List.of(), List.of()));
            assertThat(queued()).containsExactly(SITI);
            conversation.dropQueued(start -> true);
            commit(new Commit(SITI, conversation.state(), List.of(), List.of()));
            assertThat(queued()).isEmpty();
        }
    }

    @Nested
    class GivenSomebodyToForget {
        @Test
        void whenAConversationIsForgotten_thenNothingOfItIsLeft() {
            Commit end = ended(SITI);
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", NOON)));
            Commit budi = commit(engine.opens(BUDI));
            store().forget(SITI);
            assertThat(store().conversation(SITI).messages()).isZero();
            assertThat(found(RunQuery.ALL)).containsExactly(run(budi));
            assertThat(store().ended(run(end), end.runs().get(0).program())).isNull();
            assertThat(store().run(SITI, run(opens), opens.runs().get(0).program()))
                    .isNull();
            assertThat(due(NOON)).isEmpty();
            assertThat(store().conversations(PersonKey.of(SITI))).isEmpty();
            assertThat(opened()).containsExactly(BUDI);
            assertThat(store().openRuns()).isEqualTo(1);
            assertStored(budi);
        }

        @Test
        void whenNothingHappensToAForgottenOne_thenItDoesNotComeBack() {
            commit(engine.opens(SITI));
            store().forget(SITI);
            commit(new Commit(SITI, ConversationState.NEW, List.of(), List.of()));
            assertThat(store().conversations(PersonKey.of(SITI))).isEmpty();
        }

        @Test
        void whenAPersonIsAskedFor_thenAllTheirConversationsAreFound() {
            commit(engine.opens(SITI));
            ended(GROUP);
            commit(engine.opens(BUDI));
            commit(engine.opens(new ConversationKey("tenant", "", "x", SITI.person())));
            assertThat(store().conversations(PersonKey.of(SITI))).containsExactlyInAnyOrder(SITI, GROUP);
        }

        @Test
        void whenAPersonIsForgotten_thenNobodyOfThatNameIsPaused() {
            store().control(Controls.NONE.with(PersonKey.of(SITI)).with(PersonKey.of(BUDI)));
            store().forget(PersonKey.of(SITI));
            assertThat(store().controls()).isEqualTo(Controls.NONE.with(PersonKey.of(BUDI)));
        }
    }

    @Nested
    class GivenCounts {
        @Test
        void whenRunsComeAndGo_thenTheyAreCounted() {
            ended(GROUP);
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", NOON)));
            commit(engine.opens(BUDI));
            commit(engine.pauses(BUDI, engine.last(BUDI)));
            assertThat(store().counts().open()).isEqualTo(2);
            assertThat(store().counts().paused()).isEqualTo(1);
            assertThat(store().counts().waiting()).isEqualTo(1);
            assertThat(store().counts().ended()).isEqualTo(1);
            assertThat(store().counts().timers()).isEqualTo(1);
            assertThat(store().counts().conversations()).isEqualTo(3);
            commit(engine.resumes(BUDI, engine.last(BUDI)));
            assertThat(store().counts().paused()).isZero();
        }
    }

    @Nested
    class GivenABackup {
        @Test
        void whenItIsWrittenOrRefused_thenThatIsSaid(@TempDir Path folder) {
            commit(engine.opens(SITI));
            Path file = folder.resolve("backup");
            try {
                store().backup(file);
                assertThat(Files.exists(file)).isTrue();
            } catch (AlurException e) {
                assertThat(e.code()).isEqualTo("unsupported");
                assertThat(Files.exists(file)).isFalse();
            }
        }
    }
}
