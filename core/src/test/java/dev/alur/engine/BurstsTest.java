package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.collecting;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static dev.alur.engine.Talk.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.AnswerType;
import dev.alur.model.Collect;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Messages that come one after the other and start a workflow as one. */
class BurstsTest {
    private static final Workflow ORDER = on(collecting("pesan", 3, 10), "order", send("<{{message.text}}>"));

    private static Duration seconds(long length) {
        return Duration.ofSeconds(length);
    }

    @Nested
    class GivenAMessageThatBeginsABurst {
        @Test
        void whenMoreFollow_thenTheyStartItsWorkflowAsOneAfterTheQuietTime() {
            Talk talk = Talk.of(ORDER)
                    .says("mau pesan")
                    .passes(seconds(2))
                    .says("dua kopi")
                    .passes(seconds(2));
            assertThat(talk.heard()).isEmpty();
            talk.passes(seconds(1));
            assertThat(talk.heard()).containsExactly("<mau pesan\ndua kopi>");
            assertThat(talk.state().particulars().bursts()).isEmpty();
        }

        @Test
        void whenNobodyStopsTalking_thenItStartsAfterTheLongestTime() {
            Talk talk = Talk.of(ORDER).says("pesan");
            for (int i = 1; i <= 5; i++) {
                talk.passes(seconds(2));
                if (i < 5) {
                    talk.says("" + i);
                }
            }
            assertThat(talk.heard()).containsExactly("<pesan\n1\n2\n3\n4>");
        }

        @Test
        void whenAMessageIsDeliveredTwice_thenItNeitherJoinsTwiceNorExtendsTheBurst() {
            Talk talk = Talk.of(ORDER);
            talk.says(BUDI, "m1", "pesan");
            talk.passes(seconds(2));
            assertThat(talk.says(BUDI, "m1", "pesan")).isEqualTo(Intake.DUPLICATE);
            talk.passes(seconds(1));
            assertThat(talk.heard()).containsExactly("<pesan>");
        }

        @Test
        void whenTheProcessEndsInTheMiddle_thenNothingIsLost() {
            Talk talk = Talk.of(ORDER).says("pesan").passes(seconds(1));
            talk.restart();
            talk.says("teh").passes(seconds(3));
            assertThat(talk.heard()).containsExactly("<pesan\nteh>");
        }

        @Test
        void whenTheBurstIsForgotten_thenItsWorkflowNeverStarts() {
            Talk talk = Talk.forgetting(state -> Forgetful.without(state, "bursts"), builder -> {}, ORDER)
                    .says("pesan");
            talk.restart();
            talk.passes(seconds(30));
            assertThat(talk.heard()).isEmpty();
        }

        @Test
        void whenThePersonOptsOut_thenItIsDropped() {
            Talk talk = Talk.of(ORDER).says("pesan", "stop").passes(seconds(30));
            assertThat(talk.heard()).isEmpty();
        }

        @Test
        void whenAHumanTakesThePerson_thenItsWorkflowIsRefused() {
            Talk talk = Talk.of(ORDER).says("pesan");
            talk.engine.handOff(BUDI);
            talk.passes(seconds(30));
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.decided).contains("order refused: a human has the person");
        }

        @Test
        void whenAnotherWorkflowStartsBeside_thenEachHasItsOwnTime() {
            Workflow beside = set(
                    on(collecting("pesan", 1, 10), "log", send("log {{message.text}}")),
                    settings -> settings.withCompany(Settings.Company.BESIDE));
            Talk talk = Talk.of(ORDER, beside)
                    .says("pesan")
                    .passes(seconds(1))
                    .says("teh")
                    .passes(seconds(3));
            assertThat(talk.heard()).containsExactly("log pesan", "<pesan\nteh>");
        }

        @Test
        void whenItsWorkflowIsOpenByThen_thenItsModeDecides() {
            Workflow order = on(collecting("pesan", 3, 10), "order", Talk.pause(Duration.ofHours(1)));
            Talk talk = Talk.of(order)
                    .says("pesan")
                    .passes(seconds(3))
                    .says("pesan")
                    .passes(seconds(3));
            assertThat(talk.decided).last().isEqualTo("order refused: single: r1 is open");
        }

        @Test
        void whenItInterruptsAQuestion_thenWhatFollowsJoinsAndTheQuestionIsAskedAgain() {
            Workflow question = on("tanya", ask("what", "Apa?"), send("{{what}}!"));
            Workflow order = set(ORDER, settings -> settings.withManners(Settings.Manners.INTERRUPTS));
            Talk talk = Talk.of(question, order).says("tanya", "pesan", "teh").passes(seconds(3));
            assertThat(talk.heard()).containsExactly("Apa?", "<pesan\nteh>", "Apa?");
            talk.says("itu");
            assertThat(talk.heard()).containsExactly("itu!");
        }

        @Test
        void whenAPictureComesFirst_thenItsFieldsAreKept() {
            Workflow order = on(
                    collecting("pesan", 3, 10),
                    "order",
                    send("{{message.type}} {{event.file}} {{message.text}} {{event.n}}"));
            Talk talk = Talk.of(order);
            talk.engine.receive(
                    new Event("", Event.Kind.MESSAGE, "image", BUDI, "pesan ini", Map.of("file", "a.jpg", "n", 1)));
            talk.engine.receive(new Event("", Event.Kind.MESSAGE, "text", BUDI, "dua", Map.of("n", 2)));
            talk.passes(seconds(3));
            assertThat(talk.heard()).containsExactly("image a.jpg pesan ini\ndua 2");
        }

        @Test
        void whenThereIsNoRoomForMore_thenItStartsWithWhatItHas() {
            Talk talk = Talk.of(ORDER).says("pesan " + "x".repeat(60_000), "y".repeat(10_000));
            assertThat(talk.heard()).hasSize(1);
        }

        @Test
        void whenAskedWhy_thenItSaysThatMessagesAreJoined() {
            Talk talk = Talk.of(ORDER);
            assertThat(talk.why("pesan")).contains("order: starts after 3 s in which nothing is said");
            talk.says("pesan");
            assertThat(talk.why("teh")).contains("joined with the message for order");
        }
    }

    @Test
    void whenAnAnswerOfManyMessagesGrowsTooLong_thenItIsCompleteAndTheRunGoesOn() {
        Step address = new Step.Ask(
                Options.NONE.withId("address").withSaveAs("address"),
                Message.text("Alamat?"),
                Question.of(AnswerType.TEXT)
                        .timeout(Duration.ofHours(1), List.of())
                        .collect(new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20))));
        Talk talk = Talk.of(on("alamat", address, send("terima kasih"))).says("alamat");
        for (int i = 0; i < 1_000; i++) {
            talk.says("x".repeat(1_000));
        }
        talk.passes(seconds(30));
        assertThat(talk.heard()).containsExactly("Alamat?", "terima kasih");
        assertThat(talk.ended).containsExactly("alamat completed");
    }
}
