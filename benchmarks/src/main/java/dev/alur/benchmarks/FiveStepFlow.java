package dev.alur.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The {@link Flow}, from calls written by hand to the whole engine. Every run's result is checked. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FiveStepFlow {

    /** What one thread counts. */
    @State(Scope.Thread)
    public static class Caller {
        private static final AtomicLong CALLERS = new AtomicLong();

        private final LeastInterpreter interpreter = LeastInterpreter.ofFlow();
        private final BareRun bare = new BareRun();
        private long number = CALLERS.incrementAndGet() << 40;

        int seed() {
            number++;
            return (int) (number * 31 & Flow.SEEDS - 1);
        }
    }

    /** An engine that keeps no traces. */
    @State(Scope.Benchmark)
    public static class Untraced {
        /** How many people write: what the processor's caches hold, and more. */
        @Param({"1000", "100000"})
        public int people;

        private @Nullable WholeEngine engine;

        @Setup
        public void open() {
            engine = new WholeEngine(people, 0);
        }

        WholeEngine engine() {
            return Objects.requireNonNull(engine);
        }

        @TearDown
        public void close() {
            engine().close();
        }
    }

    /** An engine as it comes: the traces of the latest 1,000 runs are kept; a thousand people write. */
    @State(Scope.Benchmark)
    public static class Traced {
        private WholeEngine engine = new WholeEngine(1_000, 1_000);

        @TearDown
        public void close() {
            engine.close();
        }
    }

    @Benchmark
    public int plainCalls(Caller caller) {
        int seed = caller.seed();
        return Flow.checked(seed, PlainCalls.run(seed));
    }

    @Benchmark
    public int leastInterpreter(Caller caller) {
        int seed = caller.seed();
        return Flow.checked(seed, caller.interpreter.run(seed));
    }

    @Benchmark
    public int runMachine(Caller caller) {
        int seed = caller.seed();
        return Flow.checked(seed, caller.bare.run(seed));
    }

    @Benchmark
    public int engine(Caller caller, Untraced untraced) {
        int seed = caller.seed();
        return Flow.checked(seed, untraced.engine().run(caller.number, seed));
    }

    @Benchmark
    public int engineTraced(Caller caller, Traced traced) {
        int seed = caller.seed();
        return Flow.checked(seed, traced.engine.run(caller.number, seed));
    }
}
