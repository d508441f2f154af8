package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.conversation.ConversationState;
import dev.alur.engine.MemoryStore;
import dev.alur.model.Definitions;
import dev.alur.program.Context;
import dev.alur.program.Effects;
import dev.alur.program.Environment;
import dev.alur.program.Input;
import dev.alur.program.Linker;
import dev.alur.program.Program;
import dev.alur.program.Run;
import dev.alur.program.State;
import dev.alur.program.Token;
import dev.alur.spi.Commit;
import dev.alur.spi.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Timers of the store in memory, between a minute and 14 days away, a million of them, each through its commit. */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class Timers {
    static final int COUNT = 1_000_000;
    private static final Instant START = Instant.EPOCH;
    private static final Token TOKEN = new Token("wait", 1, 1);

    private final int count;
    private final ConversationKey[] people;
    private final Instant[] times;
    private final Program program = Linker.link(Definitions.of(Parked.waiting()), Environment.DEFAULT)
            .orThrow()
            .get(0);
    private MemoryStore store = new MemoryStore();

    public Timers() {
        this(COUNT);
    }

    Timers(int count) {
        this.count = count;
        people = new ConversationKey[count];
        times = new Instant[count];
        Random random = new Random(11);
        for (int i = 0; i < count; i++) {
            people[i] = Parked.person(i);
            times[i] = START.plusMillis(60_000 + (long) (random.nextDouble() * Parked.WAIT.toMillis()));
        }
    }

    /** Runs without timers. */
    @Setup(Level.Invocation)
    public void runs() {
        store = new MemoryStore();
        for (int i = 0; i < count; i++) {
            Input started = new Input.Started(run(i), Parked.message(i), Map.of(), Context.at(START));
            State state = Objects.requireNonNull(Run.turn(program, null, started, new Effects()));
            commit(i, List.of(Commit.RunChange.open(run(i), program, state)), List.of());
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object add() {
        return addAll();
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object addThenCancel() {
        addAll();
        for (int i = 0; i < count; i++) {
            commit(i, List.of(), List.of(new Commit.TimerChange(run(i), TOKEN, null)));
        }
        if (store.nextDue() != null) {
            throw new IllegalStateException("timers are left");
        }
        return store;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object addThenFire() {
        addAll();
        Instant end = START.plus(Parked.WAIT).plusSeconds(60);
        Instant last = START;
        int fired = 0;
        for (List<Timer> due = store.due(end, 256); !due.isEmpty(); due = store.due(end, 256)) {
            for (Timer timer : due) {
                if (timer.at().isBefore(last)) {
                    throw new IllegalStateException(timer + " after " + last);
                }
                last = timer.at();
                fired++;
            }
        }
        if (fired != count) {
            throw new IllegalStateException(fired + " timers fired");
        }
        return store;
    }

    private Object addAll() {
        for (int i = 0; i < count; i++) {
            commit(i, List.of(), List.of(new Commit.TimerChange(run(i), TOKEN, times[i])));
        }
        return store;
    }

    private static RunId run(int number) {
        return new RunId(number + 1L);
    }

    private void commit(int number, List<Commit.RunChange> runs, List<Commit.TimerChange> timers) {
        store.commit(List.of(new Commit(people[number], ConversationState.NEW, runs, timers)));
    }
}
