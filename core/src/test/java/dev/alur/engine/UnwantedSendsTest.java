package dev.alur.engine;

import static dev.alur.engine.Talk.BUDI;
import static dev.alur.engine.Talk.ask;
import static dev.alur.engine.Talk.on;
import static dev.alur.engine.Talk.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.model.Call;
import dev.alur.model.Mode;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Limits;
import dev.alur.spi.PersonKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A message waits while another of its conversation is on its way; meanwhile its run ends. */
class UnwantedSendsTest {
    private static final Workflow ONE = on("satu", send("Satu"), send("Satu lagi"));
    private static final Workflow TWO = on("dua", send("Dua"));
    private static final Workflow ASKING = on("tanya", ask("nama", "Siapa?"));

    private final List<String> sent = new ArrayList<>();
    private final Queue<CompletableFuture<Object>> underWay = new ArrayDeque<>();
    private final VirtualTime clock = VirtualTime.startingAt(Talk.START);

    private EngineBuilder builder(Workflow... workflows) {
        return Engine.builder()
                .time(clock)
                .executor(Runnable::run)
                .define(workflows)
                .channel(message -> {
                    sent.add(message.text());
                    CompletableFuture<Object> answer = new CompletableFuture<>();
                    underWay.add(answer);
                    return answer;
                });
    }

    private static RunId start(Engine engine, Workflow workflow) throws Exception {
        RunId run = engine.start(workflow.name(), BUDI, Map.of()).get().run();
        assertThat(run).isNotNull();
        return run;
    }

    /** All that is on its way arrives, and what follows it. */
    private void arrives() {
        while (!underWay.isEmpty()) {
            underWay.remove().complete(null);
        }
    }

    @Nested
    class GivenAMessageThatWaitsBehindAnother {
        private final Engine engine = builder(ONE, TWO, ASKING).build();

        @Test
        void whenItsRunIsCancelled_thenItIsNotSentAndTheRestGoesOnInOrder() throws Exception {
            start(engine, ONE);
            RunId two = start(engine, TWO);
            start(engine, ASKING);
            engine.cancel(BUDI, two, "not needed");
            arrives();
            assertThat(sent).containsExactly("Satu", "Siapa?", "Satu lagi");
            assertThat(engine.operations().metrics().actions()).isZero();
        }

        @Test
        void whenThePersonSaysStop_thenNothingMoreIsSent() throws Exception {
            start(engine, ONE);
            start(engine, TWO);
            engine.message(BUDI.person(), "stop");
            arrives();
            assertThat(sent).containsExactly("Satu");
            assertThat(engine.runs(BUDI)).isEmpty();
        }

        @Test
        void whenItsQuestionIsAnsweredBeforeItIsSent_thenItIsSentAllTheSame() throws Exception {
            start(engine, TWO);
            start(engine, ASKING);
            engine.message(BUDI.person(), "Budi");
            assertThat(engine.runs(BUDI))
                    .as("the run of the question has ended")
                    .hasSize(1);
            arrives();
            assertThat(sent).containsExactly("Dua", "Siapa?");
        }

        @Test
        void whenItsQuestionIsAnsweredAndThenThePersonSaysStop_thenItIsNotSent() throws Exception {
            start(engine, TWO);
            start(engine, ASKING);
            engine.message(BUDI.person(), "Budi");
            engine.message(BUDI.person(), "stop");
            arrives();
            assertThat(sent).containsExactly("Dua");
        }

        @Test
        void whenAHumanSaidItAndThePersonSaysStop_thenItIsSent() throws Exception {
            start(engine, ONE);
            CompletableFuture<Said> said = engine.say(BUDI, "Ini Sari");
            engine.message(BUDI.person(), "stop");
            arrives();
            assertThat(sent).containsExactly("Satu", "Ini Sari");
            assertThat(said).isCompletedWithValue(Said.SENT);
        }
    }

    @Test
    void whenARunTakesThePlaceOfTheOneBefore_thenOnlyItsOwnMessageIsSent() throws Exception {
        Engine engine = builder(TWO, Talk.mode(Mode.RESTART, ONE)).build();
        start(engine, TWO);
        start(engine, ONE);
        start(engine, ONE);
        arrives();
        assertThat(sent).containsExactly("Dua", "Satu", "Satu lagi");
    }

    @Test
    void whenARunUndoesWhatItDid_thenACancelTakesNoneOfItsMessages() throws Exception {
        Step held = new Step.Perform(
                Options.NONE.withUndo(List.of(new Call("send", Map.of("text", "Dibatalkan")))), Call.of("hold"));
        Workflow undoing = on("pesan", held, new Step.Perform(Options.NONE, Call.of("pay")));
        Engine engine = builder(ONE, undoing)
                .action("hold", call -> "held")
                .action("pay", call -> {
                    throw new IllegalArgumentException("no money");
                })
                .build();
        start(engine, ONE);
        RunId run = start(engine, undoing);
        engine.cancel(BUDI, run, "too late");
        arrives();
        assertThat(sent).containsExactly("Satu", "Dibatalkan", "Satu lagi");
        assertThat(engine.runs(BUDI)).isEmpty();
    }

    @Nested
    class GivenOnePlaceAtWork {
        private final ConversationKey siti = ConversationKey.of("+62812");
        private final Engine engine = builder(ONE, TWO).actionsAtOnce(1).build();

        @Test
        void whenTheRunOfAMessageThatWaitsForItIsCancelled_thenThePlaceIsNotLost() throws Exception {
            engine.start("dua", siti, Map.of());
            RunId one = start(engine, ONE);
            start(engine, TWO);
            engine.cancel(BUDI, one, "not needed");
            arrives();
            assertThat(sent).containsExactly("Dua", "Dua");
            engine.start("satu", siti, Map.of());
            arrives();
            assertThat(sent).containsExactly("Dua", "Dua", "Satu", "Satu lagi");
        }
    }

    @Test
    void whenTheExecutorHasItButHasNotBegunIt_thenItIsNotSent() throws Exception {
        Queue<Runnable> tasks = new ArrayDeque<>();
        Engine engine = builder(TWO).executor(tasks::add).build();
        RunId two = start(engine, TWO);
        engine.cancel(BUDI, two, "not needed");
        start(engine, TWO);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
            arrives();
        }
        assertThat(sent).containsExactly("Dua");
        assertThat(engine.operations().metrics().actions()).isZero();
    }

    @Nested
    class GivenARunThatFailsBeforeAllItAskedForHasBegun {
        @Test
        void whenItIsRetried_thenNothingItAskedForBeforeBeginsBesides() throws Exception {
            List<Runnable> tasks = new ArrayList<>();
            List<String> called = new ArrayList<>();
            Step breaks = new Step.Perform(Options.NONE, Call.of("breaks"));
            Step slow = new Step.Perform(Options.NONE, Call.of("slow"));
            List<Step.Way> ways =
                    List.of(new Step.Way("a", List.of(breaks)), new Step.Way("b", List.of(slow, send("Siap"))));
            Engine engine = builder(on("tiga", new Step.Parallel(Options.NONE, ways, Step.Join.ALL)))
                    .executor(tasks::add)
                    .action("breaks", invocation -> {
                        called.add("breaks");
                        if (called.size() == 1) {
                            throw new IllegalStateException("down");
                        }
                        return null;
                    })
                    .action("slow", invocation -> called.add("slow"))
                    .build();
            RunId run = start(engine, on("tiga"));
            tasks.remove(0).run();
            engine.operations().retry(run);
            while (!tasks.isEmpty()) {
                tasks.remove(0).run();
            }
            assertThat(called).containsExactly("breaks", "breaks", "slow");
            assertThat(sent).containsExactly("Siap");
        }

        @Test
        void whenItIsRetriedWhileAMessageOfItHangs_thenThatHoldsNothingUp() throws Exception {
            Step breaks = new Step.Perform(Options.NONE, Call.of("breaks"));
            List<Step.Way> ways = List.of(new Step.Way("a", List.of(send("Satu"))), new Step.Way("b", List.of(breaks)));
            List<String> called = new ArrayList<>();
            Engine engine = builder(on("tiga", new Step.Parallel(Options.NONE, ways, Step.Join.ALL)), TWO)
                    .action("breaks", invocation -> {
                        called.add("breaks");
                        if (called.size() == 1) {
                            throw new IllegalStateException("down");
                        }
                        return null;
                    })
                    .build();
            RunId run = start(engine, on("tiga"));
            underWay.clear(); // it never arrives
            engine.operations().retry(run);
            start(engine, TWO);
            arrives();
            assertThat(sent).containsExactly("Satu", "Satu", "Dua");
        }
    }

    @Nested
    class GivenABudgetOfMessages {
        private final Engine engine = builder(ONE, TWO, ASKING)
                .limits(Limits.DEFAULT.withMessagesPerDay(2))
                .build();

        @Test
        void whenAMessageIsNotSentSinceItsRunWasCancelled_thenItDoesNotCount() throws Exception {
            start(engine, on("dua"));
            engine.cancel(BUDI, start(engine, ONE), "not needed");
            start(engine, ASKING);
            arrives();
            assertThat(sent).containsExactly("Dua", "Siapa?");
            start(engine, TWO);
            arrives();
            assertThat(sent).as("the budget is spent").hasSize(2);
        }

        @Test
        void whenThePersonIsForgottenMeanwhile_thenNothingOfThemComesBack() throws Exception {
            start(engine, TWO);
            start(engine, ONE);
            engine.operations().forget(PersonKey.of(BUDI)).join();
            arrives();
            assertThat(sent).containsExactly("Dua");
            assertThat(engine.operations().metrics().store().conversations()).isZero();
        }
    }

    @Test
    void whenARunIsRetriedWithSeveralMessagesOnTheirWay_thenEachIsSentOnce() throws Exception {
        Queue<Runnable> tasks = new ArrayDeque<>();
        AtomicBoolean atOnce = new AtomicBoolean();
        Executor executor = task -> {
            if (atOnce.get()) {
                task.run();
            } else {
                tasks.add(task);
            }
        };
        AtomicInteger calls = new AtomicInteger();
        List<Step.Way> ways = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ways.add(new Step.Way("w" + i, List.of(send("Pesan " + i))));
        }
        ways.add(new Step.Way("z", List.of(new Step.Perform(Options.NONE, Call.of("breaks")))));
        Engine engine = builder(on("tiga", new Step.Parallel(Options.NONE, ways, Step.Join.ALL)))
                .executor(executor)
                .action("breaks", invocation -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("down");
                    }
                    return null;
                })
                .build();
        RunId run = start(engine, on("tiga"));
        Runnable first = tasks.remove();
        tasks.remove().run();
        tasks.add(first);
        atOnce.set(true);
        engine.operations().retry(run).join();
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        arrives();
        assertThat(sent).doesNotHaveDuplicates().hasSize(12);
        assertThat(engine.operations().metrics().actions()).isZero();
    }
}
