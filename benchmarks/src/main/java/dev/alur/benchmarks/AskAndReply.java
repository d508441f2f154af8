package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.analytics.Tally;
import dev.alur.engine.Engine;
import dev.alur.engine.Intake;
import dev.alur.model.AnswerType;
import dev.alur.model.Message;
import dev.alur.model.Options;
import dev.alur.model.Question;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The whole engine with a question: a message starts a run, which sends a prompt and parks with a timer; the reply is
 * checked and ends it. Actions are carried out by the given executor. Safe for use by several threads.
 */
final class AskAndReply implements AutoCloseable {
    private static final int ANSWER = 12;
    /** Nothing runs out while the fast clock runs. */
    private static final Duration LONG = Duration.ofDays(100_000);

    private final Engine engine;
    private final ConversationKey[] people;

    AskAndReply(int crowd, Executor executor) {
        Question question = Question.of(AnswerType.INTEGER).timeout(LONG, List.of());
        engine = Engine.builder()
                .define(Workflow.of(
                                "order",
                                List.of(new Step.Ask(
                                        Options.NONE.withSaveAs("qty").withTimeout(LONG),
                                        Message.text("Berapa banyak?"),
                                        question)))
                        .withTriggers(List.of(Trigger.MessageReceived.containing("pesan"))))
                .time(new WholeEngine.FastClock(crowd))
                .executor(executor)
                .channel(message -> null)
                .traces(0)
                .build();
        people = new ConversationKey[crowd];
        for (int i = 0; i < crowd; i++) {
            people[i] = ConversationKey.of("+62811000" + (10_000_000 + i));
        }
    }

    /** Both messages of one conversation. @param number unique; the person follows from it */
    void run(long number) {
        ConversationKey person = people[WholeEngine.spread(number, people.length)];
        say(person, "a" + number, "mau pesan kopi");
        say(person, "b" + number, Integer.toString(ANSWER));
    }

    private void say(ConversationKey person, String id, String text) {
        if (engine.receive(Event.message(id, person, text)) != Intake.TAKEN) {
            throw new IllegalStateException("message " + id + " was not taken");
        }
    }

    /** How many runs completed. @throws IllegalStateException if a step failed: then something else was measured */
    long completed() {
        Tally tally = engine.counts().values().iterator().next();
        if (tally.failures() > 0) {
            throw new IllegalStateException(tally.failures() + " steps failed");
        }
        return tally.completed();
    }

    @Override
    public void close() {
        engine.close();
    }
}
