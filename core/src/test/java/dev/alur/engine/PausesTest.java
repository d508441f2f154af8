package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.pause;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Call;
import dev.alur.model.Definitions;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.program.Hold;
import dev.alur.program.Program;
import dev.alur.program.State;
import dev.alur.spi.Commit;
import dev.alur.spi.RunQuery;
import dev.alur.testing.ForwardingStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A pause holds whatever happens at the same moment, and until it is taken back. */
class PausesTest {
    private static List<Hold> heldBy(Engine engine) {
        return engine.operations().find(RunQuery.OPEN).runs().stream()
                .flatMap(run -> run.heldBy().stream())
                .toList();
    }

    @Nested
    class GivenAPersonWhoIsPaused {
        private final Talk talk =
                Talk.of(on("tunggu", pause(Duration.ofHours(1)), send("Halo lagi")), on("hai", send("Halo")));

        @Test
        void whenTheyAskForTheBotOrTheHostGivesThemBack_thenTheyAreSilentStill() {
            talk.says("tunggu");
            talk.engine.operations().pause(Scope.person(BUDI)).join();
            talk.says("bot");
            talk.engine.giveBack(BUDI);
            talk.says("hai").passes(Duration.ofHours(2));
            assertThat(talk.heard()).isEmpty();
            assertThat(talk.decided).contains("paused");
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            talk.says("hai");
            assertThat(talk.heard()).containsExactly("Halo lagi", "Halo");
        }

        @Test
        void whenAHumanHasThemForATime_thenTheEndOfThatTimeDoesNotEndThePause() {
            talk.says("tunggu");
            talk.engine.handOff(BUDI, Duration.ofMinutes(10));
            talk.engine.operations().pause(Scope.person(BUDI)).join();
            talk.engine.handOff(BUDI, Duration.ofMinutes(10));
            talk.passes(Duration.ofHours(2)).says("hai");
            assertThat(talk.heard()).isEmpty();
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            assertThat(talk.heard()).containsExactly("Halo lagi");
        }

        @Test
        void whenAnAliasIsNamed_thenThePersonIsMeant() {
            talk.says("tunggu");
            talk.engine.alias("budi@example.org", BUDI);
            talk.engine
                    .operations()
                    .pause(Scope.person(ConversationKey.of("budi@example.org")))
                    .join();
            talk.says("hai").passes(Duration.ofHours(2));
            assertThat(talk.heard()).isEmpty();
            talk.engine.operations().resume(Scope.person(BUDI)).join();
            assertThat(talk.heard()).containsExactly("Halo lagi");
        }
    }

    /** Somebody pauses a workflow at the worst moment. */
    private static final class Meanwhile extends ForwardingStore {
        private final List<Engine> engines = new ArrayList<>();
        private boolean whenRead;
        private boolean whenWritten;

        Meanwhile() {
            super(new MemoryStore());
        }

        private void pause() {
            engines.get(0).operations().pause(Scope.workflow("pesan"));
        }

        @Override
        public @Nullable State ended(RunId run, Program program) {
            if (whenRead) {
                whenRead = false;
                pause();
            }
            return super.ended(run, program);
        }

        @Override
        public List<Result> commit(List<Commit> commits) {
            if (whenWritten) {
                whenWritten = false;
                pause();
            }
            return super.commit(commits);
        }
    }

    @Nested
    class GivenAPauseWhileARunOpens {
        private final Meanwhile store = new Meanwhile();
        private boolean broken = true;
        private final Engine engine = Engine.builder()
                .time(VirtualTime.startingAt(Talk.START))
                .store(store)
                .define(Definitions.of(on(
                        "pesan",
                        new Step.Perform(Options.NONE.withId("book"), Call.of("book")),
                        ask("qty", "Berapa?"))))
                .channel(message -> null)
                .action("book", call -> {
                    if (broken) {
                        throw new ActionFailedException(Failure.lasting(FailureKind.API_FAILURE, "no stock"));
                    }
                    return Map.of();
                })
                .build();

        GivenAPauseWhileARunOpens() {
            store.engines.add(engine);
        }

        @Test
        void whenItStarts_thenItIsHeld() {
            broken = false;
            store.whenWritten = true;
            engine.message(BUDI.person(), "pesan");
            assertThat(heldBy(engine)).containsExactly(Hold.WORKFLOW);
        }

        @Test
        void whenItIsRetried_thenItIsHeld() {
            engine.message(BUDI.person(), "pesan");
            RunId failed = engine.operations().find(RunQuery.ALL).runs().get(0).run();
            broken = false;
            store.whenRead = true;
            assertThat(engine.operations().retry(failed).join().run()).isEqualTo(failed);
            assertThat(heldBy(engine)).containsExactly(Hold.WORKFLOW);
        }

        @Test
        void whenItIsForked_thenItIsHeld() {
            engine.message(BUDI.person(), "pesan");
            RunId failed = engine.operations().find(RunQuery.ALL).runs().get(0).run();
            broken = false;
            store.whenRead = true;
            engine.operations().fork(failed, "book", Map.of()).join();
            assertThat(heldBy(engine)).containsExactly(Hold.WORKFLOW);
        }
    }
}
