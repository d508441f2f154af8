package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Silence of a person: one timer per conversation, each length told once per silence. */
class SilencesTest {
    private static final Workflow HOUR = on(new Trigger.Idle(Duration.ofHours(1)), "hour", send("Masih di sana?"));
    private static final Workflow DAY = on(new Trigger.Idle(Duration.ofDays(1)), "day", send("Kami kangen"));
    private static final Workflow GREET = on("hai", send("Halo"));

    @Nested
    class GivenAPersonWhoWrote {
        private final Talk talk = Talk.of(HOUR, DAY, GREET).says("hai");

        @Test
        void whenTheyAreSilent_thenEachLengthIsToldOnce() {
            talk.heard();
            talk.passes(Duration.ofMinutes(59));
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofMinutes(1));
            assertThat(talk.heard()).containsExactly("Masih di sana?");
            talk.passes(Duration.ofHours(23));
            assertThat(talk.heard()).containsExactly("Kami kangen");
            talk.passes(Duration.ofDays(30));
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.engine.openRuns()).isZero();
        }

        @Test
        void whenTheyWriteAgain_thenTheTimerIsNotTouchedAndTheSilenceCountsAnew() {
            Object armed = talk.state().particulars().idle();
            talk.heard();
            talk.passes(Duration.ofMinutes(40)).says("oke");
            assertThat(talk.state().particulars().idle()).isEqualTo(armed);
            talk.passes(Duration.ofMinutes(59));
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofMinutes(1));
            assertThat(talk.heard()).containsExactly("Masih di sana?");
        }

        @Test
        void whenASecondSilenceFollows_thenItIsToldAgain() {
            talk.passes(Duration.ofDays(2)).says("hai");
            talk.heard();
            talk.passes(Duration.ofHours(1));
            assertThat(talk.heard()).containsExactly("Masih di sana?");
        }

        @Test
        void whenTheProcessEndsInBetween_thenTheSilenceIsNoticedAllTheSame() {
            talk.passes(Duration.ofHours(1));
            talk.heard();
            talk.restart();
            talk.passes(Duration.ofDays(2));
            assertThat(talk.heard()).containsExactly("Kami kangen");
        }

        @Test
        void whenWhatWasToldIsForgotten_thenItIsToldTwice() {
            Talk careful = Talk.forgetting(Forgetful::seen, builder -> {}, HOUR, DAY, GREET);
            assertThat(afterARestart(careful)).containsExactly("Kami kangen");
            Talk forgetful = Talk.forgetting(
                    state -> Forgetful.seen(Forgetful.without(state, "idle")), builder -> {}, HOUR, DAY, GREET);
            assertThat(afterARestart(forgetful)).containsExactly("Masih di sana?", "Kami kangen");
        }

        private List<String> afterARestart(Talk forgetful) {
            forgetful.says("hai").passes(Duration.ofHours(1));
            forgetful.heard();
            forgetful.restart();
            forgetful.passes(Duration.ofDays(2));
            return forgetful.heard();
        }

        @Test
        void whenTheyOptedOutOrAHumanHasThem_thenNothingStarts() {
            talk.heard();
            talk.engine.handOff(BUDI, Duration.ofHours(2));
            talk.passes(Duration.ofHours(1));
            assertThat(talk.decided).last().isEqualTo("hour refused: a human has the person");
            talk.engine.giveBack(BUDI);
            talk.says("stop").passes(Duration.ofDays(2));
            assertThat(talk.heard()).isEmpty();
        }
    }

    @Test
    void whenNoWorkflowAsksForSilence_thenNoTimerIsSet() {
        Talk talk = Talk.of(GREET).says("hai");
        assertThat(talk.state().particulars().idle().armed()).isNull();
    }
}
