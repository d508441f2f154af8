package dev.alur.engine;

import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.late;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.pause;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.AnswerType;
import dev.alur.model.Condition;
import dev.alur.model.LateReply;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An answer that comes after its question timed out. */
class LateReplyTest {
    private static final Workflow TOLD = on(
            new Trigger.EventPublished("late_reply", Condition.ALWAYS),
            "told",
            send("{{event.workflow}}/{{event.step}}: {{event.text}}"));
    private static final Workflow GREET = on("hai", send("Halo"));
    private static final Workflow FALLBACK = on(new Trigger.Unmatched(Duration.ofHours(1)), "fallback", send("Apa?"));
    private static final Workflow OPEN =
            on("pesan", ask("qty", "Berapa?"), pause(Duration.ofDays(1)), send("{{qty}}!"));
    private static final Workflow OVER = on("pesan", ask("qty", "Berapa?"));

    private static Talk timedOut(LateReply reply, Workflow workflow) {
        Talk talk = Talk.with(builder -> builder.owner("+6280"), late(reply, workflow), TOLD, GREET, FALLBACK)
                .says("pesan")
                .passes(Duration.ofHours(1));
        talk.heard();
        return talk;
    }

    @Nested
    class GivenAWorkflowThatAcceptsLateReplies {
        @Test
        void whenItsRunIsOpen_thenTheAnswerIsSavedAndTheEventPublishedOnce() {
            Talk talk = timedOut(LateReply.ACCEPT, OPEN).says("dua");
            assertThat(talk.heard()).containsExactly("pesan/qty: dua");
            talk.says("tiga");
            assertThat(talk.heard()).containsExactly("Apa?");
            talk.passes(Duration.ofDays(1));
            assertThat(talk.heard()).containsExactly("dua!");
        }

        @Test
        void whenItsRunHasEnded_thenTheEventIsPublishedAllTheSame() {
            Talk talk = timedOut(LateReply.ACCEPT, OVER);
            talk.restart();
            talk.says("dua");
            assertThat(talk.heard()).containsExactly("pesan/qty: dua");
            assertThat(talk.decided).contains("late reply to r1 qty#1");
        }

        @Test
        void whenTheMissedQuestionIsForgotten_thenTheAnswerIsUnmatched() {
            Talk talk = Talk.forgetting(
                            state -> Forgetful.without(state, "late"),
                            builder -> {},
                            late(LateReply.ACCEPT, OVER),
                            TOLD,
                            FALLBACK)
                    .says("pesan")
                    .passes(Duration.ofHours(1));
            talk.heard();
            talk.restart();
            talk.says("dua");
            assertThat(talk.heard()).containsExactly("Apa?");
        }

        @Test
        void whenSomethingElseWouldStart_thenItStartsAndTheAnswerMayStillCome() {
            Talk talk = timedOut(LateReply.ACCEPT, OVER).says("hai", "dua");
            assertThat(talk.heard()).containsExactly("Halo", "pesan/qty: dua");
        }

        @Test
        void whenTheAnswerIsNotValid_thenItIsAMessageLikeOthersAndAValidOneMayStillCome() {
            Step number = new Step.Ask(
                    Options.NONE.withId("qty").withSaveAs("qty"),
                    Message.text("Berapa?"),
                    Question.of(AnswerType.INTEGER).timeout(Duration.ofHours(1), List.of()));
            for (Workflow workflow : List.of(on("pesan", number), on("pesan", number, pause(Duration.ofDays(1))))) {
                Talk talk = timedOut(LateReply.ACCEPT, workflow);
                assertThat(talk.why("masih ada orang?")).contains("fallback: starts");
                talk.says("masih ada orang?");
                assertThat(talk.heard()).containsExactly("Apa?");
                talk.says("2");
                assertThat(talk.heard()).containsExactly("pesan/qty: 2");
            }
        }

        @Test
        void whenSevenDaysHavePassed_thenItIsAMessageLikeOthers() {
            Talk talk =
                    timedOut(LateReply.ACCEPT, OVER).passes(Duration.ofDays(7)).says("dua");
            assertThat(talk.heard()).containsExactly("Apa?");
        }

        @Test
        void whenTheQuestionIsAskedAnew_thenTheNextMessageAnswersThat() {
            Talk talk = timedOut(LateReply.ACCEPT, OVER).says("pesan", "tiga", "dua");
            assertThat(talk.heard()).containsExactly("Berapa?", "pesan/qty: dua");
        }

        @Test
        void whenThePersonOptsOut_thenNothingIsLate() {
            Talk talk = timedOut(LateReply.ACCEPT, OVER).says("stop", "dua");
            assertThat(talk.heard()).containsExactly("Apa?");
        }

        @Test
        void whenAskedWhy_thenItSaysWhichQuestion() {
            assertThat(timedOut(LateReply.ACCEPT, OVER).why("dua"))
                    .contains("late reply to the question of r1 at qty#1")
                    .contains("fallback: not asked");
        }
    }

    @Test
    void whenTheWorkflowIgnoresLateReplies_thenItIsAMessageLikeOthers() {
        Talk talk = timedOut(LateReply.IGNORE, OPEN).says("dua");
        assertThat(talk.heard()).containsExactly("Apa?");
    }

    @Test
    void whenTheWorkflowHandsLateRepliesOver_thenTheOwnersAreToldAndTheBotIsSilent() {
        Talk talk = timedOut(LateReply.HANDOFF, OPEN).says("dua", "hai").passes(Duration.ofHours(23));
        assertThat(talk.heard()).containsExactly("+6280: +62811 answered pesan qty late: dua");
        talk.says("bot").passes(Duration.ofDays(2));
        assertThat(talk.heard()).containsExactly("!");
    }

    @Test
    void whenNobodyGivesThePersonBack_thenTheBotSpeaksAgainADayLater() {
        Talk talk = timedOut(LateReply.HANDOFF, OPEN).says("dua");
        assertThat(talk.heard()).containsExactly("+6280: +62811 answered pesan qty late: dua");
        talk.passes(Duration.ofHours(24)).says("halo");
        assertThat(talk.heard()).contains("Apa?");
    }
}
