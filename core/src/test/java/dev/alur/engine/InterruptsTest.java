package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.interrupting;
import static dev.alur.engine.Talk.mode;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static dev.alur.engine.Talk.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Mode;
import dev.alur.model.Settings;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A workflow that comes between a question and its answer, and the question that is asked again. */
class InterruptsTest {
    private static final Workflow ORDER = on("pesan", ask("qty", "Berapa?"), send("Dapat {{qty}}"));
    private static final Workflow PRICE = interrupting("harga", send("15 ribu"));
    private static final Workflow HELP = interrupting("bantuan", ask("topic", "Soal apa?"), send("Oh, {{topic}}"));

    @Nested
    class GivenAnOpenQuestion {
        @Test
        void whenOneComesBetweenThatOnlySpeaks_thenTheQuestionIsAskedAgainAtOnce() {
            Talk talk = Talk.of(ORDER, PRICE).says("pesan", "harga dulu");
            assertThat(talk.heard()).containsExactly("Berapa?", "15 ribu", "Berapa?");
            talk.says("2");
            assertThat(talk.heard()).containsExactly("Dapat 2");
        }

        @Test
        void whenOneComesBetweenThatAsks_thenItsQuestionGoesFirst() {
            Talk talk = Talk.of(ORDER, HELP).says("pesan", "bantuan", "ongkir");
            assertThat(talk.heard()).containsExactly("Berapa?", "Soal apa?", "Oh, ongkir", "Berapa?");
            talk.says("3");
            assertThat(talk.heard()).containsExactly("Dapat 3");
        }

        @Test
        void whenTheProcessEndsInBetween_thenTheQuestionIsAskedAgainAllTheSame() {
            Talk talk = Talk.of(ORDER, HELP).says("pesan", "bantuan");
            talk.restart();
            talk.says("ongkir", "3");
            assertThat(talk.heard()).containsExactly("Berapa?", "Soal apa?", "Oh, ongkir", "Berapa?", "Dapat 3");
        }

        @Test
        void whenWhatCameBetweenIsForgotten_thenTheQuestionIsNotAskedAgain() {
            Talk talk = Talk.forgetting(state -> Forgetful.without(state, "digressions"), builder -> {}, ORDER, HELP)
                    .says("pesan", "bantuan");
            talk.restart();
            talk.says("ongkir");
            assertThat(talk.heard()).doesNotContainSubsequence("Soal apa?", "Berapa?");
        }

        @Test
        void whenSeveralComeBetweenEachOther_thenEachIsAskedAgainInItsTurn() {
            Workflow agent = interrupting("alamat", ask("city", "Kota mana?"), send("Ke {{city}}"));
            Talk talk = Talk.of(ORDER, HELP, agent).says("pesan", "bantuan", "alamat", "Solo", "ongkir", "1");
            assertThat(talk.heard())
                    .containsExactly(
                            "Berapa?",
                            "Soal apa?",
                            "Kota mana?",
                            "Ke Solo",
                            "Soal apa?",
                            "Oh, ongkir",
                            "Berapa?",
                            "Dapat 1");
        }

        @Test
        void whenItsTimeRunsOutMeanwhile_thenItIsNotAskedAgain() {
            Talk talk = Talk.of(ORDER, HELP).says("pesan").passes(Duration.ofMinutes(50));
            talk.says("bantuan").passes(Duration.ofMinutes(30));
            assertThat(talk.heard()).containsExactly("Berapa?", "Soal apa?", "qty ran out", "Dapat ");
            talk.says("ongkir");
            assertThat(talk.heard()).containsExactly("Oh, ongkir");
        }

        @Test
        void whenItsRunIsCancelledMeanwhile_thenItIsNotAskedAgain() {
            Talk talk = Talk.of(ORDER, HELP).says("pesan", "bantuan");
            talk.engine.cancel(BUDI, talk.engine.runs(BUDI).get(0).run(), "enough");
            talk.says("ongkir");
            assertThat(talk.heard()).containsExactly("Berapa?", "Soal apa?", "Oh, ongkir");
        }

        @Test
        void whenACancelWordIsSaid_thenItMeansTheQuestionThatWentFirst() {
            Talk talk = Talk.of(ORDER, HELP).says("pesan", "bantuan", "batal");
            assertThat(talk.heard()).containsExactly("Berapa?", "Soal apa?", "Berapa?");
            assertThat(talk.ended).containsExactly("bantuan cancelled cancelled_by_user");
        }

        @Test
        void whenTheSameWorkflowWouldComeBetweenItself_thenItsModeDecides() {
            Talk single = Talk.of(HELP).says("bantuan", "bantuan");
            assertThat(single.heard()).containsExactly("Soal apa?", "Oh, bantuan");
            Talk restart = Talk.of(mode(Mode.RESTART, HELP)).says("bantuan", "bantuan");
            assertThat(restart.heard()).containsExactly("Soal apa?", "Soal apa?");
            assertThat(restart.ended).containsExactly("bantuan cancelled restarted");
            Talk queued = Talk.of(mode(Mode.QUEUED, HELP)).says("bantuan", "bantuan");
            assertThat(queued.heard()).containsExactly("Soal apa?", "Oh, bantuan");
        }

        @Test
        void whenAWorkflowThatDoesNotInterruptMatches_thenTheMessageIsTheAnswer() {
            Talk talk = Talk.of(ORDER, on("harga", send("15 ribu"))).says("pesan", "harga");
            assertThat(talk.heard()).containsExactly("Berapa?", "Dapat harga");
        }

        @Test
        void whenNothingButItsFallbackMatches_thenTheMessageIsTheAnswer() {
            Workflow fallback = set(
                    on(new Trigger.Unmatched(Duration.ofHours(1)), "fallback", send("Apa?")),
                    settings -> settings.withManners(Settings.Manners.INTERRUPTS));
            Talk talk = Talk.of(ORDER, fallback).says("pesan", "lima");
            assertThat(talk.heard()).containsExactly("Berapa?", "Dapat lima");
        }

        @Test
        void whenAskedWhy_thenItSaysWhoComesBetween() {
            Talk talk = Talk.of(ORDER, PRICE).says("pesan");
            assertThat(talk.why("harga")).contains("comes between").contains("harga: starts");
            assertThat(talk.why("2")).contains("taken by").contains("harga: not asked");
        }
    }

    @Nested
    class GivenAWordOfTheHost {
        private final Workflow menu =
                on(new Trigger.Manual(), "menu_workflow", ask("pick", "1 atau 2?"), send("Pilih {{pick}}"));

        private Talk talk(Workflow workflow) {
            return Talk.with(builder -> builder.word("Menu", "menu_workflow"), ORDER, workflow);
        }

        @Test
        void whenItIsSaid_thenItsWorkflowStartsWhateverIsOpen() {
            Talk talk = talk(menu).says("menu", "1", "pesan", " MENU ", "2", "5");
            assertThat(talk.heard())
                    .containsExactly("1 atau 2?", "Pilih 1", "Berapa?", "1 atau 2?", "Pilih 2", "Berapa?", "Dapat 5");
        }

        @Test
        void whenItsWorkflowIsOpenAlready_thenItIsAWordLikeOthers() {
            Talk talk = talk(menu).says("menu", "menu");
            assertThat(talk.heard()).containsExactly("1 atau 2?", "Pilih menu");
        }

        @Test
        void whenAskedWhy_thenItSaysSo() {
            Talk talk = talk(menu);
            assertThat(talk.why("menu")).contains("word of menu_workflow").contains("menu_workflow: starts");
        }
    }
}
