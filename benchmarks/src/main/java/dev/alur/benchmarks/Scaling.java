package dev.alur.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * How much more two threads get done than one, with conversations in parallel. Rounds of one and of two threads take turns
 * in one process, so that both meet the same weather; what counts are the middle and the best of the ratios of neighbours.
 */
public final class Scaling {
    /** How many people write. */
    static final int PEOPLE = 10_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long begun;

    private Scaling() {}

    /** What was done in a round. @param cpu nanoseconds its threads had a processor, for each operation */
    private record Round(double perSecond, double cpu) {}

    /**
     * Prints the ratios.
     *
     * @param arguments how many pairs of rounds, and milliseconds of a round; 15 and 1,000 unless said
     */
    public static void main(String[] arguments) throws InterruptedException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int millis = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        try (WholeEngine engine = new WholeEngine(PEOPLE, 0)) {
            measure("message to finished run", pairs, millis, number -> {
                int seed = (int) (number & Flow.SEEDS - 1);
                Flow.checked(seed, engine.run(number, seed));
            });
        }
        try (AskAndReply engine = new AskAndReply(PEOPLE, Runnable::run)) {
            measure("ask and reply", pairs, millis, engine::run);
            engine.completed();
        }
    }

    static void measure(String what, int pairs, int millis, LongConsumer work) throws InterruptedException {
        int warmUp = Math.max(1, pairs / 3);
        double[] ratios = new double[pairs];
        double[] singles = new double[pairs];
        double[] costs = new double[pairs];
        for (int i = -warmUp; i < pairs; i++) {
            Round one = round(1, millis, work);
            Round two = round(2, millis, work);
            if (i >= 0) {
                ratios[i] = two.perSecond / one.perSecond;
                singles[i] = one.perSecond;
                costs[i] = two.cpu / one.cpu;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(singles);
        Arrays.sort(costs);
        System.out.printf(
                Locale.ROOT,
                "%s: one thread %,.0f/s; two threads: middle %.2f times, best %.2f, worst %.2f; processor time each %.2f"
                        + " times%n",
                what,
                singles[pairs / 2],
                ratios[pairs / 2],
                ratios[pairs - 1],
                ratios[0],
                costs[pairs / 2]);
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
        long cpu = 0;
        for (Worker worker : workers) {
            worker.join();
            done += worker.done;
            cpu += worker.cpu;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(done / seconds, (double) cpu / Math.max(1, done));
    }

    /** One caller of the engine: with two, each has people of its own. */
    private static final class Worker extends Thread {
        private final LongConsumer work;
        private final long end;
        private final int mask;
        private final int mine;
        private long number;
        private long done;
        private long cpu;

        Worker(LongConsumer work, long first, long end, int mask, int mine) {
            this.work = work;
            this.number = first;
            this.end = end;
            this.mask = mask;
            this.mine = mine;
        }

        @Override
        public void run() {
            long before = THREADS.getCurrentThreadCpuTime();
            do {
                for (int i = 0; i < 32; i++) {
                    do {
                        number++;
                    } while ((WholeEngine.spread(number, PEOPLE) & mask) != mine);
                    work.accept(number);
                    done++;
                }
            } while (System.nanoTime() < end);
            cpu = THREADS.getCurrentThreadCpuTime() - before;
        }
    }
}
