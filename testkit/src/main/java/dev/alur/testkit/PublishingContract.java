package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.InvalidWorkflowException;
import dev.alur.engine.RunView;
import dev.alur.engine.Scope;
import dev.alur.engine.Version;
import dev.alur.spi.RunQuery;
import dev.alur.spi.RunState;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What operators may expect of definitions that change while runs are open; part of {@link OperationsContract}. */
abstract class PublishingContract extends OperationsFixture {
    @Nested
    class GivenDefinitionsToPublish {
        private static final String CHANGED = ORDER.replace("Berapa?", "Berapa buah?");

        @Test
        void whenOneIsChanged_thenNewRunsHaveItAndOldOnesKeepTheirs() {
            says(SITI, "pesan");
            assertThat(operations().publish(read(CHANGED)))
                    .extracting(Version::number)
                    .containsExactly(2);
            says(BUDI, "pesan");
            assertThat(sent).containsExactly(SITI + ": Berapa?", BUDI + ": Berapa buah?");
            says(SITI, "3");
            time().advance(Duration.ofHours(1));
            assertThat(sent).contains(SITI + ": Terima kasih 3");
            assertThat(operations().versions("order"))
                    .extracting(Version::active)
                    .containsExactly(false, true);
        }

        @Test
        void whenTheSameIsPublishedAgain_thenThereIsNoNewVersion() {
            assertThat(operations().publish(read(ORDER))).isEmpty();
            assertThat(operations().publish(read(CHANGED))).hasSize(1);
            assertThat(operations().publish(read(CHANGED))).isEmpty();
            assertThat(operations().publish(read(ORDER)))
                    .extracting(Version::number)
                    .containsExactly(1);
            assertThat(operations().versions("order")).hasSize(2);
        }

        @Test
        void whenAnythingIsWrong_thenNothingChanges() {
            assertThatThrownBy(() -> operations().publish(read(CHANGED, """
                            name: bad
                            triggers: [{message: {equals: x}}]
                            steps: [{nowhere: {}}, {call: nobody}]
                            """)))
                    .isInstanceOfSatisfying(
                            InvalidWorkflowException.class,
                            e -> assertThat(e.problems()).hasSizeGreaterThanOrEqualTo(2));
            says(SITI, "pesan");
            assertThat(sent).containsExactly(SITI + ": Berapa?");
            assertThat(operations().versions("order")).hasSize(1);
        }

        @Test
        void whenRolledBack_thenNewRunsHaveTheOldVersion() {
            operations().publish(read(CHANGED));
            assertThat(operations().rollback("order", 1).active()).isTrue();
            operations().publish(read(WELCOME));
            says(SITI, "pesan");
            assertThat(sent).contains(SITI + ": Berapa?");
            assertThatThrownBy(() -> operations().rollback("order", 7))
                    .isInstanceOf(AlurException.class)
                    .hasMessageContaining("versions are 1 to 2");
            assertThatThrownBy(() -> operations().rollback("nobody", 1)).hasMessageContaining("order, remind");
        }

        @Test
        void whenWithdrawn_thenItStartsNoMoreAndOpenRunsGoOn() {
            says(SITI, "ingatkan");
            operations().withdraw("remind");
            says(BUDI, "ingatkan");
            time().advance(Duration.ofHours(2));
            assertThat(sent).containsExactly(SITI + ": Halo lagi");
            operations().publish(read(REMIND));
            says(BUDI, "ingatkan");
            assertThat(find(RunQuery.OPEN)).hasSize(1);
        }

        @Test
        void whenACalledWorkflowChanges_thenItsCallersHaveANewVersion() {
            String callee = """
                    name: greet
                    steps: [{send: "Hai"}]
                    """;
            operations().publish(read(callee, """
                    name: caller
                    triggers: [{message: {equals: sapa}}]
                    steps: [{call: greet}]
                    """));
            operations().publish(read(callee.replace("Hai", "Halo")));
            says(SITI, "sapa");
            assertThat(sent).containsExactly(SITI + ": Halo");
            assertThat(operations().versions("caller")).hasSize(2);
            operations().rollback("greet", 1);
            says(SITI, "sapa");
            assertThat(sent).endsWith(SITI + ": Hai");
            assertThat(operations().versions("caller")).hasSize(2);
            assertThatThrownBy(() -> operations().withdraw("greet")).isInstanceOf(InvalidWorkflowException.class);
        }

        @Test
        void whenAMissingDefinitionComesBack_thenItsRunsGoOn() throws Exception {
            says(SITI, "ingatkan");
            restart(ORDER);
            time().advance(Duration.ofHours(3));
            assertThat(sent).isEmpty();
            operations().publish(read(REMIND));
            time().advance(Duration.ofSeconds(1));
            assertThat(sent).containsExactly(SITI + ": Halo lagi");
        }

        @Test
        void whenAMissingDefinitionStaysAway_thenItsRunsCanBeCancelled() throws Exception {
            says(SITI, "ingatkan");
            restart(ORDER);
            assertThat(operations().cancel(Scope.all(), "cleaned up").join()).isEqualTo(1);
            assertThat(find(RunQuery.ALL)).extracting(RunView::state).containsExactly(RunState.CANCELLED);
            assertThat(engine().openRuns()).isZero();
        }
    }
}
