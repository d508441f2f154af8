package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Call;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Outcome;
import dev.alur.spi.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose thread does what: the clock's looks what is due, and a client's that completes a stage goes back to its work. */
@Timeout(60)
class ClockThreadTest {
    private static final String CLOCK = "alur-clock-";

    private final LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final Queue<String> threads = new ConcurrentLinkedQueue<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Listener endings = new Listener() {
        @Override
        public void ended(
                ConversationKey conversation,
                RunId run,
                String workflow,
                Outcome outcome,
                String reason,
                Map<String, Object> variables) {
            ended.add(conversation.person() + " " + outcome.word());
        }
    };
    private Engine engine = Engine.builder().build();

    @AfterEach
    void close() {
        engine.close();
        pool.shutdownNow();
    }

    private static Step perform(String action) {
        return new Step.Perform(Options.NONE, Call.of(action));
    }

    private EngineBuilder engine(Step... steps) {
        return Engine.builder()
                .define(Workflow.of("flow", List.of(steps))
                        .withTriggers(List.of(Trigger.MessageReceived.containing("mulai"))))
                .listener(endings)
                .grace(Duration.ofMillis(100))
                .compute("here", call -> threads.add(Thread.currentThread().getName()));
    }

    private @Nullable String nextEnding() throws InterruptedException {
        return ended.poll(30, TimeUnit.SECONDS);
    }

    @Nested
    class GivenATimer {
        private String threadOfTheTurn(Executor executor) throws InterruptedException {
            engine = engine(new Step.Wait(Options.NONE, Duration.ofMillis(5)), perform("here"))
                    .executor(executor)
                    .build();
            engine.message("+62811", "mulai");
            assertThat(nextEnding()).isEqualTo("+62811 completed");
            return threads.remove();
        }

        @Test
        void whenItIsDue_thenTheClocksThreadDoesNotTakeTheTurn() throws Exception {
            assertThat(threadOfTheTurn(pool)).doesNotStartWith(CLOCK);
        }

        @Test
        void whenNothingIsHandedOver_thenTheCheckReportsIt() throws Exception {
            assertThat(threadOfTheTurn(Runnable::run)).startsWith(CLOCK);
        }
    }

    @Nested
    class GivenAPortThatIsSlowForOnePerson {
        @Test
        void whenTheirTimerIsDue_thenTimersAndTimeoutsOfOthersComeInTime() throws Exception {
            CountDownLatch release = new CountDownLatch(1);
            CountDownLatch inside = new CountDownLatch(1);
            engine = engine(
                            new Step.Wait(Options.NONE, Duration.ofMillis(20)),
                            perform("slow"),
                            new Step.Perform(Options.NONE.withTimeout(Duration.ofMillis(20)), Call.of("never")))
                    .compute("slow", call -> {
                        if (call.conversation().person().equals("a")) {
                            inside.countDown();
                            release.await();
                        }
                        return null;
                    })
                    .action("never", call -> new CompletableFuture<>())
                    .executor(pool)
                    .build();
            engine.message("a", "mulai");
            inside.await();
            engine.message("b", "mulai");
            assertThat(nextEnding()).isEqualTo("b failed");
            release.countDown();
            assertThat(nextEnding()).isEqualTo("a failed");
        }
    }

    @Nested
    class GivenAnActionThatHangs {
        @Test
        void whenItsTimeIsUp_thenItsThreadIsInterruptedAndTheNextCallOnThatThreadIsNot() throws Exception {
            ExecutorService one = Executors.newSingleThreadExecutor();
            LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
            CountDownLatch never = new CountDownLatch(1);
            engine = engine(new Step.Perform(Options.NONE.withTimeout(Duration.ofSeconds(1)), Call.of("hang")))
                    .action("hang", call -> {
                        seen.add(Thread.currentThread().isInterrupted() ? "born interrupted" : "begun");
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            seen.add("interrupted");
                            throw e;
                        }
                        return null;
                    })
                    .executor(one)
                    .build();
            for (String person : List.of("a", "b")) {
                engine.message(person, "mulai");
                assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("begun");
                assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("interrupted");
                assertThat(nextEnding()).isEqualTo(person + " failed");
            }
            one.shutdownNow();
        }
    }

    @Nested
    class GivenAStage {
        private String threadAfter(CompletableFuture<Object> stage, Executor executor) throws Exception {
            CountDownLatch returned = new CountDownLatch(1);
            engine = engine(perform("lookup"), perform("here"))
                    .action("lookup", call -> stage)
                    .executor(task -> executor.execute(() -> {
                        task.run();
                        if (task instanceof OneCall) {
                            returned.countDown();
                        }
                    }))
                    .build();
            engine.message("+62811", "mulai");
            returned.await();
            Thread selector = new Thread(() -> stage.complete(42), "selector");
            selector.start();
            assertThat(nextEnding()).isEqualTo("+62811 completed");
            return threads.remove();
        }

        @Test
        void whenAClientsThreadCompletesIt_thenThatThreadDoesNotTakeTheTurn() throws Exception {
            assertThat(threadAfter(new CompletableFuture<>(), pool)).isNotEqualTo("selector");
        }

        @Test
        void whenNothingIsHandedOver_thenTheCheckReportsIt() throws Exception {
            assertThat(threadAfter(new CompletableFuture<>(), Runnable::run)).isEqualTo("selector");
        }

        @Test
        void whenItIsCompleteAlready_thenNoOtherThreadIsAsked() throws Exception {
            assertThat(threadAfter(CompletableFuture.completedFuture(42), Runnable::run))
                    .isEqualTo(Thread.currentThread().getName());
        }
    }
}
