package dev.alur.engine;

import static dev.alur.engine.SmallWorldSetting.act;
import static dev.alur.engine.SmallWorldSetting.ask;
import static dev.alur.engine.SmallWorldSetting.done;
import static dev.alur.engine.SmallWorldSetting.handoff;
import static dev.alur.engine.SmallWorldSetting.hold;
import static dev.alur.engine.SmallWorldSetting.oneOf;
import static dev.alur.engine.SmallWorldSetting.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.conversation.ConversationState;
import dev.alur.conversation.OpenRun;
import dev.alur.conversation.Waiting;
import dev.alur.model.Mode;
import dev.alur.program.Outcome;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.testing.ChangedState;
import dev.alur.testing.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Two runs of one conversation in every order of replies, timeouts, returns, a failure, and a cancel or stop: whatever the
 * order, each act is one the rules allow, and when nothing more comes everything has ended.
 */
class SmallWorldTest {
    private static final SmallWorldSetting ASK_ACT_SEND = SmallWorldSetting.of(
            "ask, act, send", workflow("w1", ask("q"), act(), done()), workflow("w2", ask("q"), act(), done()));

    private static final SmallWorldSetting TWO_QUESTIONS_AT_ONCE = SmallWorldSetting.of(
            "two questions at once",
            workflow("w1", oneOf(ask("a"), ask("b")), done()),
            workflow("w2", ask("q"), done()));

    private static final SmallWorldSetting UNDO =
            SmallWorldSetting.of("undo", workflow("w1", hold(), act(), done()), workflow("w2", ask("q"), done()));

    private static final SmallWorldSetting RESTART = SmallWorldSetting.of(
                    "restart",
                    Talk.mode(Mode.RESTART, workflow("w1", ask("q"), act(), done())),
                    workflow("w2", ask("q"), done()))
            .startedAgain("w1");

    private static final SmallWorldSetting QUEUED = SmallWorldSetting.of(
                    "queued",
                    Talk.mode(Mode.QUEUED, workflow("w1", ask("q"), act(), done())),
                    workflow("w2", ask("q"), done()))
            .startedAgain("w1");

    private static final SmallWorldSetting HANDOFF =
            SmallWorldSetting.of("handoff", workflow("w1", act(), handoff(), done()), workflow("w2", ask("q"), done()));

    @Nested
    class GivenEveryOrderOfAWorld {
        private void holds(SmallWorldSetting setting) {
            SmallWorldSearch search = new SmallWorldSearch(setting);
            assertThat(search.explore()).isNull();
            System.out.println("small world: " + setting.name() + ", " + search.states() + " states, " + search.steps()
                    + " steps");
            assertThat(search.states()).isGreaterThan(200);
            assertThat(search.interleavings()).isGreaterThan(BigInteger.valueOf(50_000));
        }

        @Test
        void whenTwoRunsAskActAndSend_thenEachIsOneTheRulesAllow() {
            holds(ASK_ACT_SEND);
        }

        @Test
        void whenOneAsksTwoQuestionsAtOnce_thenEachIsOneTheRulesAllow() {
            holds(TWO_QUESTIONS_AT_ONCE);
        }

        @Test
        void whenOneUndoes_thenEachIsOneTheRulesAllow() {
            holds(UNDO);
        }

        @Test
        void whenOneIsRestarted_thenEachIsOneTheRulesAllow() {
            holds(RESTART);
        }

        @Test
        void whenOneWaitsForTheOther_thenEachIsOneTheRulesAllow() {
            holds(QUEUED);
        }

        @Test
        void whenOneHandsThePersonOver_thenEachIsOneTheRulesAllow() {
            holds(HANDOFF);
        }
    }

    /** Orders that come to one state are gone through as one from there on: that is sound only if the state decides. */
    @Nested
    class GivenOrdersThatAreTakenAsOne {
        private @Nullable String difference(SmallWorldSetting setting, Function<SmallWorld, String> key) {
            SmallWorldSearch search = new SmallWorldSearch(setting, key);
            search.explore();
            String first = search.unmerged(4);
            return first == null ? Seeds.firstViolation(50, search::drawn) : first;
        }

        @Test
        void whenEachIsTakenForItself_thenItComesToTheSame() {
            assertThat(difference(ASK_ACT_SEND.withMessages(2), SmallWorld::key))
                    .isNull();
        }

        @Test
        void whenAStateLeavesOutWhatDecides_thenItIsNoticed() {
            assertThat(difference(ASK_ACT_SEND, world -> world.conversation().encode()))
                    .contains("does not say");
            assertThat(difference(ASK_ACT_SEND, world -> world.key().replaceAll("(until|next|PT)\\d+S?", "")))
                    .contains("does not say");
        }
    }

    @Nested
    class GivenAStoreThatSpoilsWhatItKeeps {
        private String reported(SmallWorldSetting setting, UnaryOperator<Commit> store) {
            return String.valueOf(new SmallWorldSearch(setting.with(store)).explore());
        }

        @Test
        void whenTimersAreLost_thenARunStaysOpen() {
            assertThat(reported(
                            ASK_ACT_SEND,
                            commit -> new Commit(commit.conversation(), commit.state(), commit.runs(), List.of())))
                    .contains("a run is open and nothing can come");
        }

        @Test
        void whenTheOrderOfQuestionsIsLost_thenTwoAreAskedAtOnce() {
            UnaryOperator<Commit> reversing = commit -> {
                List<Waiting> waiting = new ArrayList<>(commit.state().waiting());
                Collections.reverse(waiting);
                return with(commit, commit.state().runs(), waiting, commit.runs());
            };
            assertThat(reported(ASK_ACT_SEND.withMessages(1), reversing)).contains("two questions are asked at once");
        }

        @Test
        void whenACancelIsLost_thenTheRunGoesOnAfterIt() {
            UnaryOperator<Commit> reviving = commit -> {
                List<OpenRun> open = new ArrayList<>(commit.state().runs());
                List<Commit.RunChange> changes = new ArrayList<>();
                for (Commit.RunChange change : commit.runs()) {
                    Commit.Ended ended = change.ended();
                    State last = ended == null || ended.outcome() != Outcome.CANCELLED ? null : ended.last();
                    if (ended == null || last == null) {
                        changes.add(change);
                    } else {
                        open.add(ended.run());
                        changes.add(Commit.RunChange.open(change.run(), change.program(), last));
                    }
                }
                return with(commit, open, commit.state().waiting(), changes);
            };
            assertThat(reported(ASK_ACT_SEND, reviving)).containsAnyOf("after a cancel or stop", "after its end");
        }

        /** Three things in one order: run 1 is answered, is cancelled before its action returns, run 2 is answered in time. */
        @Test
        void whenOnlyOneOrderShowsIt_thenItIsFound() {
            UnaryOperator<Commit> forgetting = commit -> {
                boolean whileItActs = commit.runs().stream()
                        .map(Commit.RunChange::ended)
                        .anyMatch(ended -> ended != null
                                && ended.outcome() == Outcome.CANCELLED
                                && ended.last() != null
                                && ended.run().workflow().equals("w1")
                                && ended.last().at(w1(commit)).contains("act"));
                return whileItActs ? with(commit, commit.state().runs(), List.of(), commit.runs()) : commit;
            };
            assertThat(reported(ASK_ACT_SEND.withMessages(2), forgetting))
                    .contains("a message belonged to run 2, which did not get it")
                    .containsSubsequence("a message", "1 is cancelled", "a message]");
            assertThat(reported(ASK_ACT_SEND.withMessages(1), forgetting)).isEqualTo("null");
        }

        private Program w1(Commit commit) {
            return commit.runs().stream()
                    .map(Commit.RunChange::program)
                    .filter(program -> program.name().equals("w1"))
                    .findFirst()
                    .orElseThrow();
        }

        private Commit with(Commit commit, List<OpenRun> runs, List<Waiting> waiting, List<Commit.RunChange> changes) {
            ConversationState other =
                    ChangedState.of(commit.state()).runs(runs).waiting(waiting).state();
            return new Commit(commit.conversation(), other, changes, commit.timers());
        }
    }
}
