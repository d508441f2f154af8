package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.mode;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.pause;
import static dev.alur.engine.Talk.send;
import static dev.alur.engine.Talk.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.InvalidWorkflowException;
import dev.alur.model.Condition;
import dev.alur.model.Mode;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Limits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one person is spared, whatever workflows there are; and runs told apart by key. */
class PersonLimitsTest {
    private static Workflow onEvent(String name, String text) {
        return on(new Trigger.EventPublished(name, Condition.ALWAYS), name, send(text));
    }

    /** It is nine in the morning in Jakarta. */
    private static Talk limited(Limits limits, Workflow... workflows) {
        return Talk.with(builder -> builder.limits(limits).zone(ZoneId.of("Asia/Jakarta")), workflows);
    }

    @Nested
    class GivenABudgetOfMessages {
        private final Talk talk = limited(
                Limits.DEFAULT.withMessagesPerDay(2),
                onEvent("a", "satu"),
                onEvent("b", "dua"),
                onEvent("c", "tiga"),
                on("hai", send("Halo"), pause(Duration.ofHours(1)), send("Masih?")));

        private void publish(String... names) {
            for (String name : names) {
                talk.engine.publish(name, BUDI, Map.of());
            }
        }

        @Test
        void whenItIsSpent_thenWhatIsUnaskedWaitsUntilTheNextLocalDay() {
            publish("a", "b", "c");
            assertThat(talk.heard()).containsExactly("satu", "dua");
            talk.passes(Duration.ofHours(15).minusSeconds(1));
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofSeconds(1));
            assertThat(talk.heard()).containsExactly("tiga");
            publish("a", "b");
            assertThat(talk.heard()).containsExactly("satu");
        }

        @Test
        void whenThePersonWrites_thenTheyAreAnsweredForFreeButNotWhatFollowsUnasked() {
            publish("a", "b");
            talk.heard();
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
            talk.passes(Duration.ofHours(1));
            assertThat(talk.heard()).isEmpty();
            talk.passes(Duration.ofDays(1));
            assertThat(talk.heard()).containsExactly("Masih?");
        }

        @Test
        void whenTheProcessEnds_thenWhatWasSentCounts() {
            publish("a", "b");
            talk.heard();
            talk.passes(Duration.ofSeconds(1));
            talk.restart();
            publish("c");
            assertThat(talk.heard()).isEmpty();
        }

        @Test
        void whenTheDayIsForgotten_thenTooMuchIsSent() {
            Talk forgetful = Talk.forgetting(
                    state -> Forgetful.without(state, "day"),
                    builder -> builder.limits(Limits.DEFAULT.withMessagesPerDay(1)),
                    onEvent("a", "satu"));
            forgetful.engine.publish("a", BUDI, Map.of());
            forgetful.passes(Duration.ofSeconds(1));
            forgetful.restart();
            forgetful.engine.publish("a", BUDI, Map.of());
            assertThat(forgetful.heard()).containsExactly("satu", "satu");
        }

        @Test
        void whenAWorkflowSpendsLess_thenItsOwnLimitCounts() {
            Workflow modest =
                    set(onEvent("d", "empat"), settings -> settings.withLimits(Map.of("messages_per_day", 1L)));
            Talk other = limited(Limits.DEFAULT, onEvent("a", "satu"), modest);
            other.engine.publish("d", BUDI, Map.of());
            other.engine.publish("d", BUDI, Map.of());
            other.engine.publish("a", BUDI, Map.of());
            assertThat(other.heard()).containsExactly("empat", "satu");
        }
    }

    @Nested
    class GivenALimitOfStartsPerDay {
        @Test
        void whenItIsReached_thenNoWorkflowStartsUntilTheNextLocalDay() {
            Talk talk = limited(Limits.DEFAULT.withStartsPerDay(2), onEvent("a", "satu"), on("hai", send("Halo")))
                    .says("hai");
            talk.engine.publish("a", BUDI, Map.of());
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo", "satu");
            assertThat(talk.why("hai")).contains("hai: refused: 2 runs began today (limit starts_per_day)");
            talk.passes(Duration.ofHours(15)).says("hai");
            assertThat(talk.heard()).containsExactly("Halo");
        }
    }

    @Nested
    class GivenRunsToldApartByKey {
        private static Workflow order(Mode mode) {
            return mode(
                    mode,
                    set(
                            on(
                                    new Trigger.EventPublished("ordered", Condition.ALWAYS),
                                    "order",
                                    pause(Duration.ofHours(1)),
                                    send("Pesanan {{event.order}}")),
                            settings -> settings.withKey("{{event.order}}")));
        }

        private static void ordered(Talk talk, String... ids) {
            for (String id : ids) {
                talk.engine.publish("ordered", BUDI, Map.of("order", id));
            }
        }

        @Test
        void whenTheModeIsSingle_thenOnlyRunsOfTheSameKeyKeepEachOtherOut() {
            Talk talk = Talk.of(order(Mode.SINGLE));
            ordered(talk, "A", "B");
            talk.restart();
            ordered(talk, "A");
            talk.passes(Duration.ofHours(1));
            assertThat(talk.heard()).containsExactly("Pesanan A", "Pesanan B");
        }

        @Test
        void whenTheModeIsRestart_thenOnlyTheRunOfTheSameKeyEnds() {
            Talk talk = Talk.of(order(Mode.RESTART));
            ordered(talk, "A", "B", "A");
            assertThat(talk.ended).containsExactly("order cancelled restarted");
            assertThat(talk.engine.runs(BUDI)).hasSize(2);
        }

        @Test
        void whenTheModeIsQueued_thenEachKeyHasItsOwnTurn() {
            Talk talk = Talk.of(order(Mode.QUEUED));
            ordered(talk, "A", "A", "B");
            assertThat(talk.engine.runs(BUDI)).hasSize(2);
            talk.restart();
            talk.passes(Duration.ofHours(1));
            assertThat(talk.heard()).containsExactly("Pesanan A", "Pesanan B");
            talk.passes(Duration.ofHours(1));
            assertThat(talk.heard()).containsExactly("Pesanan A");
        }

        @Test
        void whenTheKeyCannotBeRead_thenTheEngineIsNotBuilt() {
            Workflow broken = set(on("hai", ask("x", "?")), settings -> settings.withKey("{{order"));
            Assertions.assertThatThrownBy(() -> Talk.of(broken)).isInstanceOf(InvalidWorkflowException.class);
        }
    }
}
