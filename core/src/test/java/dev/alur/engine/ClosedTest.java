package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.RunId;
import dev.alur.model.Definitions;
import dev.alur.spi.Controls;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that was closed changes nothing any more, whoever asks. */
class ClosedTest {
    private static final Definitions LATER = Definitions.of(on("lain", ask("a", "Apa?")));

    private final MemoryStore store = new MemoryStore();
    private final MemoryProfiles profiles = new MemoryProfiles();
    private final Engine engine = Engine.builder()
            .time(VirtualTime.startingAt(Talk.START))
            .store(store)
            .profiles(profiles)
            .define(Definitions.of(on("pesan", ask("qty", "Berapa?"))))
            .channel(message -> null)
            .build();
    private final Operations operations = engine.operations();
    private final RunId run;

    ClosedTest() {
        engine.message(BUDI.person(), "pesan");
        run = engine.runs(BUDI).get(0).run();
        engine.close();
    }

    private enum Asked {
        CANCEL {
            @Override
            CompletableFuture<?> of(Operations operations) {
                return operations.cancel(Scope.all(), "late");
            }
        },
        PAUSE {
            @Override
            CompletableFuture<?> of(Operations operations) {
                return operations.pause(Scope.all());
            }
        },
        RESUME {
            @Override
            CompletableFuture<?> of(Operations operations) {
                return operations.resume(Scope.all());
            }
        },
        FORGET {
            @Override
            CompletableFuture<?> of(Operations operations) {
                return operations.forget(BUDI.person());
            }
        };

        abstract CompletableFuture<?> of(Operations operations);
    }

    @Nested
    class GivenAnEngineThatWasClosed {
        @ParameterizedTest
        @EnumSource
        void whenRunsOrPeopleAreToChange_thenThatIsRefusedAndNothingHasChanged(Asked asked) {
            assertThatThrownBy(() -> asked.of(operations).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .hasMessage("the engine is closing");
            assertThat(store.openRuns()).isOne();
            assertThat(store.controls()).isEqualTo(Controls.NONE);
        }

        @Test
        void whenARunIsToGoOnOrToBegin_thenItDoesNotAndSaysWhy() {
            assertThat(Stream.of(operations.retry(run), operations.fork(run, "qty", Map.of()))
                            .map(CompletableFuture::join))
                    .containsOnly(new Start(null, "the engine is closing"));
        }

        @Test
        void whenDefinitionsOrPeopleComeIn_thenTheyAreRefused() {
            assertThatThrownBy(() -> operations.publish(LATER)).isInstanceOf(AlurException.class);
            assertThatThrownBy(() -> operations.rollback("pesan", 1)).isInstanceOf(AlurException.class);
            assertThatThrownBy(() -> operations.withdraw("pesan")).isInstanceOf(AlurException.class);
            assertThatThrownBy(() -> operations.importPeople(Stream.of(KnownPerson.of("+62812", Map.of()))))
                    .isInstanceOf(AlurException.class);
            assertThat(engine.workflows()).hasSize(1);
        }

        @Test
        void whenSomebodyLooks_thenTheyAreAnswered() {
            assertThat(operations.run(run)).isPresent();
        }
    }
}
