package dev.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.model.Definitions;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.program.Hold;
import dev.alur.spi.RunQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Definitions change while messages come in. In each of two pairs of workflows one answers "a" and the other "b", and the
 * pairs exchange who does: a message is answered by exactly one, whenever it comes.
 */
class PublishingStressTest {
    private static final int THREADS = 3;
    private static final int MESSAGES = 4_000;

    private static Workflow answering(String name, String word) {
        return Workflow.of(name, List.of(new Step.Send(Options.NONE, Message.text(name + word), Duration.ZERO)))
                .withTriggers(List.of(Trigger.MessageReceived.containing(word)));
    }

    /** Publishes two workflows; how decides whether that is one change or two. */
    private interface Publishing {
        void publish(Operations operations, Workflow one, Workflow other);
    }

    /** Returns how many messages were not answered exactly once. */
    private static int wrongAnswers(Publishing how) throws Exception {
        long seed = new Random().nextLong();
        Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        AtomicInteger wrong = new AtomicInteger();
        try (Engine engine = Engine.builder()
                .define(answering("left", "a"), answering("right", "b"))
                .channel(message -> {
                    answers.computeIfAbsent(message.to(), person -> new AtomicInteger())
                            .incrementAndGet();
                    return null;
                })
                .executor(Runnable::run)
                .build()) {
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
            try {
                List<Callable<Void>> tasks = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    int number = thread;
                    tasks.add(() -> {
                        Random random = new Random(seed + number);
                        for (int i = 0; i < MESSAGES; i++) {
                            engine.message("p" + number + "-" + i, random.nextBoolean() ? "a" : "b");
                        }
                        return null;
                    });
                }
                Future<Void> publisher = pool.submit(() -> {
                    for (int i = 0; !over.get(); i++) {
                        how.publish(
                                engine.operations(),
                                answering("left", i % 2 == 0 ? "b" : "a"),
                                answering("right", i % 2 == 0 ? "a" : "b"));
                    }
                    return null;
                });
                for (Future<Void> task : pool.invokeAll(tasks)) {
                    task.get(2, TimeUnit.MINUTES);
                }
                over.set(true);
                publisher.get(1, TimeUnit.MINUTES);
            } finally {
                pool.shutdownNow();
            }
            assertThat(engine.operations().versions("left"))
                    .as("versions, seed %s", seed)
                    .hasSize(2);
        }
        for (int thread = 0; thread < THREADS; thread++) {
            for (int i = 0; i < MESSAGES; i++) {
                AtomicInteger count = answers.get("p" + thread + "-" + i);
                wrong.addAndGet(count != null && count.get() == 1 ? 0 : 1);
            }
        }
        return wrong.get();
    }

    @Test
    void whenBothArePublishedTogether_thenEveryMessageIsAnsweredOnce() throws Exception {
        int wrong = wrongAnswers((operations, one, other) -> operations.publish(Definitions.of(one, other)));
        assertThat(wrong).as("messages not answered exactly once").isZero();
    }

    /** The same check reports a publication that is none: in between, nobody answers the other word. */
    @Test
    void whenTheyArePublishedOneAfterTheOther_thenTheCheckReportsIt() throws Exception {
        int wrong = wrongAnswers((operations, one, other) -> {
            operations.publish(Definitions.of(one));
            operations.publish(Definitions.of(other));
        });
        assertThat(wrong).as("messages not answered exactly once").isPositive();
    }

    @Test
    void whenAWorkflowIsPausedWhileItStarts_thenNoRunOfItIsMissed() throws Exception {
        Workflow waiting = Workflow.of("waiting", List.of(new Step.Wait(Options.NONE, Duration.ofDays(9))))
                .withTriggers(List.of(Trigger.MessageReceived.containing("x")));
        for (int round = 0; round < 20; round++) {
            try (Engine engine = Engine.builder().define(waiting).build()) {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                try {
                    Future<?> starting = pool.submit(() -> {
                        for (int i = 0; i < 2_000; i++) {
                            engine.start("waiting", ConversationKey.of("p" + i), Map.of());
                        }
                    });
                    while (engine.openRuns() < 50) {
                        Thread.onSpinWait();
                    }
                    engine.operations().pause(Scope.workflow("waiting")).get(1, TimeUnit.MINUTES);
                    starting.get(1, TimeUnit.MINUTES);
                } finally {
                    pool.shutdownNow();
                }
                engine.operations()
                        .find(RunQuery.OPEN.most(2_000))
                        .runs()
                        .forEach(run -> assertThat(run.heldBy()).containsExactly(Hold.WORKFLOW));
            }
        }
    }
}
