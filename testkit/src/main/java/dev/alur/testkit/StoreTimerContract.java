package dev.alur.testkit;

import static dev.alur.testkit.EngineCommits.drop;
import static dev.alur.testkit.EngineCommits.set;
import static dev.alur.testkit.EngineCommits.timers;
import static dev.alur.testkit.EngineCommits.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link StoreContract} asks of timers. */
abstract class StoreTimerContract extends StoreFixture {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @Nested
    class GivenTimers {
        @Test
        void whenNothingIsStored_thenNothingIsDue() {
            assertThat(store().nextDue()).isNull();
            assertThat(due(LATER)).isEmpty();
        }

        @Test
        void whenTheTimeHasCome_thenTheTimerIsHandedOutAsItWasSet() {
            Commit opens = engine.opens(ConversationKey.inGroup("Grup Promo ☕", "+6281200000001"));
            RunId run = opens.runs().get(0).run();
            Token token = new Token("pesan/tanya ☕#1", 7, 3);
            commit(with(opens, new Commit.TimerChange(run, token, LATER)));
            assertThat(store().nextDue()).isEqualTo(LATER);
            assertThat(due(LATER.minusMillis(1))).isEmpty();
            assertThat(store().due(LATER, 10)).containsExactly(new Timer(opens.conversation(), run, token, LATER));
        }

        @Test
        void whenTheyWereSetInAnyOrder_thenTheEarliestComesFirst() {
            Commit siti = engine.opens(SITI);
            Commit budi = engine.opens(BUDI);
            commit(with(
                    siti,
                    set(siti, "third", LATER.plusMillis(2)),
                    set(siti, "first", LATER),
                    set(siti, "fifth", LATER.plusSeconds(9))));
            commit(with(budi, set(budi, "fourth", LATER.plusSeconds(1)), set(budi, "second", LATER.plusMillis(1))));
            assertThat(store().nextDue()).isEqualTo(LATER);
            assertThat(due(LATER.plusSeconds(9))).containsExactly("first", "second", "third", "fourth", "fifth");
        }

        @Test
        void whenTimesAreEqual_thenTheyComeInOrderOfCreation() {
            List<String> expected = new ArrayList<>();
            for (int person = 0; person < 20; person++) {
                Commit opens = engine.opens(ConversationKey.of("p" + (person * 7) % 20));
                commit(with(opens, set(opens, "a" + person, LATER), set(opens, "b" + person, LATER)));
                expected.addAll(List.of("a" + person, "b" + person));
            }
            assertThat(due(LATER)).containsExactlyElementsOf(expected);
        }

        @Test
        void whenFewerAreAskedFor_thenTheRestComesNext() {
            Commit opens = engine.opens(SITI);
            commit(with(
                    opens,
                    set(opens, "a", LATER),
                    set(opens, "b", LATER.plusSeconds(1)),
                    set(opens, "c", LATER.plusSeconds(2))));
            assertThat(store().due(LATER.plusSeconds(9), 2))
                    .extracting(timer -> timer.token().path())
                    .containsExactly("a", "b");
            assertThat(store().nextDue()).isEqualTo(LATER.plusSeconds(2));
            assertThat(due(LATER.plusSeconds(9))).containsExactly("c");
        }

        @Test
        void whenATimerWasHandedOut_thenItIsNotHandedOutAgain() {
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", LATER)));
            assertThat(due(LATER)).containsExactly("a");
            assertThat(due(LATER)).isEmpty();
            assertThat(store().nextDue()).isNull();
        }

        @Test
        void whenATimerIsSetAgain_thenOnlyTheNewTimeCounts() {
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", LATER)));
            commit(timers(opens, set(opens, "a", LATER.plusSeconds(5))));
            assertThat(due(LATER.plusSeconds(4))).isEmpty();
            assertThat(due(LATER.plusSeconds(5))).containsExactly("a");
            commit(timers(opens, set(opens, "a", LATER.plusSeconds(9))));
            assertThat(due(LATER.plusSeconds(9))).as("after it was handed out").containsExactly("a");
        }

        @Test
        void whenATimerIsDropped_thenItIsNeverDue() {
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", LATER), set(opens, "b", LATER)));
            commit(timers(opens, drop(opens, "a")));
            assertThat(due(LATER)).containsExactly("b");
        }

        @Test
        void whenOneCommitSetsAndDropsATimer_thenTheLastWordCounts() {
            Commit opens = engine.opens(SITI);
            commit(with(
                    opens,
                    set(opens, "gone", LATER),
                    drop(opens, "gone"),
                    drop(opens, "stays"),
                    set(opens, "stays", LATER)));
            assertThat(due(LATER)).containsExactly("stays");
        }

        @Test
        void whenTokensDifferByVisitOrAttempt_thenTheyAreDifferentTimers() {
            Commit opens = engine.opens(SITI);
            RunId run = opens.runs().get(0).run();
            commit(with(
                    opens,
                    new Commit.TimerChange(run, new Token("a", 1, 1), LATER),
                    new Commit.TimerChange(run, new Token("a", 2, 1), LATER),
                    new Commit.TimerChange(run, new Token("a", 1, 2), LATER)));
            commit(timers(opens, new Commit.TimerChange(run, new Token("a", 2, 1), null)));
            assertThat(store().due(LATER, 10))
                    .extracting(timer -> timer.token().toString())
                    .containsExactly("a#1", "a#1.2");
        }

        @Test
        void whenTheRunEnds_thenItsTimersAreGone() {
            Commit opens = commit(engine.opens(SITI));
            commit(timers(opens, set(opens, "left over", LATER)));
            engine.answers(SITI, "x");
            commit(EngineCommits.with(engine.ends(SITI)));
            assertThat(store().nextDue()).isNull();
            assertThat(due(LATER.plus(Duration.ofDays(1)))).isEmpty();
        }

        @Test
        void whenTheConversationHasATimerOfItsOwn_thenItOutlivesTheRun() {
            Commit opens = engine.opens(SITI);
            Token idle = new Token("@idle", 1, 1);
            commit(with(opens, new Commit.TimerChange(RunId.NONE, idle, LATER), set(opens, "run's", LATER)));
            engine.answers(SITI, "x");
            commit(EngineCommits.with(engine.ends(SITI)));
            assertThat(store().due(LATER, 10)).containsExactly(new Timer(SITI, RunId.NONE, idle, LATER));
            commit(timers(opens, new Commit.TimerChange(RunId.NONE, idle, null)));
            opened();
            assertThat(due(LATER)).isEmpty();
        }
    }

    @Nested
    class GivenAnEngineThatBegins {
        @Test
        void whenATimerWasHandedOutAndNotDropped_thenItIsHandedOutAgain() {
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "dropped", LATER), set(opens, "kept", LATER), set(opens, "later", LATER)));
            store().due(LATER, 2);
            commit(timers(opens, drop(opens, "dropped")));
            opened();
            assertThat(store().nextDue()).isEqualTo(LATER);
            assertThat(due(LATER)).containsExactly("kept", "later");
            assertThat(due(LATER)).isEmpty();
        }

        @Test
        void whenNoTimerWasHandedOut_thenNoneComesTwice() {
            Commit opens = engine.opens(SITI);
            commit(with(opens, set(opens, "a", LATER)));
            opened();
            opened();
            assertThat(due(LATER)).containsExactly("a");
            assertThat(due(LATER)).isEmpty();
        }

        @Test
        void whenTheProcessWasRestarted_thenTimersAreAsTheyWere() throws Exception {
            Commit opens = engine.opens(SITI);
            Token idle = new Token("@idle", 1, 1);
            commit(with(
                    opens,
                    new Commit.TimerChange(RunId.NONE, idle, LATER),
                    set(opens, "b", LATER),
                    set(opens, "a", LATER),
                    set(opens, "dropped", LATER)));
            commit(timers(opens, drop(opens, "dropped")));
            store().due(LATER, 1);
            restart();
            assertThat(due(LATER)).containsExactly("@idle", "b", "a");
        }
    }
}
