package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.AnswerType;
import dev.alur.model.Call;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Outcome;
import dev.alur.spi.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineThreadsTest {
    private static final ConversationKey BUDI = ConversationKey.of("+62811");

    private final LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final Listener endings = new Listener() {
        @Override
        public void ended(
                ConversationKey conversation,
                RunId run,
                String workflow,
                Outcome outcome,
                String reason,
                Map<String, Object> variables) {
            ended.add(outcome.word() + " " + variables.get("lookup"));
        }
    };
    private Engine engine = Engine.builder().build();

    @AfterEach
    void close() {
        engine.close();
    }

    private static Workflow workflow(Step... steps) {
        return Workflow.of("flow", List.of(steps)).withTriggers(List.of(Trigger.MessageReceived.containing("mulai")));
    }

    private static Step perform(String action) {
        return new Step.Perform(Options.NONE, Call.of(action));
    }

    private String nextEnding() throws InterruptedException {
        return ended.poll(30, TimeUnit.SECONDS);
    }

    @Nested
    class GivenAnActionOnTheExecutor {
        @Test
        void whenItBlocks_thenTheCallerDoesNot() throws Exception {
            CountDownLatch release = new CountDownLatch(1);
            engine = Engine.builder()
                    .define(workflow(perform("lookup")))
                    .action("lookup", call -> {
                        release.await();
                        return "found " + call.conversation().person();
                    })
                    .listener(endings)
                    .build();
            assertThat(engine.message("+62811", "mulai")).isEqualTo(Intake.TAKEN);
            assertThat(engine.openRuns()).isEqualTo(1);
            release.countDown();
            assertThat(nextEnding()).isEqualTo("completed found +62811");
        }

        @Test
        void whenItReturnsAStage_thenItsValueIsTheResult() throws Exception {
            CompletableFuture<Object> stage = new CompletableFuture<>();
            engine = Engine.builder()
                    .define(workflow(perform("lookup")))
                    .action("lookup", call -> stage)
                    .listener(endings)
                    .build();
            engine.message("+62811", "mulai");
            stage.complete(42);
            assertThat(nextEnding()).isEqualTo("completed 42");
        }

        @Test
        void whenItNeverReturns_thenItsTimeoutFailsTheRun() throws Exception {
            CompletableFuture<Object> never = new CompletableFuture<>();
            engine = Engine.builder()
                    .define(workflow(
                            new Step.Perform(Options.NONE.withTimeout(Duration.ofMillis(20)), Call.of("lookup"))))
                    .action("lookup", call -> never)
                    .listener(endings)
                    .build();
            engine.message("+62811", "mulai");
            assertThat(nextEnding()).isEqualTo("failed null");
            never.complete("too late");
            assertThat(engine.counts().get("flow").completed()).isZero();
        }

        @Test
        void whenItThrowsAnError_thenTheRunFailsAndTheEngineGoesOn() throws Exception {
            AtomicInteger calls = new AtomicInteger();
            engine = Engine.builder()
                    .define(workflow(perform("lookup")))
                    .action("lookup", call -> {
                        if (calls.incrementAndGet() == 1) {
                            throw new StackOverflowError();
                        }
                        return "second";
                    })
                    .listener(endings)
                    .build();
            engine.message("+62811", "mulai");
            assertThat(nextEnding()).isEqualTo("failed null");
            engine.message("+62811", "mulai");
            assertThat(nextEnding()).isEqualTo("completed second");
        }

        @Test
        void whenTooManyAreAtWork_thenTheOthersWaitAndNoneIsLost() throws Exception {
            CountDownLatch release = new CountDownLatch(1);
            AtomicInteger most = new AtomicInteger();
            AtomicInteger atWork = new AtomicInteger();
            engine = Engine.builder()
                    .define(workflow(perform("lookup")))
                    .action("lookup", call -> {
                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        release.await();
                        atWork.decrementAndGet();
                        return "done";
                    })
                    .actionsAtOnce(2)
                    .listener(endings)
                    .build();
            for (int person = 0; person < 5; person++) {
                engine.message("+6281" + person, "mulai");
            }
            release.countDown();
            for (int person = 0; person < 5; person++) {
                assertThat(nextEnding()).isEqualTo("completed done");
            }
            assertThat(most.get()).isLessThanOrEqualTo(2);
        }
    }

    @Nested
    class GivenAMessageStillOnItsWay {
        @Test
        void whenTheAnswerComes_thenWhatFollowsIsSentAfterIt() {
            Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
            List<String> sent = new ArrayList<>();
            Question question = Question.of(AnswerType.TEXT).timeout(Duration.ofDays(1), List.of());
            engine = Engine.builder()
                    .define(workflow(
                            new Step.Ask(Options.NONE, Message.text("first"), question),
                            new Step.Send(Options.NONE, Message.text("second"), Duration.ZERO)))
                    .channel(message -> sent.add(message.text()))
                    .executor(tasks::add)
                    .build();
            engine.message("+62811", "mulai");
            engine.message("+62811", "answer");
            assertThat(tasks).as("the second waits for the first").hasSize(1);
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
            assertThat(sent).containsExactly("first", "second");
            assertThat(engine.counts().get("flow").completed()).isEqualTo(1);
        }
    }

    @Nested
    class GivenManyThreads {
        @Test
        void whenTheyWriteToOneConversation_thenItsEventsAreHandledOneAtATime() throws Exception {
            AtomicInteger inside = new AtomicInteger();
            Queue<Integer> together = new ConcurrentLinkedQueue<>();
            Workflow counting = workflow(perform("count")).withSettings(unlimited());
            engine = Engine.builder()
                    .define(counting)
                    .compute("count", call -> {
                        together.add(inside.incrementAndGet());
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                        return null;
                    })
                    .limits(manyStarts())
                    .build();
            CountDownLatch go = new CountDownLatch(1);
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> {
                    try {
                        go.await();
                        for (int n = 0; n < 500; n++) {
                            engine.message("+62811", "mulai");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                threads[i].start();
            }
            go.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(together).hasSize(2_000).containsOnly(1);
            assertThat(engine.counts().get("flow").completed()).isEqualTo(2_000);
        }

        private dev.alur.model.Settings unlimited() {
            return dev.alur.model.Settings.NONE;
        }

        private dev.alur.program.Limits manyStarts() {
            dev.alur.program.Limits usual = dev.alur.program.Limits.DEFAULT;
            return new dev.alur.program.Limits(
                    usual.steps(),
                    usual.ops(),
                    usual.callDepth(),
                    usual.delay(),
                    usual.activeRuns(),
                    1_000_000,
                    usual.queuedStarts(),
                    usual.stateBytes(),
                    usual.eventBytes(),
                    dev.alur.program.Limits.UNLIMITED,
                    dev.alur.program.Limits.UNLIMITED);
        }
    }

    @Nested
    class GivenARealClock {
        @Test
        void whenATimerComesDue_thenTheRunGoesOn() throws Exception {
            engine = Engine.builder()
                    .define(workflow(new Step.Wait(Options.NONE, Duration.ofMillis(15)), perform("lookup")))
                    .compute("lookup", call -> "later")
                    .listener(endings)
                    .build();
            engine.message("+62811", "mulai");
            assertThat(nextEnding()).isEqualTo("completed later");
        }

        @Test
        void whenManyRunsWait_thenNoThreadWaitsWithThem() throws Exception {
            engine = Engine.builder()
                    .define(workflow(new Step.Ask(
                            Options.NONE,
                            Message.text("?"),
                            Question.of(AnswerType.TEXT).timeout(Duration.ofDays(1), List.of()))))
                    .channel(message -> null)
                    .limits(dev.alur.program.Limits.DEFAULT)
                    .build();
            int before = Thread.activeCount();
            for (int person = 0; person < 5_000; person++) {
                engine.message("+62" + person, "mulai");
            }
            assertThat(engine.openRuns()).isEqualTo(5_000);
            assertThat(Thread.activeCount()).isLessThan(before + 1_010);
        }
    }

    @Nested
    class GivenAnActionAtWork {
        @Test
        void whenTheEngineCloses_thenItIsWaitedForAndNothingMoreIsTaken() throws Exception {
            CountDownLatch release = new CountDownLatch(1);
            engine = Engine.builder()
                    .define(workflow(perform("lookup")))
                    .action("lookup", call -> {
                        release.await();
                        return "finished";
                    })
                    .listener(endings)
                    .build();
            engine.receive(dev.alur.value.Event.message("m1", BUDI, "mulai"));
            Thread closer = new Thread(engine::close);
            closer.start();
            while (engine.message("+62812", "mulai") != Intake.REFUSED) {
                Thread.onSpinWait();
            }
            assertThat(ended).isEmpty();
            release.countDown();
            closer.join();
            assertThat(ended).contains("completed finished");
        }

        @Test
        void whenItDoesNotFinishInTime_thenClosingGivesUpWaiting() throws Exception {
            CountDownLatch never = new CountDownLatch(1);
            engine = Engine.builder()
                    .define(workflow(perform("lookup")))
                    .action("lookup", call -> {
                        never.await();
                        return null;
                    })
                    .grace(Duration.ofMillis(30))
                    .build();
            engine.message("+62811", "mulai");
            engine.close();
            assertThat(never.getCount()).isEqualTo(1);
        }
    }

    @Nested
    class GivenAFullQueue {
        @Test
        void whenMoreComes_thenItIsRefusedAndNothingTakenIsLost() throws Exception {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            engine = Engine.builder()
                    .define(workflow(perform("slow")))
                    .compute("slow", call -> {
                        inside.countDown();
                        release.await();
                        return null;
                    })
                    .queue(3)
                    .build();
            Thread first = new Thread(() -> engine.message("+62811", "mulai"));
            first.start();
            inside.await();
            int taken = 0;
            while (engine.message("+62811", "halo") == Intake.TAKEN) {
                taken++;
            }
            release.countDown();
            first.join();
            assertThat(taken).isEqualTo(3);
            assertThat(engine.why(dev.alur.value.Event.message("", BUDI, "mulai")))
                    .isNotNull();
        }
    }
}
