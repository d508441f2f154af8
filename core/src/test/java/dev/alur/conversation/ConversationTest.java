package dev.alur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Awaited;
import dev.alur.model.Mode;
import dev.alur.program.Effect.Listening;
import dev.alur.program.Limits;
import dev.alur.program.Token;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {
    private static final ConversationKey BUDI = ConversationKey.of("+6281");
    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);
    private static final Token ASK = new Token("ask", 1, 1);
    private static final Awaited REPLY = new Awaited.Reply(Awaited.Take.TAKEN);

    private Conversation conversation = new Conversation(ConversationState.NEW);

    private static Event says(String id, String text) {
        return Event.message(id, BUDI, text);
    }

    private void run(RunId run, String workflow) {
        conversation.started(new OpenRun(run, workflow, "hash", NOW));
    }

    private Gate gate(Mode mode, Instant now) {
        Gate gate = conversation.gate("order", "", mode, Limits.DEFAULT, now);
        if (gate instanceof Gate.Queued) {
            conversation.queue("order", "", says("", "order"));
        }
        return gate;
    }

    /** Keeps and reads the state, as between two events. */
    private void betweenEvents() {
        conversation = new Conversation(conversation.state());
    }

    @Nested
    class GivenAnEventThatCame {
        @Test
        void whenItComesAgainWithinEightDays_thenItIsADuplicate() {
            conversation.claim(says("m1", "hai"), NOW);
            betweenEvents();

            assertThat(conversation.claim(says("m1", "hai"), NOW.plus(Duration.ofDays(8))))
                    .isEqualTo(new Claim.Duplicate());
            assertThat(conversation.messages()).isEqualTo(1);
        }

        @Test
        void whenItComesAgainAfterEightDays_thenItIsNew() {
            conversation.claim(says("m1", "hai"), NOW);

            assertThat(conversation.claim(
                            says("m1", "hai"), NOW.plus(Duration.ofDays(8)).plusMillis(1)))
                    .isInstanceOf(Claim.Free.class);
        }

        @Test
        void whenAThousandOthersCame_thenTheOldestIsForgottenAndNoMoreAreKept() {
            for (int i = 0; i <= 1_000; i++) {
                conversation.claim(says("m" + i, "hai"), NOW);
            }

            assertThat(conversation.state().seen().size()).isEqualTo(1_000);
            assertThat(conversation.firstTime(says("m1000", ""), NOW)).isFalse();
            assertThat(conversation.firstTime(says("m0", ""), NOW)).isTrue();
        }

        @Test
        void whenAnotherKindOfEventHasItsId_thenThatIsNoDuplicate() {
            conversation.claim(says("m1", "hai"), NOW);
            Event paid = Event.named("m1", "paid", BUDI, Map.of());
            Event delivered = new Event("m1", Event.Kind.STATUS, "delivered", BUDI, "", Map.of());
            Event read = new Event("m1", Event.Kind.STATUS, "read", BUDI, "", Map.of());
            for (Event other : List.of(paid, delivered, read)) {
                assertThat(conversation.claim(other, NOW)).isInstanceOf(Claim.Free.class);
                assertThat(conversation.claim(other, NOW)).isEqualTo(new Claim.Duplicate());
            }
        }

        @Test
        void whenItHasNoId_thenItIsNeverADuplicate() {
            conversation.claim(says("", "hai"), NOW);
            assertThat(conversation.claim(says("", "hai"), NOW)).isInstanceOf(Claim.Free.class);
        }
    }

    @Nested
    class GivenWordsThatMeanTheSameEverywhere {
        @ParameterizedTest
        @ValueSource(strings = {"stop", " STOP ", "Berhenti"})
        void whenTheyAreTheWholeMessage_thenThePersonOptsOut(String text) {
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            assertThat(conversation.claim(says("", text), NOW)).isEqualTo(new Claim.OptOut());
        }

        @ParameterizedTest
        @ValueSource(strings = {"batal", "Cancel "})
        void whenAQuestionIsOpen_thenItsRunIsCancelled(String text) {
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            assertThat(conversation.claim(says("", text), NOW)).isInstanceOf(Claim.CancelWord.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"batal", "tolong stop dulu", "jangan berhenti"})
        void whenNoQuestionIsOpenOrTheyArePartOfMore_thenTheyAreWordsLikeOthers(String text) {
            assertThat(conversation.claim(says("", text), NOW)).isInstanceOf(Claim.Free.class);
        }
    }

    @Nested
    class GivenSeveralWhoListen {
        @Test
        void whenAReplyComes_thenTheQuestionTakesItBeforeAnEarlierWait() {
            conversation.listen(SECOND, new Token("wait_for", 1, 1), REPLY, Listening.WAIT);
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            conversation.listen(
                    SECOND, new Token("n", 1, 1), new Awaited.Reply(Awaited.Take.NOTICED), Listening.NOTICE);

            Claim.Taken taken = (Claim.Taken) conversation.claim(says("", "dua"), NOW);

            assertThat(taken.by().run()).isEqualTo(FIRST);
            assertThat(taken.noticed()).extracting(Waiting::token).containsExactly(new Token("n", 1, 1));
        }

        @Test
        void whenASecondQuestionIsAsked_thenItsPromptIsHeldUntilTheFirstIsClosed() {
            Token prompt = new Token("ask/prompt", 1, 1);
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            assertThat(conversation.holds(FIRST, prompt)).isFalse();
            conversation.listen(SECOND, ASK, REPLY, Listening.QUESTION);
            assertThat(conversation.holds(SECOND, prompt)).isTrue();
            betweenEvents();

            Waiting due = conversation.disarm(FIRST, ASK);

            assertThat(due)
                    .isNotNull()
                    .extracting(Waiting::run, Waiting::prompt)
                    .containsExactly(SECOND, prompt);
            assertThat(conversation.holds(SECOND, prompt)).isFalse();
        }

        @Test
        void whenTheFirstIsAskedAgain_thenItKeepsItsTurn() {
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            conversation.listen(SECOND, ASK, REPLY, Listening.QUESTION);
            conversation.holds(SECOND, new Token("ask/prompt", 1, 1));

            conversation.listen(FIRST, new Token("ask", 1, 2), REPLY, Listening.QUESTION);

            assertThat(conversation.disarm(FIRST, ASK)).isNull();
            assertThat(conversation.question())
                    .isNotNull()
                    .extracting(Waiting::run)
                    .isEqualTo(FIRST);
        }

        @Test
        void whenANamedEventOrAStatusComes_thenOnlyThoseWhoWaitForItAreTold() {
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            conversation.listen(SECOND, new Token("paid", 1, 1), Awaited.event("Order Paid"), Listening.WAIT);

            Claim claim = conversation.claim(Event.named("", "order_paid", BUDI, Map.of()), NOW);

            assertThat(((Claim.Free) claim).noticed()).extracting(Waiting::run).containsExactly(SECOND);
            assertThat(((Claim.Free) conversation.claim(Event.named("", "other", BUDI, Map.of()), NOW)).noticed())
                    .isEmpty();
        }
    }

    @Nested
    class GivenAnOpenRunOfTheWorkflow {
        @Test
        void whenTheModeIsSingle_thenAStartIsRefusedWithItsReason() {
            run(FIRST, "order");
            assertThat(gate(Mode.SINGLE, NOW)).isEqualTo(new Gate.Refused("single: r1 is open"));
        }

        @Test
        void whenTheModeIsRestart_thenTheOpenRunEnds() {
            run(FIRST, "order");
            assertThat(((Gate.Open) gate(Mode.RESTART, NOW)).cancel())
                    .extracting(OpenRun::run)
                    .containsExactly(FIRST);
        }

        @Test
        void whenTheModeIsQueued_thenTenStartsWaitAndTheNextIsRefused() {
            run(FIRST, "order");
            for (int i = 0; i < 10; i++) {
                assertThat(gate(Mode.QUEUED, NOW)).isEqualTo(new Gate.Queued());
            }
            assertThat(gate(Mode.QUEUED, NOW)).isInstanceOf(Gate.Refused.class);
            assertThat(conversation.nextQueued(start -> true)).isNull();

            conversation.ended(FIRST);

            assertThat(conversation.nextQueued(start -> true)).isNotNull();
            assertThat(conversation.state().queued()).hasSize(9);
        }

        @Test
        void whenTheModeIsParallel_thenBothRun() {
            run(FIRST, "order");
            assertThat(gate(Mode.PARALLEL, NOW)).isEqualTo(new Gate.Open(java.util.List.of()));
        }

        @Test
        void whenFiveStartedWithinAMinute_thenTheSixthIsRefusedUntilTheMinuteIsOver() {
            for (int i = 1; i <= 5; i++) {
                run(new RunId(i), "order");
                conversation.ended(new RunId(i));
            }
            assertThat(gate(Mode.PARALLEL, NOW.plusSeconds(59))).isInstanceOf(Gate.Refused.class);
            assertThat(gate(Mode.PARALLEL, NOW.plusSeconds(60))).isInstanceOf(Gate.Open.class);
        }

        @Test
        void whenTwentyRunsOfOthersAreOpen_thenNoMoreStart() {
            for (int i = 1; i <= 20; i++) {
                run(new RunId(i), "other" + i);
            }
            assertThat(gate(Mode.SINGLE, NOW)).isInstanceOf(Gate.Refused.class);
        }
    }

    @Nested
    class GivenARunWhoseDefinitionIsMissing {
        private Conversation without(String workflow) {
            return new Conversation(
                    conversation.state(), Words.DEFAULT, run -> !run.workflow().equals(workflow));
        }

        @Test
        void whenItsQuestionIsOpen_thenItNeitherTakesNorKeepsBackAnything() {
            run(FIRST, "gone");
            run(SECOND, "order");
            conversation.listen(FIRST, ASK, REPLY, Listening.QUESTION);
            assertThat(without("gone").claim(says("", "dua"), NOW)).isInstanceOf(Claim.Free.class);
            assertThat(without("gone").claim(says("", "batal"), NOW)).isInstanceOf(Claim.Free.class);

            Conversation other = without("gone");
            other.listen(SECOND, ASK, REPLY, Listening.QUESTION);
            assertThat(other.holds(SECOND, new Token("ask/prompt", 1, 1))).isFalse();
            assertThat(conversation.claim(says("", "dua"), NOW)).isInstanceOf(Claim.Taken.class);
        }

        @Test
        void whenItGaveThePersonToAHuman_thenTheBotSpeaks() {
            run(FIRST, "gone");
            conversation.listen(FIRST, ASK, new Awaited.Returned(), Listening.HANDOFF);
            assertThat(conversation.isWithHuman()).isTrue();
            assertThat(without("gone").isWithHuman()).isFalse();
        }
    }

    @Test
    void whenAnUnmatchedMessageWasAnswered_thenTheNextIsAnsweredAfterItsTime() {
        conversation.answeredUnmatched("help", NOW);
        betweenEvents();

        Duration every = Duration.ofHours(1);
        assertThat(conversation.mayAnswerUnmatched(
                        "help", every, NOW.plus(every).minusMillis(1)))
                .isFalse();
        assertThat(conversation.mayAnswerUnmatched("help", every, NOW.plus(every)))
                .isTrue();
        assertThat(conversation.mayAnswerUnmatched("other", every, NOW)).isTrue();
    }

    @Nested
    class GivenARunThatNobodyAskedFor {
        private Lane lane() {
            OpenRun run = conversation.run(FIRST);
            assertThat(run).isNotNull();
            return run.lane();
        }

        private void start() {
            conversation.started(new OpenRun(FIRST, "news", "", "hash", NOW, Lane.CAMPAIGN, OpenRun.Cause.OTHER));
        }

        @Test
        void whenItIsWrittenDownAndRead_thenItIsACampaignStill() {
            start();
            conversation = new Conversation(
                    ConversationState.decode(conversation.state().encode()));
            assertThat(lane()).isEqualTo(Lane.CAMPAIGN);
        }

        @Test
        void whenThePersonAnswers_thenItIsOneTheyWaitFor() {
            start();
            conversation.answered(FIRST);
            betweenEvents();
            assertThat(lane()).isEqualTo(Lane.LIVE);
        }
    }
}
