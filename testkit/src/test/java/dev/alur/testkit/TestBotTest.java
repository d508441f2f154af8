package dev.alur.testkit;

import static dev.alur.testkit.Coffee.BUDI;
import static dev.alur.testkit.Coffee.SITI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.engine.Engine;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.program.Note;
import dev.alur.program.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestBotTest {
    @RegisterExtension
    final TestBot bot = TestBot.of(Coffee.ORDERS)
            .startingAt(Instant.parse("2026-01-05T02:00:00Z"))
            .zone(ZoneId.of("Asia/Jakarta"));

    private final TestUser siti = bot.user(SITI);
    private final TestUser budi = bot.user(BUDI);

    @Nested
    class GivenAConversation {
        @Test
        void whenItGoesAsExpected_thenNothingFails() {
            bot.given("check_stock").returns(Map.of("stock", 9));
            siti.says("mau pesan kopi").hears("Mau berapa bungkus?").hearsNothing();
            siti.says("dua").hearsContaining("2 bungkus", "9");
            assertThat(bot).hasSent("Mau berapa bungkus?", "Siap, 2 bungkus. Sisa 9.");
            assertThat(bot).hasSentTo(SITI, "Mau berapa bungkus?", "Siap, 2 bungkus. Sisa 9.");
            assertThat(bot).hasCalled("check_stock", Map.of("qty", 2)).hasEnded("orders", Outcome.COMPLETED);
            assertThat(bot).hasNothingUnread().hasOpenRuns(0).hasNoWarnings();
            assertThat(bot).hasCompletedSteps("check_stock");
        }

        @Test
        void whenPeopleTalkAtOnce_thenEachReadsTheirOwn() {
            bot.given("check_stock").returns(Map.of("stock", 9));
            siti.says("pesan");
            budi.says("beli").hears("Mau berapa bungkus?").says("3").hears(Pattern.compile("Siap, 3 .*"));
            siti.hears("Mau berapa bungkus?").hearsNothing();
            assertThat(siti.runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.workflow()).isEqualTo("orders"));
            assertThat(budi.runs()).isEmpty();
        }

        @Test
        void whenItWasWrong_thenTheFailureShowsWhatHappened() {
            siti.has(Map.of("name", "Siti"));
            siti.says("pesan");
            assertThatThrownBy(() -> siti.hears("Halo"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected \"Halo\" to Siti but it was \"Mau berapa bungkus?\"")
                    .hasMessageContaining("Mon 5 Jan 09:00  Siti: pesan\n")
                    .hasMessageContaining("bot → Siti: Mau berapa bungkus?");
            assertThatThrownBy(siti::next).hasMessageContaining("expected a message to Siti but there is no unread");
        }

        @Test
        void whenSomethingIsUnread_thenItIsSaid() {
            siti.says("pesan");
            assertThatThrownBy(siti::hearsNothing).hasMessageContaining("there was \"Mau berapa bungkus?\"");
            assertThatThrownBy(() -> assertThat(bot).hasNothingUnread()).hasMessageContaining(" to " + SITI);
            assertThatThrownBy(() -> assertThat(bot).hasSentNothing()).hasMessageContaining("Mon 5 Jan 09:00");
            assertThatThrownBy(() -> assertThat(bot).hasEnded("orders", Outcome.COMPLETED))
                    .hasMessageContaining("no run of it has ended");
            assertThatThrownBy(() -> assertThat(bot).hasOpenRuns(0)).hasMessageContaining("there are 1");
        }

        @Test
        void whenItRestarts_thenItGoesOn() {
            bot.given("check_stock").returns(Map.of("stock", 9));
            siti.says("pesan").hears("Mau berapa bungkus?");
            bot.restarts();
            siti.says("1").hears("Siap, 1 bungkus. Sisa 9.");
        }

        @Test
        void whenTheSameMessageComesTwice_thenItIsTakenOnce() {
            siti.says("pesan", "wamid.1")
                    .says("pesan", "wamid.1")
                    .hears("Mau berapa bungkus?")
                    .hearsNothing();
            assertThat(bot.transcript()).contains("delivered twice, taken once");
        }

        @Test
        void whenAMessageIsPlaceBound_thenTheChatIsTheGroup() {
            siti.in("Grup Promo").says("pesan").hears("Mau berapa bungkus?");
            siti.hearsNothing();
        }

        @Test
        void whenItIsAskedWhy_thenTriggersAreExplained() {
            assertThat(siti.why("pesan").toString()).contains("orders: starts");
            assertThat(bot).hasSentNothing();
        }
    }

    @Nested
    class GivenTime {
        @Test
        void whenTwoHoursPass_thenTheQuestionIsOver() {
            siti.says("pesan");
            bot.passes(Duration.ofHours(2).minusSeconds(1));
            assertThat(bot).hasOpenRuns(1);
            bot.passes(Duration.ofSeconds(1));
            assertThat(bot).hasEnded("orders", Outcome.INCOMPLETE);
            assertThat(bot.clock().instant()).isEqualTo("2026-01-05T04:00:00Z");
        }

        @Test
        void whenAnotherTestRan_thenItIsTheBeginningAgain() {
            assertThat(bot.time().instant()).isEqualTo("2026-01-05T02:00:00Z");
            assertThat(bot).hasSentNothing();
        }
    }

    @Nested
    class GivenActions {
        @Test
        void whenAStubFailsTwice_thenTheThirdAttemptCounts() {
            Stub stock = bot.given("check_stock")
                    .fails(FailureKind.TIMEOUT)
                    .fails(FailureKind.API_FAILURE)
                    .returns(Map.of("stock", 1));
            siti.says("pesan").says("1");
            assertThat(stock.attempts()).isEqualTo(1);
            bot.passes(Duration.ofMinutes(1));
            assertThat(stock.attempts()).isEqualTo(3);
            assertThat(bot).hasEnded("orders", Outcome.COMPLETED);
            assertThat(bot.calls("check_stock")).hasSize(3);
            assertThat(bot.listener().notes(Note.Kind.FAILED)).hasSize(2);
        }

        @Test
        void whenNothingSuppliesAnAction_thenTheRunSaysSo() {
            siti.says("pesan").says("1");
            assertThat(bot).hasEnded("orders", Outcome.FAILED);
            assertThat(bot.transcript()).contains("say given(\"check_stock\").returns(…)");
        }

        @Test
        void whenTheCallWasAnother_thenTheFailureShowsIt() {
            bot.given("check_stock").returns(Map.of("stock", 1));
            siti.says("pesan").says("1");
            assertThatThrownBy(() -> assertThat(bot).hasCalled("check_stock", Map.of("qty", 2)))
                    .hasMessageContaining("it was called with [{qty=1}]");
            assertThatThrownBy(() -> assertThat(bot).hasCalled("pay"))
                    .hasMessageContaining("only these were called: [send, check_stock]");
            assertThatThrownBy(() -> assertThat(bot).hasNotCalled("check_stock"))
                    .hasMessageContaining("qty=1");
        }
    }

    @Nested
    class GivenTheChannel {
        @Test
        void whenItFails_thenTheMessageIsTriedAgain() {
            bot.given("check_stock").returns(Map.of("stock", 9));
            siti.says("pesan").hears("Mau berapa bungkus?");
            bot.channel().failsOnce(FailureKind.API_FAILURE);
            siti.says("2").hearsNothing();
            bot.passes(Duration.ofMinutes(1));
            siti.hears("Siap, 2 bungkus. Sisa 9.");
            assertThat(bot.channel().attempts()).hasSize(3);
            assertThat(bot.channel().attempts().get(1).key())
                    .isEqualTo(bot.channel().attempts().get(2).key());
        }

        @Test
        void whenItRefusesForNow_thenTheMessageComesLater() {
            bot.channel().refusesUntil(Instant.parse("2026-01-05T02:30:00Z"));
            siti.says("pesan");
            bot.passes(Duration.ofMinutes(29));
            siti.hearsNothing();
            bot.passes(Duration.ofMinutes(1));
            siti.hears("Mau berapa bungkus?");
        }

        @Test
        void whenItIsDown_thenNothingArrivesUntilItRecovers() {
            bot.channel().fails(Failure.notYet("down", Instant.parse("2026-01-05T03:00:00Z")));
            siti.says("pesan").hearsNothing();
            bot.channel().recovers();
            bot.passes(Duration.ofHours(1));
            siti.hears("Mau berapa bungkus?");
        }

        @Test
        void whenTheReplyComesBeforeTheAnswerOfTheSend_thenItIsTaken() {
            bot.given("check_stock").returns(Map.of("stock", 9));
            bot.channel().holds();
            siti.says("pesan").hears("Mau berapa bungkus?").says("2").hearsNothing();
            bot.channel().releases();
            siti.hears("Siap, 2 bungkus. Sisa 9.");
        }
    }

    @Nested
    class GivenABotAsTheHostBuildsIt {
        @RegisterExtension
        final TestBot own = TestBot.of(() -> Engine.builder()
                .add(Coffee.ORDERS)
                .action("check_stock", call -> Map.of("stock", 100))
                .channel(message -> {
                    throw new IllegalStateException("the real channel");
                }));

        @Test
        void whenItRuns_thenItsCodeDoesAndItsChannelDoesNot() {
            own.user(SITI).says("pesan").says("5").hears("Mau berapa bungkus?").hears("Siap, 5 bungkus. Sisa 100.");
            assertThat(own).hasCalled("check_stock", Map.of("qty", 5));
        }

        @Test
        void whenAStubStandsIn_thenTheCodeDoesNotRun() {
            own.given("check_stock").returns(Map.of("stock", 1));
            own.user(SITI).says("pesan").says("5");
            assertThat(own.texts()).endsWith("Siap, 5 bungkus. Sisa 1.");
        }
    }

    @Test
    void whenThereIsNoJUnit_thenItStartsWhenItIsUsed() {
        try (TestBot plain = TestBot.of(Coffee.ORDERS.definitions())) {
            assertThat(plain.transcript()).isEmpty();
            plain.user(SITI).says("pesan").hears("Mau berapa bungkus?");
        }
    }

    @Test
    void whenAWorkflowIsStartedByHand_thenItsTriggersAreNotAsked() {
        assertThat(bot.starts("orders", siti, Map.of()).isStarted()).isTrue();
        siti.hears("Mau berapa bungkus?");
    }
}
