package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.engine.Engine;
import dev.alur.model.Definitions;
import dev.alur.program.Context;
import dev.alur.program.Effects;
import dev.alur.program.Environment;
import dev.alur.program.Input;
import dev.alur.program.Linker;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a run that waits costs: time to pack and unpack its state (here), and bytes of heap, all in: the run, its timer,
 * its conversation with the id of the message that started it ({@link #main}).
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParkedRuns {
    private static final int RUN = 17;

    private final ConversationKey person = Parked.person(RUN);
    private final Program program = program();
    private final State state = state();
    private final byte[] packed = state.pack(program);
    private final String encoded = state.encode(program);

    static Program program() {
        return Linker.link(Definitions.of(Parked.waiting()), Environment.DEFAULT)
                .orThrow()
                .get(0);
    }

    private State state() {
        Input started = new Input.Started(
                new RunId(RUN), Parked.message(RUN), Parked.remembered(RUN), Context.at(Instant.EPOCH));
        return Objects.requireNonNull(Run.turn(program, null, started, new Effects()));
    }

    /** Both ways: a state keeps its packed form once it has one, so packing the same state again measures nothing. */
    @Benchmark
    public byte[] unpackAndPack() {
        return State.unpack(program, state.run(), person, packed).pack(program);
    }

    @Benchmark
    public State unpack() {
        return State.unpack(program, state.run(), person, packed);
    }

    /** The durable form. */
    @Benchmark
    public String encode() {
        return state.encode(program);
    }

    @Benchmark
    public State decode() {
        return State.decode(program, encoded);
    }

    /** Parks runs, a million unless an argument says how many, and prints the bytes of heap each keeps. */
    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (Engine engine = Parked.engine()) {
            park(engine, 0, 1_000);
            long before = used();
            park(engine, 1_000, 1_000 + runs);
            long bytes = used() - before;
            if (engine.openRuns() != 1_000 + runs) {
                throw new IllegalStateException(engine.openRuns() + " runs are open");
            }
            System.out.printf(Locale.ROOT, "%,d runs parked: %d B each, all in%n", runs, bytes / runs);
        }
    }

    static void park(Engine engine, int from, int to) {
        for (int i = from; i < to; i++) {
            engine.receive(Parked.message(i));
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
