package dev.alur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.engine.Engine;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is measured does what it says; nothing is timed here. */
class BenchmarksTest {

    @Nested
    class GivenTheFiveStepFlow {
        @Test
        void whenASeedIsRun_thenEveryContestantGivesTheSame() {
            LeastInterpreter interpreter = LeastInterpreter.ofFlow();
            BareRun bare = new BareRun();
            try (WholeEngine untraced = new WholeEngine(100, 0);
                    WholeEngine traced = new WholeEngine(100, 10)) {
                for (int seed = 0; seed < Flow.SEEDS; seed++) {
                    int expected = Flow.expected(seed);
                    assertThat(PlainCalls.run(seed)).isEqualTo(expected);
                    assertThat(interpreter.run(seed)).isEqualTo(expected);
                    assertThat(bare.run(seed)).isEqualTo(expected);
                    assertThat(untraced.run(seed, seed)).isEqualTo(expected);
                    assertThat(traced.run(seed, seed)).isEqualTo(expected);
                }
            }
        }

        @Test
        void whenAStepIsSkipped_thenTheCheckFails() {
            int v2 = Flow.S2.code().applyAsInt(Flow.S1.code().applyAsInt(7));
            int withoutS4 = Flow.S5.code().applyAsInt(Flow.S3A.code().applyAsInt(v2));
            assertThatThrownBy(() -> Flow.checked(7, withoutS4)).hasMessageContaining("seed 7 gave");
        }
    }

    @Nested
    class GivenAskAndReply {
        @Test
        void whenPeopleAnswer_thenEveryRunCompletes() {
            try (AskAndReply asking = new AskAndReply(10_000, Runnable::run)) {
                for (int number = 0; number < 200; number++) {
                    asking.run(number);
                }
                assertThat(asking.completed()).isEqualTo(200);
            }
        }

        @Test
        void whenTwoThreadsWork_thenEachDoesItsShare() throws InterruptedException {
            LongAdder done = new LongAdder();
            Scaling.Result result = Scaling.measure(1, 1, number -> done.increment());
            assertThat(result.all())
                    .singleElement()
                    .satisfies(ratio -> assertThat(ratio).isPositive());
            assertThat(done.sum()).isPositive();
        }
    }

    @Nested
    class GivenACrowd {
        @Test
        void whenItIsSentToWhileOthersWrite_thenEverybodyGetsTheirs() throws InterruptedException {
            try (Crowd crowd = new Crowd(300)) {
                assertThat(crowd.write(3)).isEqualTo(3);
                crowd.publish();
                assertThat(crowd.write(Integer.MAX_VALUE)).isPositive();
                assertThat(crowd.sent()).isEqualTo(300);
            }
        }
    }

    @Nested
    class GivenParkedRuns {
        private static final int RUNS = 500;

        @Test
        void whenMessagesCome_thenEachParksOneRun() {
            try (Engine engine = Parked.engine()) {
                ParkedRuns.park(engine, 0, RUNS);
                assertThat(engine.openRuns()).isEqualTo(RUNS);
                assertThat(engine.runs(Parked.person(7)).get(0).variables()).containsAllEntriesOf(Parked.remembered(7));
            }
        }

        @Test
        void whenAStateIsPackedOrEncoded_thenItComesBack() {
            ParkedRuns parked = new ParkedRuns();
            assertThat(parked.unpack().at(ParkedRuns.program())).containsExactly("wait");
            assertThat(parked.unpackAndPack()).isEqualTo(parked.unpackAndPack()).isNotEmpty();
            assertThat(parked.encode()).contains("Pelanggan 17");
            assertThat(parked.decode().variables(ParkedRuns.program())).containsEntry("product", "Kopi Gayo");
        }
    }

    @Nested
    class GivenTimers {
        @Test
        void whenTheyAreAddedCancelledAndFired_thenEachCheckHolds() {
            Timers timers = new Timers(2_000);
            timers.runs();
            timers.add();
            timers.addThenCancel();
            timers.addThenFire();
        }
    }

    @Nested
    class GivenConditions {
        @Test
        void whenThePeopleAreAsked_thenLambdaClosureAndScriptAgree() {
            Conditions lambda = new Conditions();
            Conditions closure = new Conditions();
            Conditions script = new Conditions();
            int held = 0;
            for (int i = 0; i < 300; i++) {
                boolean holds = lambda.lambda();
                held += holds ? 1 : 0;
                assertThat(closure.closure()).isEqualTo(holds);
                assertThat(script.closureWithJexl()).isEqualTo(holds);
            }
            assertThat(held).isBetween(50, 250);
        }
    }

    @Nested
    class GivenTriggers {
        @Test
        void whenMessagesAreMatched_thenHalfOfThemHit() {
            TriggerMatching matching = new TriggerMatching();
            matching.workflows = 10;
            matching.prepare();
            int index = 0;
            for (int i = 0; i < 1_024; i++) {
                index += matching.index().isEmpty() ? 0 : 1;
            }
            int loop = 0;
            for (int i = 0; i < 1_024; i++) {
                loop += matching.containsLoop() > 0 ? 1 : 0;
            }
            assertThat(index).isBetween(500, 600);
            assertThat(loop).isBetween(500, 700);
        }
    }

    @Nested
    class GivenAFolder {
        @Test
        void whenItIsLoaded_thenEveryWorkflowIsReadAndCompiled() throws IOException {
            LoadingFolder loading = new LoadingFolder();
            loading.workflows = 60;
            loading.each = 20;
            loading.write();
            try {
                assertThat(loading.compose()).isEqualTo(60);
                assertThat(loading.models()).isEqualTo(60);
                assertThat(loading.programs()).isEqualTo(60);
            } finally {
                loading.remove();
            }
        }
    }
}
