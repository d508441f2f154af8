package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.mode;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.pause;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.Condition;
import dev.alur.model.Mode;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who asked to be left alone, and who takes it back. */
class OptOutTest {
    private static final Workflow PAID =
            on(new Trigger.EventPublished("paid", Condition.ALWAYS), "paid", send("Terima kasih"));
    private static final Workflow GOLD =
            on(new Trigger.DataCrossed("points", Trigger.DataOperator.GREATER_THAN, 10), "gold", send("Emas"));
    private static final Workflow JOINED =
            on(new Trigger.GroupChanged(Trigger.Change.JOINED, null), "joined", send("Selamat datang"));
    private static final Workflow BEGIN = on("mulai", send("Ayo"));

    private final Talk talk = Talk.of(PAID, GOLD, JOINED, BEGIN);

    private void everything() {
        talk.engine.publish("paid", BUDI, Map.of());
        talk.engine.updateProfile(BUDI, Map.of("points", 5));
        talk.engine.updateProfile(BUDI, Map.of("points", 50));
        talk.engine.receive(new Event("", Event.Kind.GROUP, "joined", BUDI, "", Map.of()));
    }

    @Nested
    class GivenAPersonWhoOptedOut {
        @Test
        void whenAnythingButTheirOwnMessageHappens_thenNothingStartsExceptByHand() throws Exception {
            talk.says("stop");
            everything();
            assertThat(talk.heard()).isEmpty();
            talk.restart();
            everything();
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.engine.start("paid", BUDI, Map.of()).get().run()).isNotNull();
            assertThat(talk.heard()).containsExactly("Terima kasih");
        }

        @ParameterizedTest
        @ValueSource(strings = {"mulai", " START "})
        void whenTheyTakeItBack_thenTheMessageGoesOnAndTheRestStartsAgain(String word) {
            talk.says("berhenti", word);
            assertThat(talk.heard()).hasSize(word.equals("mulai") ? 1 : 0);
            everything();
            assertThat(talk.heard()).containsExactly("Terima kasih", "Emas", "Selamat datang");
        }

        @Test
        void whenTheWordIsPartOfMore_thenTheyAreOutStill() {
            talk.says("stop", "mulai dong");
            talk.heard();
            everything();
            assertThat(talk.heard()).isEmpty();
        }

        @Test
        void whenTheHostSaysSo_thenTheyAreOutAndInAgain() {
            talk.engine.optOut(BUDI);
            everything();
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.engine.why(Event.named("", "paid", BUDI, Map.of())).toString())
                    .contains("paid: refused: the person opted out");
            talk.engine.optIn(BUDI);
            talk.engine.publish("paid", BUDI, Map.of());
            assertThat(talk.heard()).containsExactly("Terima kasih");
        }
    }

    @Test
    void whenStartsWaitInTheQueue_thenTheyAreDropped() {
        Workflow slow = mode(Mode.QUEUED, on("hai", pause(Duration.ofHours(1)), send("Halo")));
        Talk queued = Talk.of(slow).says("hai", "hai", "stop").passes(Duration.ofDays(1));
        assertThat(queued.heard()).isEmpty();
        assertThat(queued.state().queued()).isEmpty();
        assertThat(queued.ended).containsExactly("hai cancelled opted_out");
    }

    @Test
    void whenQuestionsWaitForTheirTurn_thenNoneComesToTheFrontOnTheWayOut() {
        Talk asked = Talk.of(
                on("satu", ask("a", "Pertama?")),
                on(new Trigger.EventPublished("dua", Condition.ALWAYS), "dua", ask("b", "Kedua?")));
        asked.says("satu");
        asked.engine.publish("dua", BUDI, Map.of());
        assertThat(asked.heard()).containsExactly("Pertama?");
        asked.says("stop");
        assertThat(asked.heard()).isEmpty();
        assertThat(asked.ended).containsExactly("satu cancelled opted_out", "dua cancelled opted_out");
    }

    @Test
    void whenNobodyOptedOut_thenTheWordOfReturnIsAWordLikeOthers() {
        talk.says("mulai");
        assertThat(talk.decided).doesNotContain("opted in");
        assertThat(talk.heard()).containsExactly("Ayo");
    }

    @Nested
    class GivenTwoIdsOfOnePerson {
        private final ConversationKey other = ConversationKey.of("lid-7");

        @Test
        void whenTheyOptOutUnderOne_thenTheyAreOutUnderBoth() {
            talk.engine.merge(BUDI, other);
            talk.says("stop");
            talk.engine.publish("paid", other, Map.of());
            assertThat(talk.heard()).isEmpty();
        }

        @Test
        void whenTheyHadOptedOutUnderTheNewerOne_thenTheyAreOutAfterTheMerge() {
            talk.says(other, "", "stop");
            talk.engine.merge(BUDI, other);
            talk.engine.publish("paid", BUDI, Map.of());
            assertThat(talk.heard()).isEmpty();
        }
    }
}
