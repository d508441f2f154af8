package dev.alur.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * How much more two threads get done than one, with conversations in parallel. Rounds of one and of two threads take turns
 * in one process. On Linux a thread tells how long it waited for a processor that others had: a pair of rounds counts as
 * quiet if that was less than a twentieth, and waiting for a lock is not in it. The middle of the quiet pairs is the result.
 */
public final class Scaling {
    /** How many people write. */
    static final int PEOPLE = 10_000;

    private static final double QUIET = 0.05;
    private static final Path SCHEDULED = Path.of("/proc/thread-self/schedstat");

    private static long begun;

    private Scaling() {}

    /** What was done in a round. @param crowded share of the time in which its threads waited for a processor */
    private record Round(double perSecond, double crowded) {}

    /** @param pairs how many there were @param quiet ratios of the quiet ones, sorted @param all of all, sorted */
    record Result(int pairs, List<Double> quiet, List<Double> all, double single) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "one thread %,.0f/s; two threads: %s in %d quiet pairs, %s in all %d",
                    single,
                    middle(quiet),
                    quiet.size(),
                    middle(all),
                    pairs);
        }

        private static String middle(List<Double> sorted) {
            return sorted.isEmpty()
                    ? "no ratio"
                    : String.format(
                            Locale.ROOT,
                            "%.2f times (%.2f to %.2f)",
                            sorted.get(sorted.size() / 2),
                            sorted.get(sorted.size() / 10),
                            sorted.get(sorted.size() - 1 - sorted.size() / 10));
        }
    }

    /**
     * Prints the ratios: the middle, and between which eight tenths lie.
     *
     * @param arguments how many pairs of rounds, and milliseconds of a round; 100 and 200 unless said
     */
    public static void main(String[] arguments) throws InterruptedException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int millis = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        try (WholeEngine engine = new WholeEngine(PEOPLE, 0)) {
            System.out.println("message to finished run: "
                    + measure(pairs, millis, number -> {
                        int seed = (int) (number & Flow.SEEDS - 1);
                        Flow.checked(seed, engine.run(number, seed));
                    }));
        }
        try (AskAndReply engine = new AskAndReply(PEOPLE, Runnable::run)) {
            System.out.println("ask and reply: " + measure(pairs, millis, engine::run));
            engine.completed();
        }
        System.out.println("nothing shared: " + measure(pairs, millis, new Alone()));
    }

    /** What two threads of this machine can do at best: each works on what is its own. */
    private static final class Alone implements LongConsumer {
        private final ThreadLocal<BareRun> own = ThreadLocal.withInitial(BareRun::new);

        @Override
        public void accept(long number) {
            int seed = (int) (number & Flow.SEEDS - 1);
            Flow.checked(seed, own.get().run(seed));
        }
    }

    static Result measure(int pairs, int millis, LongConsumer work) throws InterruptedException {
        List<Double> quiet = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> singles = new ArrayList<>();
        for (int i = -Math.max(1, pairs / 3); i < pairs; i++) {
            Round one = round(1, millis, work);
            Round two = round(2, millis, work);
            if (i < 0) { // warm-up
                continue;
            }
            double ratio = two.perSecond / one.perSecond;
            all.add(ratio);
            if (one.crowded < QUIET && two.crowded < QUIET) {
                quiet.add(ratio);
            }
            singles.add(one.perSecond);
        }
        Collections.sort(quiet);
        Collections.sort(all);
        Collections.sort(singles);
        return new Result(pairs, quiet, all, singles.get(pairs / 2));
    }

    private static Round round(int threads, int millis, LongConsumer work) throws InterruptedException {
        Worker[] workers = new Worker[threads];
        long start = System.nanoTime();
        long end = start + millis * 1_000_000L;
        for (int i = 0; i < threads; i++) {
            workers[i] = new Worker(work, ++begun << 40, end, threads - 1, i);
            workers[i].start();
        }
        long done = 0;
        long waited = 0;
        for (Worker worker : workers) {
            worker.join();
            done += worker.done;
            waited += worker.waited;
        }
        double nanos = System.nanoTime() - start;
        return new Round(done / nanos * 1e9, waited / nanos / threads);
    }

    /** One caller of the engine: with two, each has people of its own. */
    private static final class Worker extends Thread {
        private final LongConsumer work;
        private final long end;
        private final int mask;
        private final int mine;
        private long number;
        private long done;
        private long waited;

        Worker(LongConsumer work, long first, long end, int mask, int mine) {
            this.work = work;
            this.number = first;
            this.end = end;
            this.mask = mask;
            this.mine = mine;
        }

        @Override
        public void run() {
            long before = waited();
            do {
                for (int i = 0; i < 32; i++) {
                    do {
                        number++;
                    } while ((WholeEngine.spread(number, PEOPLE) & mask) != mine);
                    work.accept(number);
                    done++;
                }
            } while (System.nanoTime() < end);
            waited = waited() - before;
        }

        /** Nanoseconds this thread was ready to run and did not; 0 where the system does not say. */
        private static long waited() {
            try {
                return Files.exists(SCHEDULED)
                        ? Long.parseLong(Files.readString(SCHEDULED).split(" ")[1])
                        : 0;
            } catch (IOException e) {
                return 0;
            }
        }
    }
}
