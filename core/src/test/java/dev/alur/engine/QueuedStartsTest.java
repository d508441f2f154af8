package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.mode;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.pause;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.RunId;
import dev.alur.conversation.OpenRun;
import dev.alur.model.Mode;
import dev.alur.model.Workflow;
import dev.alur.program.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A start that waits for another run is not lost, whatever is paused when its turn comes. */
class QueuedStartsTest {
    private static final Workflow SLOW =
            mode(Mode.QUEUED, on("pesan", send("Mulai"), pause(Duration.ofHours(1)), send("Selesai")));

    private static RunId open(Talk talk) {
        List<OpenRun> open = talk.state().runs();
        return open.get(open.size() - 1).run();
    }

    static List<Scope> beyondSingleRuns() {
        return List.of(Scope.workflow("pesan"), Scope.person(BUDI), Scope.all());
    }

    @Nested
    class GivenItsTurnComesWhileItIsPaused {
        private final Talk talk = Talk.of(SLOW).says("pesan", "pesan", "pesan");

        private void turnComes(Scope scope) {
            talk.engine.operations().pause(scope).join();
            talk.engine.cancel(BUDI, open(talk), "by hand");
            talk.passes(Duration.ofHours(3));
            assertThat(talk.heard()).containsExactly("Mulai");
        }

        @ParameterizedTest
        @MethodSource("dev.alur.engine.QueuedStartsTest#beyondSingleRuns")
        void whenThatIsResumed_thenItStartsThen(Scope scope) {
            turnComes(scope);
            talk.restart();
            talk.engine.operations().resume(scope).join();
            talk.passes(Duration.ofHours(3));
            assertThat(talk.heard()).containsExactly("Mulai", "Selesai", "Mulai", "Selesai");
        }

        @ParameterizedTest
        @MethodSource("dev.alur.engine.QueuedStartsTest#beyondSingleRuns")
        void whenThatIsCancelled_thenItDoesNotStartAnyMore(Scope scope) {
            turnComes(scope);
            assertThat(talk.engine.operations().cancel(scope, "not needed").join())
                    .isZero();
            talk.engine.operations().resume(scope).join();
            talk.passes(Duration.ofHours(3));
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.state().queued()).isEmpty();
        }
    }

    @Nested
    class GivenAnotherWorkflowIsPaused {
        @Test
        void whenItsTurnComes_thenItStarts() {
            Talk talk = Talk.of(SLOW, on("lain", ask("a", "Apa?"))).says("pesan", "pesan");
            talk.engine.operations().pause(Scope.workflow("lain")).join();
            talk.passes(Duration.ofHours(3));
            assertThat(talk.heard()).containsExactly("Mulai", "Selesai", "Mulai", "Selesai");
        }
    }

    @Nested
    class GivenALimitIsMetWhenItsTurnComes {
        @Test
        void whenItsTurnComes_thenItIsRefusedAsAnyStartIs() {
            Talk talk = Talk.with(
                    builder -> builder.limits(Limits.DEFAULT.withStartsPerDay(2)), SLOW, on("lain", send("Lain")));
            talk.says("pesan", "pesan", "lain").passes(Duration.ofHours(3));
            assertThat(talk.heard()).containsExactly("Mulai", "Lain", "Selesai");
            assertThat(talk.decided).contains("pesan refused: 2 runs began today (limit starts_per_day)");
            assertThat(talk.state().queued()).isEmpty();
        }
    }
}
