package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.Intake;
import dev.alur.value.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * The whole engine: a message with an id comes in, is told from its duplicates, finds the one workflow it starts, whose
 * actions are quick ones; the run is counted and, if asked for, traced. Safe for use by several threads.
 */
final class WholeEngine implements AutoCloseable {
    private final Engine engine;
    private final ConversationKey[] people;
    private final Map<String, Object>[] seeds = BareRun.seeds();
    /** Actions run on the thread that brings the message: the last one leaves its result here. */
    private final ThreadLocal<int[]> results = ThreadLocal.withInitial(() -> new int[1]);

    /**
     * @param crowd how many people write
     * @param traces of how many runs the trace is kept
     */
    WholeEngine(int crowd, int traces) {
        EngineBuilder builder = Engine.builder()
                .define(Flow.workflow())
                .condition("even", Flow::isEven)
                .time(new FastClock(crowd))
                .traces(traces);
        for (Flow.Part part : Flow.PARTS.subList(0, Flow.PARTS.size() - 1)) {
            builder.compute(part.name(), part.action());
        }
        builder.compute(Flow.S5.name(), invocation -> {
            int result = Flow.S5.code().applyAsInt(Flow.number(invocation, Flow.S5.reads()));
            results.get()[0] = result;
            return result;
        });
        engine = builder.build();
        people = new ConversationKey[crowd];
        for (int i = 0; i < crowd; i++) {
            people[i] = ConversationKey.of("+62811000" + (10_000_000 + i));
        }
    }

    /** @param number of the message, unique; the person follows from it */
    int run(long number, int seed) {
        int[] result = results.get();
        result[0] = Integer.MIN_VALUE;
        ConversationKey person = people[spread(number, people.length)];
        Event event = new Event("wamid." + number, Event.Kind.MESSAGE, "text", person, Flow.WORD, seeds[seed]);
        if (engine.receive(event) != Intake.TAKEN) {
            throw new IllegalStateException("message " + number + " was not taken");
        }
        return result[0];
    }

    /** A person for a number: the next number's is another. */
    static int spread(long number, int people) {
        return (int) ((number * 0x9E3779B97F4A7C15L >>> 33) % people);
    }

    @Override
    public void close() {
        engine.close();
    }

    /**
     * So fast that at a million messages a second each person writes about every nine hours, as people do, and the ids of
     * their messages grow old while the benchmark runs.
     */
    static final class FastClock implements InstantSource {
        private final long start = System.nanoTime();
        private final double millisPerNano;

        FastClock(int crowd) {
            millisPerNano = Duration.ofHours(9).toMillis() / 1_000.0 / crowd;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli((long) ((System.nanoTime() - start) * millisPerNano));
        }
    }
}
