package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.interrupting;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.pause;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.model.Condition;
import dev.alur.model.Options;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A human has the person: the bot is silent, and goes on where it was when they are given back. */
class HandoffTest {
    private static final Step HANDOFF =
            new Step.Handoff(Options.NONE, null, "{{message.text}}", Duration.ofHours(3), List.of(send("Agen sibuk")));
    private static final Workflow AGENT = on("agen", HANDOFF, send("Selamat kembali"));
    private static final Workflow ORDER = on("pesan", ask("qty", "Berapa?"), send("Dapat {{qty}}"));
    private static final Workflow GREET = on("hai", send("Halo"));

    private static Talk talk(Workflow... more) {
        return Talk.with(builder -> builder.owner("+6280").returnWords("kembali"), more);
    }

    @Nested
    class GivenAStepThatHandsOff {
        private final Talk talk = talk(AGENT, GREET, ORDER).says("agen dong");

        @Test
        void whenThePersonWrites_thenTheBotIsSilentAndCountsAllTheSame() {
            assertThat(talk.heard()).containsExactly("+6280: agen dong");
            talk.says("hai", "pesan", "batal");
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.decided).containsOnlyOnce("started agen as r1").contains("with a human");
            assertThat(talk.state().messages()).isEqualTo(4);
        }

        @Test
        void whenAMessageComesTwice_thenTheSecondIsADuplicate() {
            assertThat(talk.says(BUDI, "m7", "hai")).isEqualTo(Intake.TAKEN);
            assertThat(talk.says(BUDI, "m7", "hai")).isEqualTo(Intake.DUPLICATE);
        }

        @Test
        void whenThePersonAsksForTheBot_thenTheRunGoesOnAndWhatWasSaidIsNotAnswered() {
            talk.says("hai");
            talk.heard();
            talk.says("Bot");
            assertThat(talk.heard()).containsExactly("Selamat kembali");
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenTheProcessEndsMeanwhile_thenTheBotIsSilentStill() {
            talk.heard();
            talk.restart();
            talk.says("hai");
            assertThat(talk.heard()).isEmpty();
            talk.engine.giveBack(BUDI);
            assertThat(talk.heard()).containsExactly("Selamat kembali");
        }

        @Test
        void whenTheTimeIsOver_thenTheRunGoesOnAndTheBotSpeaks() {
            talk.heard();
            talk.passes(Duration.ofHours(3)).says("hai");
            assertThat(talk.heard()).containsExactly("Agen sibuk", "Selamat kembali", "Halo");
        }

        @Test
        void whenTheHostsWordOrTheAgentsIsSaid_thenThePersonIsGivenBack() throws Exception {
            talk.heard();
            talk.says("kembali");
            assertThat(talk.heard()).containsExactly("Selamat kembali");
            talk.says("agen");
            assertThat(talk.engine.say(BUDI, " #SELESAI ").get()).isEqualTo(Said.GIVEN_BACK);
            assertThat(talk.heard()).containsExactly("+6280: agen", "Selamat kembali");
        }

        @Test
        void whenTheAgentSpeaks_thenItIsSentAndNothingElseHappens() throws Exception {
            talk.heard();
            assertThat(talk.engine.say(BUDI, "Saya Rina").get()).isEqualTo(Said.SENT);
            assertThat(talk.heard()).containsExactly("Saya Rina");
            assertThat(talk.state().particulars().held()).isNotNull();
        }

        @Test
        void whenTheChannelRefuses_thenTheAgentHearsOfIt() {
            Talk broken = Talk.with(builder -> builder.action("send", call -> {
                throw new IllegalStateException("no line");
            }));
            CompletableFuture<Said> said = broken.engine.say(BUDI, "Halo");
            assertThatThrownBy(said::get)
                    .hasCauseInstanceOf(AlurException.class)
                    .hasMessageContaining("no line");
        }

        @Test
        void whenTheOptOutWordIsSaid_thenItCountsAndEveryRunEnds() {
            talk.says("stop");
            assertThat(talk.ended).containsExactly("agen cancelled opted_out");
            talk.heard();
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenAnEventOrAScheduleWouldStart_thenItIsRefusedExceptByHand() throws Exception {
            Talk other = talk(
                            AGENT,
                            Talk.on(
                                    new Trigger.EventPublished("paid", Condition.ALWAYS),
                                    "thanks",
                                    send("Terima kasih")))
                    .says("agen");
            other.heard();
            other.engine.publish("paid", BUDI, Map.of());
            assertThat(other.heard()).isEmpty();
            assertThat(other.decided).contains("thanks refused: a human has the person");
            other.engine.start("thanks", BUDI, Map.of()).get();
            assertThat(other.heard()).containsExactly("Terima kasih");
        }

        @Test
        void whenAskedWhy_thenItSaysThatAHumanHasThePerson() {
            assertThat(talk.why("hai")).contains("with a human").contains("hai: not asked");
            assertThat(talk.why("bot")).contains("given back by word");
        }
    }

    @Nested
    class GivenOtherOpenRuns {
        @Test
        void whenAnInterruptingRunHandsOff_thenTheQuestionIsAskedAgainAfterwards() {
            Workflow agent = interrupting("agen", HANDOFF);
            Talk talk = talk(ORDER, agent).says("pesan", "agen", "2");
            assertThat(talk.heard()).containsExactly("Berapa?", "+6280: agen");
            talk.says("bot");
            assertThat(talk.heard()).containsExactly("Berapa?");
            talk.says("2");
            assertThat(talk.heard()).containsExactly("Dapat 2");
        }

        @Test
        void whenTheirTimersComeDue_thenTheyAreHeldUntilThePersonIsBack() {
            Talk talk = talk(on("nanti", pause(Duration.ofMinutes(10)), send("Sekarang")), AGENT);
            talk.says("nanti", "agen").passes(Duration.ofHours(1));
            assertThat(talk.heard()).containsExactly("+6280: agen");
            talk.says("bot");
            assertThat(talk.heard()).containsExactlyInAnyOrder("Selamat kembali", "Sekarang");
        }

        @Test
        void whenTheHostPausesThePerson_thenTheyAreHeldInTheSameCommitAndGoOnAfterTheTime() {
            Talk talk = talk(ORDER, GREET).says("pesan");
            talk.heard();
            talk.engine.handOff(BUDI, Duration.ofMinutes(30));
            assertThat(talk.state().waiting()).isEmpty();
            talk.says("5", "hai").passes(Duration.ofMinutes(29));
            assertThat(talk.heard()).isEmpty();
            talk.restart();
            talk.passes(Duration.ofMinutes(1)).says("5");
            assertThat(talk.heard()).containsExactly("Dapat 5");
        }

        @Test
        void whenTheHostsPauseIsForgotten_thenTheBotSpeaksTooEarly() {
            Talk talk = Talk.forgetting(state -> Forgetful.without(state, "silence"), builder -> {}, GREET);
            talk.engine.handOff(BUDI);
            talk.restart();
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenWhoIsHeldIsForgotten_thenTheyAreNeverGivenBack() {
            Talk talk = Talk.forgetting(state -> Forgetful.without(state, "held"), builder -> {}, ORDER);
            talk.says("pesan");
            talk.engine.handOff(BUDI);
            talk.restart();
            talk.engine.giveBack(BUDI);
            talk.says("5");
            assertThat(talk.heard()).containsExactly("Berapa?");
        }

        @Test
        void whenTheHostsPauseHasNoEnd_thenOnlyAWordOrTheHostEndsIt() {
            Talk talk = talk(GREET);
            talk.engine.handOff(BUDI);
            talk.passes(Duration.ofDays(30)).says("hai");
            assertThat(talk.heard()).isEmpty();
            talk.says("bot", "hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenThePauseIsMadeLonger_thenTheNewEndCounts() {
            Talk talk = talk(GREET);
            talk.engine.handOff(BUDI, Duration.ofMinutes(10));
            talk.engine.handOff(BUDI, Duration.ofMinutes(20));
            talk.passes(Duration.ofMinutes(15)).says("hai");
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofMinutes(5)).says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenAPromptWasHeldBack_thenItIsSentOnceWhenItsTurnComes() {
            Workflow beside = Talk.set(
                    Talk.on(Trigger.MessageReceived.containing("pesan"), "zz_note", ask("note", "Catatan?")),
                    settings -> settings.withCompany(Settings.Company.BESIDE));
            Talk talk = talk(ORDER, beside).says("pesan");
            talk.engine.handOff(BUDI);
            talk.engine.giveBack(BUDI);
            assertThat(talk.heard()).containsExactly("Berapa?");
            talk.says("2").passes(Duration.ofSeconds(5)).says("pedas");
            assertThat(talk.heard()).containsExactly("Dapat 2", "Catatan?");
        }

        @Test
        void whenAnotherWayHandsOffWhileAPromptIsHeldBack_thenItIsSentAfterwards() {
            Step.Way note = new Step.Way("note", List.of(ask("note", "Catatan?")));
            Step.Way agent = new Step.Way("agent", List.of(HANDOFF));
            Workflow beside = Talk.set(
                    Talk.on(
                            Trigger.MessageReceived.containing("pesan"),
                            "zz_note",
                            new Step.Parallel(Options.NONE, List.of(note, agent), Step.Join.ALL)),
                    settings -> settings.withCompany(Settings.Company.BESIDE));
            Talk talk = talk(ORDER, beside).says("pesan");
            talk.engine.giveBack(BUDI);
            assertThat(talk.heard()).containsExactly("Berapa?", "+6280: pesan", "Catatan?");
            talk.says("pedas", "2");
            assertThat(talk.heard()).containsExactly("Dapat 2");
        }
    }

    @Nested
    class GivenActionsThatTakeTime {
        @Test
        void whenTheAgentSpeaksWhileAMessageIsOnItsWay_thenItLeavesAfterThat() {
            Deque<Runnable> tasks = new ArrayDeque<>();
            Talk talk =
                    Talk.with(builder -> builder.executor(tasks::add), GREET).says("hai");
            CompletableFuture<Said> said = talk.engine.say(BUDI, "Saya Rina");
            assertThat(tasks).hasSize(1);
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
            assertThat(talk.heard()).containsExactly("Halo", "Saya Rina");
            assertThat(said).isCompletedWithValue(Said.SENT);
        }
    }

    @Nested
    class GivenSomebodyWhoIsPausedWhileAHumanHasThem {
        private final Talk talk = talk(AGENT, GREET, ORDER).says("pesan", "9", "agen dong");

        GivenSomebodyWhoIsPausedWhileAHumanHasThem() {
            talk.engine.operations().pause(Scope.person(BUDI)).join();
            talk.heard();
        }

        @Test
        void whenTheHumansTimeIsOver_thenTheBotSpeaksOnlyWhenTheyAreResumed() {
            talk.passes(Duration.ofHours(4));
            talk.restart();
            talk.passes(Duration.ofHours(4));
            assertThat(talk.heard()).isEmpty();
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            assertThat(talk.heard()).containsExactly("Agen sibuk", "Selamat kembali");
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenTheyAreResumedBefore_thenTheHumansTimeGoesOn() {
            talk.passes(Duration.ofHours(1));
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            talk.says("hai").passes(Duration.ofMinutes(119));
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofMinutes(1));
            assertThat(talk.heard()).containsExactly("Agen sibuk", "Selamat kembali");
        }

        @Test
        void whenTheHumanGivesThemBack_thenTheyAreToldThatThePersonIsPaused() throws Exception {
            assertThat(talk.engine.say(BUDI, "#bot").get()).isEqualTo(Said.PAUSED);
            talk.passes(Duration.ofMinutes(1)).says("bot");
            assertThat(talk.decided).contains("paused").doesNotContain("given back by word");
            assertThat(talk.why("bot")).startsWith("paused: nobody takes it");
            assertThat(talk.why("hai")).startsWith("paused: nobody takes it");
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            assertThat(talk.engine.say(BUDI, "#bot").get()).isEqualTo(Said.GIVEN_BACK);
        }
    }

    @Nested
    class GivenARunThatIsPausedWhileItHasGivenThePersonToAHuman {
        private final Talk talk = talk(AGENT, GREET, ORDER).says("pesan", "9", "agen dong");

        GivenARunThatIsPausedWhileItHasGivenThePersonToAHuman() {
            talk.heard();
        }

        private static Stream<Scope> scopes() {
            return Stream.of(Scope.workflow("agen"), Scope.all(), Scope.run(new RunId(2)));
        }

        private void pause(Scope scope) {
            assertThat(talk.engine.operations().pause(scope).join()).isEqualTo(1);
        }

        private void resume(Scope scope) {
            talk.engine.operations().resume(scope).join();
        }

        @ParameterizedTest
        @MethodSource("scopes")
        void whenThePersonWrites_thenTheBotIsSilentAndAfterwardsTheHandoffGoesOn(Scope scope) {
            pause(scope);
            talk.says("hai");
            talk.restart();
            talk.says("hai", "pesan").passes(Duration.ofHours(1));
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.decided).contains("with a human");
            assertThat(talk.engine.operations().metrics().store().timers()).isZero();
            resume(scope);
            talk.says("hai").passes(Duration.ofMinutes(119));
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofMinutes(1));
            assertThat(talk.heard()).containsExactly("Agen sibuk", "Selamat kembali");
        }

        @ParameterizedTest
        @MethodSource("scopes")
        void whenTheHumansTimeIsOverMeanwhile_thenTheBotSpeaksWhenItIsResumed(Scope scope) {
            pause(scope);
            talk.passes(Duration.ofHours(4)).says("hai");
            assertThat(talk.heard()).isEmpty();
            resume(scope);
            assertThat(talk.heard()).containsExactly("Agen sibuk", "Selamat kembali");
        }

        @ParameterizedTest
        @MethodSource("scopes")
        void whenThePersonIsGivenBack_thenTheyAreTheBotsAndTheRunGoesOnWhenItIsResumed(Scope scope) {
            pause(scope);
            talk.restart();
            assertThat(talk.why("bot")).startsWith("given back by word");
            talk.says("bot");
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.state().waiting()).isEmpty();
            talk.passes(Duration.ofHours(4));
            talk.restart();
            assertThat(talk.heard()).isEmpty();
            resume(scope);
            assertThat(talk.heard()).containsExactly("Selamat kembali");
        }

        @Test
        void whenItIsPausedTwice_thenBothMustBeTakenBackAndTheHumanHasThePersonAllTheTime() throws Exception {
            pause(Scope.workflow("agen"));
            pause(Scope.all());
            resume(Scope.workflow("agen"));
            talk.says("hai");
            assertThat(talk.heard()).isEmpty();
            resume(Scope.all());
            assertThat(talk.engine.say(BUDI, "#bot").get()).isEqualTo(Said.GIVEN_BACK);
            assertThat(talk.heard()).containsExactly("Selamat kembali");
        }

        @Test
        void whenItIsCancelled_thenThePersonIsTheBots() {
            pause(Scope.workflow("agen"));
            talk.engine.operations().cancel(Scope.workflow("agen"), "closed").join();
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }

        @Test
        void whenThePersonIsPausedToo_thenNothingIsSaidUntilBothAreResumed() throws Exception {
            pause(Scope.workflow("agen"));
            talk.engine.operations().pause(Scope.person(BUDI)).join();
            assertThat(talk.engine.say(BUDI, "#bot").get()).isEqualTo(Said.PAUSED);
            talk.passes(Duration.ofHours(4));
            resume(Scope.workflow("agen"));
            talk.says("hai").restart();
            assertThat(talk.heard()).isEmpty();
            resume(Scope.person(BUDI));
            assertThat(talk.heard()).containsExactly("Agen sibuk", "Selamat kembali");
        }
    }

    @Test
    void whenARunIsPausedThatHandsOffInOneOfItsLists_thenTheOthersGoOnOnlyWhenBothAreOver() {
        Step.Way wait = new Step.Way("wait", List.of(pause(Duration.ofMinutes(10)), send("Sekarang")));
        Step.Way agent = new Step.Way("agent", List.of(HANDOFF));
        Talk talk = talk(GREET, on("agen", new Step.Parallel(Options.NONE, List.of(wait, agent), Step.Join.ALL)));
        talk.says("agen").heard();
        talk.engine.operations().pause(Scope.workflow("agen")).join();
        talk.passes(Duration.ofHours(1)).says("hai");
        assertThat(talk.heard()).isEmpty();
        talk.says("bot", "hai");
        assertThat(talk.heard()).containsExactly("Halo");
        talk.engine.operations().resume(Scope.workflow("agen")).join();
        assertThat(talk.heard()).containsExactly("Sekarang");
        assertThat(talk.engine.runs(BUDI)).isEmpty();
    }
}
